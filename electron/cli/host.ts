/** `host`: a room without a window, for people at a terminal and for other programs. */
import path from 'node:path';
import * as Y from 'yjs';
import { projectBoard } from '../../shared/doc/project-board';
import { projectTalk } from '../../shared/doc/project-talk';
import { seedBoardDoc } from '../../shared/doc/seed-board';
import { seedTalkDoc } from '../../shared/doc/talk-doc';
import { encodeBoardJson, type JourneyFile } from '../../shared/file/board-json';
import { err, ok, type Result } from '../../shared/lib/result';
import { eachRole } from '../../shared/protocol/per-role';
import {
  DOCUMENT_NAMES,
  type DocumentName,
  joinProtocols,
  type Role,
} from '../../shared/protocol/room';
import type { RoomReady } from '../../shared/protocol/room-supervision';
import { describeError, realDisk, replaceFile } from '../room/disk';
import { type HostedRoom, hostRoom } from '../room/hosting';
import { LIMITS } from '../room/limits';
import { errorLog, openRoomServer } from '../room/server';
import { readBoardFile } from './board-file';
import { type Command, failWith, readOptions, readPort, type Terminal } from './command';
import { PAGE_FOLDER } from './page-folder';
import { defaultDataDir, keepRoomTokens, roomTokens } from './room-folder';
import { describeRoomProblem, storageReporter } from './room-problem';
import { untilStopped } from './until-stopped';

interface HostOptions {
  readonly boardFile: string;
  readonly port: number;
  readonly dataDir: string;
  readonly network: 'loopback' | 'lan';
  readonly address: string | undefined;
  readonly isJson: boolean;
  readonly waitingRoles: readonly Role[] | undefined;
}

const DEFAULT_PORT = '4310';

export const host: Command = async (args, terminal) => {
  const options = readHostOptions(args, terminal);
  if (!options.ok) return failWith(terminal, options.error);
  const file = await readBoardFile(options.value.boardFile, terminal.t);
  if (!file.ok) return failWith(terminal, file.error);
  const { meta } = file.value.board;
  const folder = path.join(options.value.dataDir, meta.id);
  // From here on a signal is heard: whoever reads the ready line may send one in the same moment.
  let endProgram = (): void => undefined;
  const endWanted = new Promise<void>((resolve) => {
    endProgram = resolve;
  });
  const stopped = Promise.race([untilStopped(), endWanted]);
  const place = { folder, terminal, endProgram };
  const opened = await open(options.value, file.value, place);
  if (!opened.ok) return failWith(terminal, opened.error);
  announce(opened.value.ready, options.value, meta.title, folder, terminal);
  await stopped;
  return stop(opened.value, folder, terminal);
};

function readHostOptions(
  args: readonly string[],
  { t, env }: Terminal,
): Result<HostOptions, string> {
  const parsed = readOptions({
    args: [...args],
    options: {
      board: { type: 'string' },
      port: { type: 'string', default: DEFAULT_PORT },
      data: { type: 'string' },
      address: { type: 'string' },
      lan: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'waiting-room': { type: 'boolean' },
    },
  });
  if (!parsed.ok) return err(t('cli.badOption', { detail: parsed.error }));
  const { board, port: portText, data, address, lan, json } = parsed.value.values;
  if (!board) return err(t('cli.boardNeeded'));
  const port = readPort(portText);
  if (port === null) return err(t('cli.badPort', { port: portText }));
  return ok({
    boardFile: board,
    port,
    dataDir: path.resolve(data ?? defaultDataDir(env)),
    network: lan || address !== undefined ? 'lan' : 'loopback',
    address,
    isJson: json,
    waitingRoles: parsed.value.values['waiting-room'] ? ['editor'] : undefined,
  });
}

interface Place {
  readonly folder: string;
  readonly terminal: Terminal;
  /** A facilitator has ended the room. */
  readonly endProgram: () => void;
}

async function open(
  options: HostOptions,
  { board, talk }: JourneyFile,
  { folder, terminal, endProgram }: Place,
): Promise<Result<HostedRoom, string>> {
  const tokens = await roomTokens(folder, board.meta.id);
  if (!tokens.ok) return err(describeRoomProblem(tokens.error, terminal.t));
  const report = storageReporter(terminal);
  const server = openRoomServer({ staticDir: PAGE_FOLDER, log: errorLog(terminal.error) });
  const opened = await hostRoom(server, {
    id: board.meta.id,
    dataDir: folder,
    tokens: tokens.value,
    // What people did in the room is newer than the file they once started from.
    seeds: { board: stateAfter(seedBoardDoc, board), talk: stateAfter(seedTalkDoc, talk) },
    seedMode: 'new-room',
    network: options.network,
    address: options.address,
    port: options.port,
    waitingRoles: options.waitingRoles,
    onTrouble: report,
    onTokens: (renewed) =>
      void keepRoomTokens(folder, board.meta.id, renewed).then((kept) => {
        if (!kept.ok) report(kept.error.detail);
      }),
    onEndWanted: endProgram,
  });
  return opened.ok ? opened : err(describeRoomProblem(opened.error, terminal.t));
}

function stateAfter<T>(seed: (ydoc: Y.Doc, content: T) => void, content: T): Uint8Array {
  const ydoc = new Y.Doc();
  seed(ydoc, content);
  return Y.encodeStateAsUpdate(ydoc);
}

function announce(
  ready: RoomReady,
  options: HostOptions,
  title: string,
  folder: string,
  { t, out }: Terminal,
): void {
  if (options.isJson) {
    out(JSON.stringify(readyLine(ready)));
    return;
  }
  const { links } = ready;
  out(t('cli.host.ready', { title }));
  out(`  ${t('cli.host.facilitator')}: ${links.facilitator}`);
  out(`  ${t('cli.host.editor')}: ${links.editor}`);
  out(`  ${t('cli.host.contributor')}: ${links.contributor}`);
  out(`  ${t('cli.host.viewer')}: ${links.viewer}`);
  if (options.network === 'lan') out(t('cli.host.plain'));
  out(t('cli.host.kept', { folder }));
}

/** The one line for other programs; documented in the README. */
function readyLine({ localUrl, room, links, syncUrl, tokens }: RoomReady) {
  return {
    event: 'ready',
    url: localUrl,
    room,
    links,
    sync: {
      url: syncUrl,
      documents: DOCUMENT_NAMES,
      protocols: eachRole((role) => joinProtocols(tokens[role])),
    },
  };
}

async function stop(hosted: HostedRoom, folder: string, terminal: Terminal): Promise<number> {
  // A disk that hangs must not keep the program: what was acknowledged is in the journal.
  const deadline = setTimeout(() => process.exit(1), LIMITS.stopWithinMs);
  const isStored = await hosted.stop();
  const saved = await saveBoard(hosted, path.join(folder, 'board.json'));
  clearTimeout(deadline);
  if (!saved.ok) return failWith(terminal, describeRoomProblem(saved.error, terminal.t));
  return isStored ? 0 : failWith(terminal, terminal.t('cli.host.notStored'));
}

/** For people and other programs; the room itself starts from its journal. */
async function saveBoard({ room }: HostedRoom, file: string) {
  const docOf = (name: DocumentName) => {
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, room.encodeState(name));
    return ydoc;
  };
  const { board } = projectBoard(docOf('board'));
  const talk = projectTalk(docOf('talk'));
  try {
    await replaceFile(realDisk, file, Buffer.from(encodeBoardJson(board, talk)));
    return ok(null);
  } catch (error) {
    return err({ reason: 'not-writable', detail: describeError(error) } as const);
  }
}
