/** The people whom one may mean; the focus stays in the text. */
import type { PersonRef } from '../../../shared/model/comment';
import { initialsOf } from '../../../shared/views/lane-appearance';
import { useTranslate } from '../../state/locale';
import { usePresence } from '../../state/session';
import { Avatar } from '../../ui/Avatar';

interface MentionListProps {
  readonly id: string;
  readonly people: readonly PersonRef[];
  readonly chosen: number;
  readonly onChoose: (person: PersonRef) => void;
}

export function MentionList({ id, people, chosen, onChoose }: MentionListProps) {
  const t = useTranslate();
  const here = usePresence((state) => state.people);
  return (
    <>
      <div id={id} role="listbox" className="jr-mentions" aria-label={t('mention.list')}>
        {people.map((person, index) => {
          const colour = here.find(({ personId }) => personId === person.id)?.colour;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text; this is its active descendant
            // biome-ignore lint/a11y/useKeyWithClickEvents: arrows and Enter are read from the text
            <div
              key={person.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              className="jr-mentions__person"
              // The text must not lose the focus, or the list would be gone before the click.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onChoose(person)}
            >
              <Avatar initials={initialsOf(person.name) || '?'} {...(colour ? { colour } : {})} />
              <span>{person.name}</span>
            </div>
          );
        })}
      </div>
      <p className="jr-visually-hidden" role="status">
        {t('mention.found', { n: people.length })}
      </p>
    </>
  );
}
