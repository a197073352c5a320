// A second preload for a test: says from inside the page's process how that process is kept.
const { contextBridge } = require('electron');

contextBridge.exposeInMainWorld('sandboxProbe', {
  isSandboxed: process.sandboxed === true,
  isContextIsolated: process.contextIsolated === true,
});
