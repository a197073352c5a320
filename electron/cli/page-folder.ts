import { fileURLToPath } from 'node:url';

/** The built page beside the built command line: `out/renderer/` and `out/cli/main.js`. */
export const PAGE_FOLDER = fileURLToPath(new URL('../renderer', import.meta.url));
