// reported by: lint/style/noRestrictedImports
import { Doc } from 'yjs';

export const canary = new Doc();
