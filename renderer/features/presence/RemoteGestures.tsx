/**
 * Ghosts of the cards that others are dragging, in their colour and with their name. Belongs
 * inside React Flow's viewport. React renders when a drag starts or ends, not while it moves.
 */
import { type CSSProperties, useMemo, useRef } from 'react';
import { useTranslate } from '../../state/locale';
import type { Peer } from '../../state/presence-store';
import { usePresence, useSession } from '../../state/session';
import { useShowsNames } from '../../state/theme';
import { useMovedElements } from './use-moved-elements';
import { useUnzoom } from './use-unzoom';
import './live-cursors.css';
import './remote-gestures.css';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface RemoteGesturesProps {
  /** The size of a card on the map; undefined when there is no such card. */
  readonly sizeOf: (cardId: string) => Size | undefined;
  readonly titleOf?: (cardId: string) => string | undefined;
}

interface Drag {
  readonly clientId: number;
  readonly name: string;
  readonly colour: string;
  readonly ids: readonly string[];
}

const gestureOf = ({ gesture }: Peer) => gesture;

export function RemoteGestures({ sizeOf, titleOf }: RemoteGesturesProps) {
  const drags = useDrags();
  const layer = useRef<HTMLDivElement>(null);
  useUnzoom(layer);
  const refOf = useMovedElements(gestureOf);
  return (
    <div ref={layer} className="jr-ghosts" aria-hidden="true">
      {drags.map((drag) => {
        const [first = ''] = drag.ids;
        const size = sizeOf(first);
        if (!size) return null;
        return (
          <div key={drag.clientId} ref={refOf(drag.clientId)} className="jr-ghost" hidden>
            <Ghost drag={drag} size={size} title={titleOf?.(first) ?? ''} />
          </div>
        );
      })}
    </div>
  );
}

interface GhostProps {
  readonly drag: Drag;
  readonly size: Size;
  readonly title: string;
}

function Ghost({ drag: { name, colour, ids }, size, title }: GhostProps) {
  const t = useTranslate();
  const who = useShowsNames() ? [name] : [];
  const many = ids.length > 1 ? [t('presence.cards', { n: ids.length })] : [];
  const words = [...who, ...many].join(' · ');
  return (
    <div
      className={`jr-ghost__card ${ids.length > 1 ? 'jr-ghost__card--stack' : ''}`}
      style={{ '--jr-person': colour, ...size } as CSSProperties}
    >
      <span className="jr-ghost__title">{title}</span>
      {words === '' ? null : <span className="jr-ghost__name">{words}</span>}
    </div>
  );
}

/** Who drags what; the same array for as long as that does not change. */
function useDrags(): readonly Drag[] {
  const { presence } = useSession();
  const key = usePresence(({ peers }) => describeDrags(peers));
  return useMemo(() => (key === '' ? [] : dragsOf(presence.getState().peers)), [key, presence]);
}

function dragsOf(peers: readonly Peer[]): readonly Drag[] {
  return peers.flatMap(({ clientId, name, colour, gesture, isMe }) =>
    gesture && gesture.ids.length > 0 && !isMe
      ? [{ clientId, name, colour, ids: gesture.ids }]
      : [],
  );
}

function describeDrags(peers: readonly Peer[]): string {
  const drags = dragsOf(peers);
  return drags.length === 0 ? '' : JSON.stringify(drags);
}
