// `npm start` without a window: the built app served to browsers, with a data folder of its own.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromRoot } from '../../build/lib/paths.mjs';

export interface ServedApp {
  /** With the key in its fragment that lets the page hold rooms. */
  readonly url: string;
  close(): Promise<void>;
}

const READY_WITHIN_MS = 20_000;

function addressIn(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const limit = setTimeout(() => reject(new Error(`no address: ${output}`)), READY_WITHIN_MS);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /http:\/\/\S+#host=\S+/.exec(output)?.[0];
      if (!url) return;
      clearTimeout(limit);
      resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
}

export async function serveApp(): Promise<ServedApp> {
  const folder = await mkdtemp(path.join(tmpdir(), 'journey-served-'));
  const child = spawn(process.execPath, [fromRoot('out/cli/main.js'), 'serve', '--port', '0'], {
    env: { ...process.env, CI: '1', XDG_DATA_HOME: folder },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = await addressIn(child);
  return {
    url,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
