// reported by: architecture/one-file
import { ipcMain, shell } from 'electron';

ipcMain.handle('canary', () => shell.openExternal('https://canary.invalid'));
