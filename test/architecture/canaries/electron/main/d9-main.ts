// reported by: lint/style/noRestrictedImports
import { limits } from '../room/limits';

export const canary = limits;
