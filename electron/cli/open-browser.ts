/** Shows an address in the person's browser, where there is one to show it in. */
import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/** The program that opens addresses here, or null when nobody would see the page. */
export function browserCommand(
  url: string,
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): readonly [string, ...string[]] | null {
  if (env.CI || env.BROWSER === 'none') return null;
  if (platform === 'darwin') return ['open', url];
  if (platform === 'win32') return ['cmd', '/c', 'start', '', url];
  // Without a display xdg-open starts a text browser in this very terminal.
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open', url] : null;
}

export function openBrowser(url: string, env: Environment): void {
  const command = browserCommand(url, env);
  if (!command) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  // No such program: the address is printed, and that has to do.
  child.on('error', () => undefined);
  child.unref();
}
