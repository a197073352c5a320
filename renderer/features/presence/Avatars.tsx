/** Who is in the room, oneself first: five faces, then how many more. Nothing while alone. */
import { Users } from 'lucide-react';
import type { Translate } from '../../../shared/i18n/translate';
import { initialsOf } from '../../../shared/views/lane-appearance';
import { describePerson, nameOf } from '../../state/describe-person';
import { useTranslate } from '../../state/locale';
import type { Person } from '../../state/presence-store';
import { usePresence } from '../../state/session';
import { useShowsNames } from '../../state/theme';
import { Avatar } from '../../ui/Avatar';
import './avatars.css';

const SHOWN = 5;

export function Avatars() {
  const t = useTranslate();
  const people = usePresence((state) => state.people);
  const isAlone = usePresence((state) => state.status.kind === 'alone');
  const showsNames = useShowsNames();
  if (isAlone || people.length === 0) return null;
  if (!showsNames)
    return (
      <p className="jr-avatars__count">
        <Users size={16} aria-hidden />
        {t('presence.count', { n: people.length })}
      </p>
    );
  const rest = people.slice(SHOWN);
  return (
    <ul className="jr-avatars" aria-label={t('presence.people')}>
      {people.slice(0, SHOWN).map((person) => (
        <li key={person.clientId}>
          <Avatar
            initials={initialsOf(person.name) || '?'}
            colour={person.colour}
            label={describePerson(person, t)}
          />
        </li>
      ))}
      {rest.length > 0 ? (
        <li>
          <Avatar initials={`+${rest.length}`} label={describeRest(rest, t)} />
        </li>
      ) : null}
    </ul>
  );
}

function describeRest(rest: readonly Person[], t: Translate): string {
  const names = rest.map((person) => nameOf(person, t)).join(', ');
  return t('presence.more', { n: rest.length, names });
}
