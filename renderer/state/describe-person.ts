/** Participants in words, for labels and lists. */
import type { Translate } from '../../shared/i18n/translate';
import type { Person } from './presence-store';

/** The name, marked when it is one's own. */
export function nameOf({ name, isMe }: Person, t: Translate): string {
  const shown = name === '' ? t('presence.nameless') : name;
  return isMe ? t('presence.me', { name: shown }) : shown;
}

/** Name and role. */
export function describePerson(person: Person, t: Translate): string {
  const name = nameOf(person, t);
  return person.role ? t('presence.person', { name, role: t(`role.${person.role}`) }) : name;
}
