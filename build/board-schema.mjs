// npm run schema: writes assets/board.schema.json anew from the validator of board files.
import { writeFileSync } from 'node:fs';
import { runnerImport } from 'vite';
import { boardJsonSchemaText } from './lib/board-json-schema.mjs';
import { fromRoot } from './lib/paths.mjs';

const target = 'assets/board.schema.json';

/** @type {{ module: { BoardFile: import('valibot').GenericSchema } }} */
const { module } = await runnerImport(fromRoot('shared/schema/board-schema.ts'), {
  configFile: false,
  root: fromRoot('.'),
});
writeFileSync(fromRoot(target), boardJsonSchemaText(module.BoardFile));
process.stdout.write(`Wrote ${target}.\n`);
