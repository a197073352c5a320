// reported by: lint/style/noRestrictedImports
import { limits } from '../../electron/room/limits';

export const canary = limits;
