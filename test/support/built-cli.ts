/**
 * The command line as a real process: bundled once per test file into a folder of its own, so that
 * tests depend on no earlier build and disturb none.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface BuiltCli {
  readonly script: string;
  remove(): Promise<void>;
}

/** Bundles `electron/cli/main.ts` beside a stand-in for the page. */
export async function buildCli(): Promise<BuiltCli> {
  const folder = path.join(tmpdir(), `journey-room-cli-${process.pid}-${Date.now()}`);
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: path.join(folder, 'cli'),
      minify: false,
      rolldownOptions: {
        input: { main: path.join(ROOT, 'electron/cli/main.ts') },
        external: ['@resvg/resvg-js'],
        output: { format: 'es', entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}\n');
  await mkdir(path.join(folder, 'renderer'));
  await writeFile(path.join(folder, 'renderer/index.html'), '<title>page</title>\n');
  return {
    script: path.join(folder, 'cli/main.js'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export interface RunningCli {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Exit code, or the signal's name. */
  readonly ended: Promise<number | string>;
}

export function runCli(
  cli: BuiltCli,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): RunningCli {
  const child = spawn(process.execPath, [cli.script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', BROWSER: 'none', ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += String(chunk);
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += String(chunk);
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? ''));
  });
  return { child, stdout: () => stdout, stderr: () => stderr, ended };
}

/** The first line of standard output; rejects with what the process said when it ends before. */
export async function firstLine(running: RunningCli): Promise<string> {
  for (;;) {
    const end = running.stdout().indexOf('\n');
    if (end !== -1) return running.stdout().slice(0, end);
    const state = await Promise.race([
      running.ended.then((code) => `ended with ${code}: ${running.stderr()}`),
      new Promise<null>((resolve) => setTimeout(() => resolve(null), 10)),
    ]);
    if (state !== null && !running.stdout().includes('\n')) throw new Error(state);
  }
}
