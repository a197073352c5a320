import { createServer, connect as dial, type Socket } from 'node:net';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { newToken } from '../../electron/room/invitations';
import { boardDocOf } from '../../shared/doc/board-doc';
import { projectBoard } from '../../shared/doc/project-board';
import { ydocOf } from '../support/peers';
import { commands, runCommand } from '../support/random-commands';
import { connect, openRig, pause, synced, until } from '../support/room-rig';
import { smallBoard } from '../support/small-board';

const PEERS = 4;
const ROUNDS = 40;
const COMMANDS_PER_ROUND = 15;

/** A line between guests and the room that delays, cuts in the middle of a frame, and goes dead. */
async function badNetwork(toPort: number, random: () => number) {
  const lines = new Set<Socket>();
  let isDown = false;
  const server = createServer((guest) => {
    if (isDown) return void guest.destroy();
    const room = dial(toPort, '127.0.0.1');
    for (const [from, to] of [
      [guest, room],
      [room, guest],
    ] as const) {
      lines.add(from);
      // Within one line order holds; across lines everything overtakes everything.
      let chain = Promise.resolve();
      from.on('data', (chunk) => {
        const delay = random() * 12;
        chain = chain.then(() => pause(delay)).then(() => void (to.destroyed || to.write(chunk)));
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        lines.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (share: number) => {
    for (const line of lines) if (random() < share) line.destroy();
  };
  onTestFinished(() => {
    cut(1);
    server.close();
  });
  return {
    port: (server.address() as { port: number }).port,
    cut,
    partition: async (ms: number) => {
      isDown = true;
      cut(1);
      await pause(ms);
      isDown = false;
    },
  };
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

it('people on a bad network, whose roles change while they work, always converge', async () => {
  const seed = Number(process.env.NETWORK_SEED ?? Date.now() % 2 ** 31);
  const random = randomFrom(seed);
  const rig = await openRig({
    room: { seeds: { board: Y.encodeStateAsUpdate(ydocOf(smallBoard)) } },
  });
  const network = await badNetwork(rig.port, random);
  const syncUrl = rig.syncUrl.replace(`:${rig.port}/`, `:${network.port}/`);
  // The room answers to its own address only, and these come by another.
  class WebSocketClass extends WebSocket {
    constructor(url: string | URL, protocols: string[]) {
      super(url, protocols, { headers: { host: `127.0.0.1:${rig.port}` } });
    }
  }
  const an = connect(rig, 'facilitator', { personKey: newToken() });
  await synced(an);
  const peers = Array.from({ length: PEERS }, () => {
    const peer = connect(rig, 'editor', { syncUrl, personKey: newToken(), WebSocketClass });
    peer.provider.maxBackoffTime = 60;
    return peer;
  });
  await synced(...peers);
  await until(() => peers.every((peer) => peer.standing() !== undefined), 'all know who they are');
  const ids = peers.map((peer) => peer.standing()?.id ?? '');
  const todo = fc.sample(commands(), { numRuns: ROUNDS * COMMANDS_PER_ROUND * PEERS, seed });
  let done = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const peer of peers)
      for (let at = 0; at < COMMANDS_PER_ROUND; at += 1) {
        const command = todo[done];
        done += 1;
        if (command) runCommand(boardDocOf(peer.doc), command);
      }
    const person = ids[Math.floor(random() * PEERS)] ?? '';
    const what = random();
    if (what < 0.2) an.ask({ kind: 'mute', person, isMuted: true });
    else if (what < 0.4) an.ask({ kind: 'set-role', person, role: 'viewer' });
    else if (what < 0.6) an.ask({ kind: 'set-role', person, role: 'editor' });
    else if (what < 0.75) network.cut(0.5);
    else if (what < 0.85) await network.partition(random() * 80);
    await pause(random() * 30);
  }
  // Peace: everybody may write again, and what was held back counts.
  for (const person of ids) {
    an.ask({ kind: 'mute', person, isMuted: false });
    an.ask({ kind: 'set-role', person, role: 'editor' });
  }
  const told = `seed ${seed}, ${done} commands`;
  const boards = () => [an, ...peers].map(({ doc }) => JSON.stringify(plain(doc)));
  const isSame = () =>
    new Set([an, ...peers].map(({ doc }) => clocks(doc))).size === 1 &&
    new Set(boards()).size === 1;
  await until(isSame, `everybody has the same board: ${told}`, 20_000);
  const room = new Y.Doc();
  Y.applyUpdate(room, rig.room.encodeState('board'));
  expect(JSON.stringify(plain(room)), told).toBe(boards()[0]);
  expect(room.store.pendingStructs, told).toBeNull();
  process.stdout.write(`bad network: ${told}, converged\n`);
}, 90_000);

function clocks(doc: Y.Doc): string {
  return JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort());
}

function plain(doc: Y.Doc): unknown {
  const { board } = projectBoard(doc);
  const sorted = (map: ReadonlyMap<string, unknown>) =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.entries(board).map(([name, part]) => [
    name,
    part instanceof Map ? sorted(part) : part,
  ]);
}
