// reported by: lint/style/noRestrictedImports
import { Awareness } from 'y-protocols/awareness';

export const canary = Awareness;
