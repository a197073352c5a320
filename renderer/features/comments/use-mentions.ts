/** The list of people that opens behind an `@`: who fits, which one is chosen, what is inserted. */
import { useState } from 'react';
import type { PersonRef } from '../../../shared/model/comment';
import { openMention, peopleMatching } from '../../../shared/views/talk-views';
import { usePresence, useSession, useTalk } from '../../state/session';

/** A list that needs scrolling is no quicker than typing one more letter. */
const MOST = 6;

/** Everybody in the room and everybody who ever took part, oneself aside. */
export function useKnownPeople(): readonly PersonRef[] {
  const session = useSession();
  const authors = useTalk((state) => state.people);
  const here = usePresence((state) => state.people);
  const me = session.talk.me().id;
  const known = new Map(authors.map((person) => [person.id, person]));
  for (const { personId, name } of here)
    if (personId !== undefined && name !== '') known.set(personId, { id: personId, name });
  known.delete(me);
  return [...known.values()];
}

export interface Inserted {
  readonly text: string;
  readonly caret: number;
}

export function useMentions(people: readonly PersonRef[]) {
  const [call, setCall] = useState<{ readonly at: number; readonly typed: string } | null>(null);
  const [chosen, setChosen] = useState(0);
  const found = call ? peopleMatching(call.typed, people).slice(0, MOST) : [];
  const isOpen = found.length > 0;
  return {
    found,
    isOpen,
    chosen: Math.min(chosen, Math.max(found.length - 1, 0)),
    /** Something was typed or the caret went elsewhere. */
    look: (text: string, caret: number) => {
      const next = openMention(text, caret) ?? null;
      if (next?.at !== call?.at) setChosen(0);
      setCall(next);
    },
    move: (by: 1 | -1) =>
      setChosen((at) => (Math.min(at, found.length - 1) + by + found.length) % found.length),
    close: () => setCall(null),
    insert: (person: PersonRef, text: string, caret: number): Inserted => {
      const at = call?.at ?? caret;
      const rest = text.slice(caret);
      const head = `${text.slice(0, at)}@${person.name}${rest.startsWith(' ') ? '' : ' '}`;
      setCall(null);
      return { text: head + rest, caret: head.length + (rest.startsWith(' ') ? 1 : 0) };
    },
  };
}
