// reported by: lint/style/noRestrictedImports
import { join } from 'node:path';

export const canary = join;
