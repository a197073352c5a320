// npm run cli, npm run host: the command line from the sources as they are now.
import { ensureBuilt } from './lib/ensure-built.mjs';
import { followNpm } from './lib/follow-npm.mjs';
import { runCli } from './lib/run-cli.mjs';

followNpm();
try {
  await ensureBuilt({ isQuiet: true });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
await runCli(process.argv.slice(2));
