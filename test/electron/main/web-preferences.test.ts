import { describe, expect, test } from 'vitest';
import { webPreferences } from '../../../electron/main/web-preferences';

describe('the options of every window', () => {
  const options = { preload: '/x/index.cjs', preferredLocale: 'vi', isPackaged: true } as const;

  test('keep the page away from the system', () => {
    expect(webPreferences(options)).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      devTools: false,
    });
    expect(webPreferences(options)).not.toHaveProperty('enableBlinkFeatures');
  });

  test('tell the preload which language is wanted, if any', () => {
    expect(webPreferences(options).additionalArguments).toEqual(['--journey-locale=vi']);
    const unknown = webPreferences({ ...options, preferredLocale: null });
    expect(unknown.additionalArguments).toEqual([]);
  });
});
