/** Every switch that keeps the page away from the system, set whatever the defaults are. */
import type { WebPreferences } from 'electron';
import type { Locale } from '../../shared/i18n/message';
import { LOCALE_ARGUMENT } from '../../shared/protocol/host-api';

export interface PageOptions {
  /** Absolute path of the preload bundle. */
  readonly preload: string;
  readonly preferredLocale: Locale | null;
  readonly isPackaged: boolean;
}

export function webPreferences({
  preload,
  preferredLocale,
  isPackaged,
}: PageOptions): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    devTools: !isPackaged,
    // Boards mix two languages, names and jargon; red waves help nobody.
    spellcheck: false,
    additionalArguments: preferredLocale === null ? [] : [LOCALE_ARGUMENT + preferredLocale],
  };
}
