import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromRoot } from '../../build/lib/paths.mjs';
import { type DesktopUnderTest, openDesktop } from '../support/desktop-app';
import { desktopDescribe } from '../support/electron-runtime';

desktopDescribe('the window of the desktop app', () => {
  let desktop: DesktopUnderTest;

  beforeAll(async () => {
    desktop = await openDesktop();
  });
  afterAll(() => desktop?.dispose());

  const addressOf = () => desktop.page.evaluate(() => location.href);

  test('is sandboxed, isolated and without Node', async () => {
    const preferences = await desktop.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Electron leaves this method out of its types.
      const contents = window?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    await desktop.app.evaluate(({ session }, probe) => {
      const target = session.defaultSession as unknown as {
        registerPreloadScript?(script: { type: 'frame'; filePath: string }): void;
        setPreloads(files: string[]): void;
      };
      // The newer name came with Electron 35.
      if (target.registerPreloadScript) {
        target.registerPreloadScript({ type: 'frame', filePath: probe });
      } else {
        target.setPreloads([probe]);
      }
    }, fromRoot('test/support/sandbox-probe.cjs'));
    await desktop.page.reload();
    const inside = await desktop.page.evaluate(() => ({
      probe: (globalThis as { sandboxProbe?: unknown }).sandboxProbe,
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
    }));
    expect(inside).toEqual({
      probe: { isSandboxed: true, isContextIsolated: true },
      node: [],
    });
  });

  test('stays at its own address, whatever a link or a script tries', async () => {
    expect(await addressOf()).toBe('app://journey/');
    const targets = [
      'https://example.com/',
      'https://x.example/?next=app://journey/',
      'app://evil/',
      'file:///etc/passwd',
      'data:text/html,<h1>hi</h1>',
      'javascript:document.title="taken"',
    ];
    for (const target of targets) {
      await desktop.page.evaluate((address) => {
        const link = document.createElement('a');
        link.href = address;
        document.body.append(link);
        link.click();
        link.remove();
        location.href = address;
      }, target);
      await desktop.page.waitForTimeout(50);
      expect(await addressOf(), target).toBe('app://journey/');
    }
    expect(await desktop.page.title()).not.toBe('taken');
  });

  test('opens no second window', async () => {
    const opened = await desktop.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'app://journey/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
      return window.open('app://journey/') !== null;
    });
    expect(opened).toBe(false);
    expect(desktop.app.windows()).toHaveLength(1);
  });

  test('runs no code but its own', async () => {
    const ran = await desktop.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      const frame = document.createElement('iframe');
      frame.srcdoc = '<script>parent.frameRan = true</script>';
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 200));
      script.remove();
      frame.remove();
      return ['inlineRan', 'frameRan'].filter((name) => name in window);
    });
    expect(ran).toEqual([]);
  });

  test('reads nothing outside its page', async () => {
    const statusOf = (address: string) =>
      desktop.page.evaluate(
        (url) =>
          fetch(url).then(
            (response) => String(response.status),
            (error: Error) => error.name,
          ),
        address,
      );
    expect(await statusOf('app://journey/index.html')).toBe('200');
    expect(await statusOf('app://journey/..%2f..%2fpackage.json')).toBe('400');
    expect(await statusOf('app://journey/..%5c..%5cpackage.json')).toBe('400');
    expect(await statusOf('app://journey/../../package.json')).toBe('404');
    expect(await statusOf('file:///etc/hostname')).toBe('TypeError');
    expect(await statusOf('https://example.com/')).toBe('TypeError');
  });

  test('is given no permission that it does not need', async () => {
    const states = await desktop.page.evaluate(async () => {
      const ask = async (name: string) =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      return [await ask('geolocation'), await ask('notifications'), await ask('microphone')];
    });
    expect(states).toEqual(['denied', 'denied', 'denied']);
  });
});
