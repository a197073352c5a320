/**
 * The pointers of the others, in map coordinates. Belongs inside React Flow's viewport; React
 * renders only when somebody comes or goes, movement goes straight into transforms.
 */
import { useRef } from 'react';
import type { Peer } from '../../state/presence-store';
import { usePresence } from '../../state/session';
import { useShowsNames } from '../../state/theme';
import { CursorSign } from './CursorSign';
import { useMovedElements } from './use-moved-elements';
import { useUnzoom } from './use-unzoom';
import './live-cursors.css';

const cursorOf = ({ cursor }: Peer) => cursor;

export function LiveCursors() {
  const people = usePresence((state) => state.people);
  const showsNames = useShowsNames();
  const layer = useRef<HTMLDivElement>(null);
  useUnzoom(layer);
  const refOf = useMovedElements(cursorOf);
  return (
    <div ref={layer} className="jr-cursors" aria-hidden="true">
      {people.map((person) =>
        person.isMe ? null : (
          <div key={person.clientId} ref={refOf(person.clientId)} className="jr-cursor" hidden>
            <div className="jr-cursor__unzoom">
              <CursorSign name={showsNames ? person.name : ''} colour={person.colour} />
            </div>
          </div>
        ),
      )}
    </div>
  );
}
