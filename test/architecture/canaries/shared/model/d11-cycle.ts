// reported by: lint/suspicious/noImportCycles
import { other } from './d11-cycle-back';

export const canary = (): number => other() + 1;
