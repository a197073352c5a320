/**
 * The bridge into the sandboxed page: one frozen object that is a `HostApi`. Pages get data, never
 * Electron's own objects, and no way to name a channel.
 */
import { contextBridge, ipcRenderer } from 'electron';
import {
  CLOSE_ANSWER_CHANNEL,
  type CloseAnswer,
  type CloseStep,
  HOST_EVENTS,
  HOST_METHODS,
  type HostApi,
  type HostEventName,
  type HostEvents,
  type HostMethodName,
  LOCALE_ARGUMENT,
  type Unsubscribe,
} from '../../shared/protocol/host-api';

function call<TName extends HostMethodName>(name: TName): HostApi[TName] {
  const channel = HOST_METHODS[name];
  return ((argument?: unknown) => ipcRenderer.invoke(channel, argument)) as HostApi[TName];
}

function subscribe<TName extends HostEventName>(
  name: TName,
  listener: (value: HostEvents[TName]) => void,
): Unsubscribe {
  const channel = HOST_EVENTS[name];
  const forward = (_event: unknown, value: HostEvents[TName]): void => listener(value);
  ipcRenderer.on(channel, forward);
  return () => void ipcRenderer.removeListener(channel, forward);
}

type CloseHandler = (step: CloseStep) => Promise<CloseAnswer>;
let closeHandler: CloseHandler | null = null;

subscribe('closeRequested', ({ id, step }) => {
  const answer = (unsaved: boolean | null): void =>
    void ipcRenderer.invoke(CLOSE_ANSWER_CHANNEL, { id, unsaved });
  if (!closeHandler) return answer(null);
  closeHandler(step).then(
    ({ unsaved }) => answer(unsaved),
    // Main then goes by the last known state instead of waiting for the limit.
    () => answer(null),
  );
});

function onCloseRequested(handler: CloseHandler): Unsubscribe {
  closeHandler = handler;
  return () => {
    if (closeHandler === handler) closeHandler = null;
  };
}

function preferredLocale(): HostApi['preferredLocale'] {
  const argument = process.argv.find((value) => value.startsWith(LOCALE_ARGUMENT));
  const locale = argument?.slice(LOCALE_ARGUMENT.length);
  return locale === 'vi' || locale === 'en' ? locale : null;
}

const journey = {
  kind: 'electron',
  capabilities: Object.freeze({ canSaveToFile: true, canHostRoom: true, hasNativeMenu: true }),
  isMac: process.platform === 'darwin',
  preferredLocale: preferredLocale(),
  openBoardFile: call('openBoardFile'),
  saveBoardFile: call('saveBoardFile'),
  saveExport: call('saveExport'),
  fileForCopy: call('fileForCopy'),
  rememberFile: call('rememberFile'),
  takePendingOpen: call('takePendingOpen'),
  takePendingJoin: call('takePendingJoin'),
  startRoom: call('startRoom'),
  stopRoom: call('stopRoom'),
  currentRoom: call('currentRoom'),
  listAddresses: call('listAddresses'),
  setWindowState: call('setWindowState'),
  setLocale: call('setLocale'),
  setCommandState: call('setCommandState'),
  copyText: call('copyText'),
  onCommand: (listener) => subscribe('command', listener),
  onOpenRequested: (listener) => subscribe('openRequested', () => listener()),
  onJoinRequested: (listener) => subscribe('joinRequested', () => listener()),
  onRoomEnded: (listener) => subscribe('roomEnded', listener),
  onCloseRequested,
} satisfies HostApi;

contextBridge.exposeInMainWorld('journey', Object.freeze(journey));
