// reported by: lint/style/noRestrictedImports
import { app } from 'electron';

export const canary = app;
