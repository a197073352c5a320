import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bundles, callerDirectory, fromRoot } from './paths.mjs';

/**
 * Runs the command line in this very process, so that signals, exit code and standard output
 * are its own: a wrapper that is killed would leave a room running behind it.
 *
 * @param {readonly string[]} args
 */
export async function runCli(args) {
  const file = fromRoot(bundles.cli.output);
  if (!existsSync(file)) {
    process.stderr.write(`${bundles.cli.output} is missing: run "npm run build".\n`);
    process.exit(1);
  }
  // Files named on the command line are relative to where it was typed.
  process.chdir(callerDirectory({ cwd: process.cwd(), env: process.env }));
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
}
