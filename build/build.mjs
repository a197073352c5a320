// npm run build: all bundles into out/, then the stamp that says what they were made from.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { withBuildLock } from './lib/build-lock.mjs';
import { stampFile } from './lib/is-stale.mjs';
import { fromRoot, outDir } from './lib/paths.mjs';

if (!existsSync(fromRoot('node_modules/vite'))) {
  process.stderr.write('The packages are not installed yet: run "npm ci" first.\n');
  process.exit(1);
}

try {
  if (process.argv.includes('--inside-lock')) await build();
  else await withBuildLock(fromRoot('out/.build-lock'), build);
} catch (error) {
  // The bundler's message points at the file and line; its stack is about itself.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function build() {
  const startedAtMs = Date.now();
  mkdirSync(outDir, { recursive: true });
  rmSync(fromRoot(stampFile), { force: true });
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({
    configFile: fromRoot('build/vite.config.ts'),
    logLevel: 'warn',
  });
  await builder.buildApp();
  writeFileSync(fromRoot(stampFile), `${JSON.stringify({ startedAtMs })}\n`);
  const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1);
  process.stdout.write(`Built out/ in ${seconds} s.\n`);
}
