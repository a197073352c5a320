// Components of a room under a presence store, without the rest of the board screen.

import { render } from '@testing-library/react';
import { ReactFlowProvider } from '@xyflow/react';
import type { ReactNode } from 'react';
import { LocaleContext } from '../../renderer/state/locale';
import {
  createPresenceStore,
  type Peer,
  type PresenceState,
  publishPeers,
} from '../../renderer/state/presence-store';
import { type Session, SessionContext } from '../../renderer/state/session';
import type { Locale } from '../../shared/i18n/message';
import { translator } from '../../shared/i18n/translate';
import { PARTICIPANT_COLOURS } from '../../shared/protocol/presence';
import type { ControlRequest } from '../../shared/protocol/room-control';

/** A participant; whatever is not said is nothing special. */
export function peer(clientId: number, name: string, more: Partial<Peer> = {}): Peer {
  return {
    clientId,
    name,
    colour: PARTICIPANT_COLOURS[clientId % PARTICIPANT_COLOURS.length] ?? '',
    role: 'editor',
    isMe: false,
    cursor: null,
    selection: [],
    gesture: null,
    editing: null,
    ...more,
  };
}

interface InRoomOptions {
  readonly peers?: readonly Peer[];
  readonly state?: Partial<PresenceState>;
  readonly locale?: Locale;
}

export function renderInRoom(children: ReactNode, options: InRoomOptions = {}) {
  const { peers = [], state = {}, locale = 'en' } = options;
  const store = createPresenceStore({ status: { kind: 'live' }, ...state });
  publishPeers(store, peers);
  const asked: ControlRequest[] = [];
  const askRoom = (request: ControlRequest) => asked.push(request) > 0;
  const session = { presence: store, askRoom } as unknown as Session;
  const choice = { locale, t: translator(locale), setLocale: () => undefined };
  const view = render(
    <LocaleContext value={choice}>
      <SessionContext value={session}>
        <ReactFlowProvider>{children}</ReactFlowProvider>
      </SessionContext>
    </LocaleContext>,
  );
  return { store, view, asked };
}
