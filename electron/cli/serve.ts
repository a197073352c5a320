/** `serve`: the app in a browser, for machines without a window of ours. Loopback only. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '../../shared/lib/result';
import { newToken } from '../room/invitations';
import { LIMITS } from '../room/limits';
import { LOOPBACK } from '../room/network';
import type { RoomFailure } from '../room/room';
import { errorLog, type Listening, openRoomServer, type RoomServer } from '../room/server';
import { type Command, failWith, readOptions, readPort, type Terminal } from './command';
import { ControlApi } from './control-api';
import { openBrowser } from './open-browser';
import { PAGE_FOLDER } from './page-folder';
import { defaultDataDir } from './room-folder';
import { describeRoomProblem, storageReporter } from './room-problem';
import { untilStopped } from './until-stopped';

interface ServeOptions {
  /** Null: the first free one from `FIRST_PORT` on. */
  readonly port: number | null;
  readonly dataDir: string;
  readonly file: string | undefined;
}

const FIRST_PORT = 4300;
/** Ten copies at once are more than anybody starts on purpose. */
const PORT_TRIES = 10;

export const serve: Command = async (args, terminal) => {
  const { t } = terminal;
  const options = readServeOptions(args, terminal);
  if (!options.ok) return failWith(terminal, options.error);
  if (!existsSync(path.join(PAGE_FOLDER, 'index.html')))
    return failWith(terminal, t('cli.serve.noPage'));
  // From here on a signal is heard: whoever reads the address may send one in the same moment.
  const stopped = untilStopped();
  const key = newToken();
  const { dataDir } = options.value;
  const log = errorLog(terminal.error);
  const control = new ControlApi({ key, dataDir, onTrouble: storageReporter(terminal), log });
  const server = openRoomServer({ staticDir: PAGE_FOLDER, control: control.handle, log });
  const local = await listen(server, options.value.port);
  if (!local.ok) return failWith(terminal, describeRoomProblem(local.error, t));
  control.attach(server, local.value);
  const url = `http://${LOOPBACK}:${local.value.port}/#host=${key}`;
  terminal.out(t('cli.serve.ready', { url }));
  if (options.value.file) terminal.out(t('cli.serve.fileIgnored', { file: options.value.file }));
  openBrowser(url, terminal.env);
  await stopped;
  return stop(control, server, terminal);
};

function readServeOptions(
  args: readonly string[],
  { t, env }: Terminal,
): Result<ServeOptions, string> {
  const parsed = readOptions({
    args: [...args],
    // `npm start FILE` opens the file in the desktop app; a page cannot read it by its path.
    allowPositionals: true,
    options: { port: { type: 'string' }, data: { type: 'string' } },
  });
  if (!parsed.ok) return err(t('cli.badOption', { detail: parsed.error }));
  const { port: portText, data } = parsed.value.values;
  const port = portText === undefined ? null : readPort(portText);
  if (portText !== undefined && port === null) return err(t('cli.badPort', { port: portText }));
  const dataDir = path.resolve(data ?? defaultDataDir(env));
  return ok({ port, dataDir, file: parsed.value.positionals[0] });
}

async function listen(
  server: RoomServer,
  port: number | null,
): Promise<Result<Listening, RoomFailure>> {
  if (port !== null) return server.listen(LOOPBACK, port);
  for (let next = FIRST_PORT; next < FIRST_PORT + PORT_TRIES; next += 1) {
    const listening = await server.listen(LOOPBACK, next);
    if (listening.ok || listening.error.reason !== 'address-taken') return listening;
  }
  return server.listen(LOOPBACK, 0);
}

async function stop(control: ControlApi, server: RoomServer, terminal: Terminal): Promise<number> {
  // A disk that hangs must not keep the program: what was acknowledged is in the journal.
  const deadline = setTimeout(() => process.exit(1), LIMITS.stopWithinMs);
  const isStored = await control.stop();
  await server.close();
  clearTimeout(deadline);
  return isStored ? 0 : failWith(terminal, terminal.t('cli.host.notStored'));
}
