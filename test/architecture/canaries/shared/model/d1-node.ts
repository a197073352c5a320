// reported by: lint/style/noRestrictedImports
import { readFileSync } from 'node:fs';

export const canary = readFileSync;
