/** Who is in the room, with roles; oneself first. */
import { initialsOf } from '../../../shared/views/lane-appearance';
import { nameOf } from '../../state/describe-person';
import { useTranslate } from '../../state/locale';
import { usePresence } from '../../state/session';
import { useShowsNames } from '../../state/theme';
import { Avatar } from '../../ui/Avatar';
import { ManagedPeople } from './ManagedPeople';

export function PeopleList() {
  const t = useTranslate();
  const people = usePresence((state) => state.people);
  const showsNames = useShowsNames();
  const roster = usePresence((state) => state.roster);
  const hasOthers = people.some(({ isMe }) => !isMe);
  const title = t('share.people', { n: people.length });
  return (
    <section className="jr-people" aria-label={title}>
      <h3 className="jr-people__title">{title}</h3>
      {showsNames && roster ? <ManagedPeople roster={roster} /> : null}
      {showsNames && !roster ? (
        <ul className="jr-people__list">
          {people.map((person) => (
            <li key={person.clientId} className="jr-people__person">
              <Avatar initials={initialsOf(person.name) || '?'} colour={person.colour} />
              <span className="jr-people__name">{nameOf(person, t)}</span>
              {person.role ? (
                <span className="jr-people__role">{t(`role.${person.role}`)}</span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {showsNames ? null : <p className="jr-people__none">{t('presence.hidden')}</p>}
      {hasOthers ? null : <p className="jr-people__none">{t('share.nobodyYet')}</p>}
    </section>
  );
}
