/** Restrictions of the whole app, set before it is ready. */
import type { App } from 'electron';

/** Each of these hands the app to whoever can reach a port or a pipe. */
const DEBUG_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'js-flags',
  'no-sandbox',
];

type Lockable = Pick<App, 'enableSandbox' | 'isPackaged'> & {
  readonly commandLine: Pick<App['commandLine'], 'hasSwitch'>;
};

/** The switch for which an installed app refuses to start, or null. Development needs them. */
export function refusedSwitch({ isPackaged, commandLine }: Lockable): string | null {
  if (!isPackaged) return null;
  return DEBUG_SWITCHES.find((name) => commandLine.hasSwitch(name)) ?? null;
}

/**
 * Sandboxes every process. Not where somebody asked for `--no-sandbox`: root in a container has
 * no choice, and Electron would end instead. Pages are sandboxed by their own options even then.
 */
export function enableSandbox(app: Lockable): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}
