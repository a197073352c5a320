// reported by: lint/style/noRestrictedImports
import { ipcRenderer } from 'electron';

export const canary = ipcRenderer;
