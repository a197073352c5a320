// reported by: lint/style/noRestrictedImports
import type { Board } from '../../shared/model/board';

export type Canary = Board;
