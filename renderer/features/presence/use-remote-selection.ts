/** What others are doing to one card; cheap enough for every card to ask. */
import type { Person } from '../../state/presence-store';
import { usePresence } from '../../state/session';

/** The others who have the card selected; undefined when nobody has. */
export function useRemoteSelection(cardId: string): readonly Person[] | undefined {
  return usePresence((state) => state.selectedBy.get(cardId));
}

/** The others who are typing in the card; undefined when nobody is. */
export function useRemoteEditors(cardId: string): readonly Person[] | undefined {
  return usePresence((state) => state.editedBy.get(cardId));
}
