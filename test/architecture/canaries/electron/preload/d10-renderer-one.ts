// reported by: architecture/one-file
import { ipcRenderer } from 'electron';

export const canary = ipcRenderer;
