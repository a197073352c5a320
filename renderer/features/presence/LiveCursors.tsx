/**
 * The pointers of the others, in map coordinates. Belongs inside React Flow's viewport; React
 * renders only when somebody comes or goes, movement goes straight into transforms.
 */
import { type CSSProperties, useRef } from 'react';
import type { Peer, Person } from '../../state/presence-store';
import { usePresence } from '../../state/session';
import { useMovedElements } from './use-moved-elements';
import { useUnzoom } from './use-unzoom';
import './live-cursors.css';

const cursorOf = ({ cursor }: Peer) => cursor;

export function LiveCursors() {
  const people = usePresence((state) => state.people);
  const layer = useRef<HTMLDivElement>(null);
  useUnzoom(layer);
  const refOf = useMovedElements(cursorOf);
  return (
    <div ref={layer} className="jr-cursors" aria-hidden="true">
      {people.map((person) =>
        person.isMe ? null : (
          <div key={person.clientId} ref={refOf(person.clientId)} className="jr-cursor" hidden>
            <CursorSign person={person} />
          </div>
        ),
      )}
    </div>
  );
}

function CursorSign({ person: { name, colour } }: { readonly person: Person }) {
  return (
    <div className="jr-cursor__sign" style={{ '--jr-person': colour } as CSSProperties}>
      <svg
        className="jr-cursor__arrow"
        width="18"
        height="20"
        viewBox="0 0 18 20"
        aria-hidden="true"
      >
        <path d="M1.5 1.5 16 9.2 9.4 11.3 6.1 17.9Z" />
      </svg>
      <span className="jr-cursor__name">{name}</span>
    </div>
  );
}
