// reported by: lint/suspicious/noImportCycles
import { canary } from './d11-cycle';

export const other = (): number => canary() + 1;
