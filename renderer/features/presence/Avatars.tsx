/** Who is in the room, oneself first: five faces, then how many more. Nothing while alone. */
import type { CSSProperties } from 'react';
import type { Translate } from '../../../shared/i18n/translate';
import { initialsOf } from '../../../shared/views/lane-appearance';
import { useTranslate } from '../../state/locale';
import type { Person } from '../../state/presence-store';
import { usePresence } from '../../state/session';
import { describePerson, nameOf } from './describe-person';
import './avatars.css';

const SHOWN = 5;

export function Avatars() {
  const t = useTranslate();
  const people = usePresence((state) => state.people);
  const isAlone = usePresence((state) => state.status.kind === 'alone');
  if (isAlone || people.length === 0) return null;
  const rest = people.slice(SHOWN);
  return (
    <ul className="jr-avatars" aria-label={t('presence.people')}>
      {people.slice(0, SHOWN).map((person) => (
        <li key={person.clientId}>
          <Avatar person={person} label={describePerson(person, t)} />
        </li>
      ))}
      {rest.length > 0 ? (
        <li>
          <span className="jr-avatar jr-avatar--more" role="img" {...named(describeRest(rest, t))}>
            +{rest.length}
          </span>
        </li>
      ) : null}
    </ul>
  );
}

interface AvatarProps {
  readonly person: Pick<Person, 'name' | 'colour'>;
  /** Without one the name must stand beside it. */
  readonly label?: string;
}

export function Avatar({ person, label }: AvatarProps) {
  const style = { '--jr-person': person.colour } as CSSProperties;
  const access = label ? { role: 'img', ...named(label) } : { 'aria-hidden': true };
  return (
    <span className="jr-avatar" style={style} {...access}>
      {initialsOf(person.name) || '?'}
    </span>
  );
}

function named(label: string) {
  return { 'aria-label': label, title: label };
}

function describeRest(rest: readonly Person[], t: Translate): string {
  const names = rest.map((person) => nameOf(person, t)).join(', ');
  return t('presence.more', { n: rest.length, names });
}
