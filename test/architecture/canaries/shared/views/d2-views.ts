// reported by: lint/style/noRestrictedImports
import type { Doc } from 'yjs';

export type Canary = Doc;
