/** Makes the one window: secure by its options, where it was last time, never blank on screen. */
import { BrowserWindow, screen } from 'electron';
import { windowTitle } from '../../shared/protocol/window-title';
import type { SettingsStore } from './settings';
import { type PageOptions, webPreferences } from './web-preferences';
import { MINIMUM_SIZE, windowBounds } from './window-bounds';

/** The paper of the light theme: what shows before the page has painted. */
const PAPER = '#FBFAF7';

export function createMainWindow(settings: SettingsStore, page: PageOptions): BrowserWindow {
  const { bounds, isMaximised } = settings.current();
  const window = new BrowserWindow({
    ...windowBounds(bounds, screen.getAllDisplays()),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: windowTitle('', false),
    backgroundColor: PAPER,
    show: false,
    webPreferences: webPreferences(page),
  });
  if (isMaximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  // Main writes the title itself; the page's own is for browsers.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => {
    void settings.update({ bounds: window.getNormalBounds(), isMaximised: window.isMaximized() });
  });
  return window;
}
