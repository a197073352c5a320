/** The machine as a test wants it: remembers what it was asked, answers what it was told to. */
import type { CommandId } from '../../shared/app-commands';
import { err, ok } from '../../shared/lib/result';
import type {
  CloseAnswer,
  CloseStep,
  HostApi,
  HostEvents,
  HostMethods,
} from '../../shared/protocol/host-api';

export interface FakeHost extends HostApi {
  /** Every request with its argument, in order. */
  readonly asked: readonly (readonly [name: string, argument?: unknown])[];
  /** The arguments of all requests of one name. */
  readonly askedFor: (name: string) => readonly unknown[];
  /** A choice in the native menu. */
  readonly choose: (command: CommandId) => void;
  /** A file was handed to the app. */
  readonly handOver: () => void;
  /** The system brought an invitation. */
  readonly invite: () => void;
  readonly close: (step: CloseStep) => Promise<CloseAnswer> | undefined;
}

export function fakeHost(answers: Partial<HostMethods> = {}): FakeHost {
  const asked: [string, unknown?][] = [];
  const listeners = new Map<string, Set<(detail: never) => void>>();
  let closing: ((step: CloseStep) => Promise<CloseAnswer>) | undefined;
  const on = <T>(event: keyof HostEvents) => {
    return (listener: (detail: T) => void) => {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener as never));
      return () => known.delete(listener as never);
    };
  };
  const tell = (event: keyof HostEvents, detail: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(detail as never);
  };
  const answering: HostMethods = {
    openBoardFile: async () => ok(null),
    saveBoardFile: async () => ok({ token: 'file-1', name: 'ban-do.journey.json' }),
    saveExport: async ({ suggestedName }) => ok({ name: suggestedName }),
    fileForCopy: async () => ok(null),
    rememberFile: async () => ok(null),
    takePendingOpen: async () => ok(null),
    takePendingJoin: async () => ok(null),
    startRoom: async () => err('room-not-possible'),
    stopRoom: async () => ok(null),
    currentRoom: async () => ok(null),
    listAddresses: async () => ok([]),
    setWindowState: async () => ok(null),
    setLocale: async () => ok(null),
    setCommandState: async () => ok(null),
    copyText: async () => ok(null),
    ...answers,
  };
  const noting = Object.fromEntries(
    Object.entries(answering).map(([name, answer]) => [
      name,
      (argument: unknown) => {
        asked.push(argument === undefined ? [name] : [name, argument]);
        return (answer as (argument: unknown) => unknown)(argument);
      },
    ]),
  ) as unknown as HostMethods;
  return {
    kind: 'electron',
    capabilities: { canSaveToFile: true, canHostRoom: true, hasNativeMenu: true },
    isMac: false,
    preferredLocale: 'en',
    onCommand: on('command'),
    onOpenRequested: on('openRequested'),
    onJoinRequested: on('joinRequested'),
    onRoomEnded: on('roomEnded'),
    onCloseRequested: (handler) => {
      closing = handler;
      return () => {
        closing = undefined;
      };
    },
    ...noting,
    asked,
    askedFor: (name) => asked.flatMap(([one, argument]) => (one === name ? [argument] : [])),
    choose: (command) => tell('command', command),
    handOver: () => tell('openRequested', null),
    invite: () => tell('joinRequested', null),
    close: (step) => closing?.(step),
  };
}
