/** The people in the room for whoever facilitates it: roles, names, pauses, removal. */
import { EllipsisVertical, PauseCircle } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { MAX_NAME_LENGTH } from '../../../shared/protocol/presence';
import { ROLES } from '../../../shared/protocol/room';
import type { RoomPerson, Roster } from '../../../shared/protocol/room-control';
import { initialsOf } from '../../../shared/views/lane-appearance';
import { useTranslate } from '../../state/locale';
import { usePresence, useSession } from '../../state/session';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { TextField } from '../../ui/TextField';
import './people.css';

/** What is being asked about one person, in place of their row's menu. */
type Question = { readonly person: string; readonly kind: 'rename' | 'remove' } | null;

export function ManagedPeople({ roster }: { readonly roster: Roster }) {
  const [question, setQuestion] = useState<Question>(null);
  const me = usePresence((state) => state.standing?.id);
  return (
    <>
      <ul className="jr-managed">
        {roster.people.map((person) => (
          <li key={person.id} className="jr-managed__person">
            <PersonRow person={person} isMe={person.id === me} onAsk={setQuestion} />
            {question?.person === person.id ? (
              <Asked
                person={person}
                kind={question.kind}
                onDone={() => setQuestion(null)}
                key={question.kind}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <Problem />
      <Removed roster={roster} />
    </>
  );
}

function useNameOf() {
  const t = useTranslate();
  return ({ name }: { readonly name: string }) => name || t('people.unnamed');
}

interface PersonRowProps {
  readonly person: RoomPerson;
  readonly isMe: boolean;
  readonly onAsk: (question: Question) => void;
}

function PersonRow({ person, isMe, onAsk }: PersonRowProps) {
  const t = useTranslate();
  const name = useNameOf()(person);
  return (
    <div className="jr-managed__row">
      <Avatar initials={initialsOf(person.name) || '?'} colour={person.colour} />
      <span className="jr-managed__name">{isMe ? t('people.you', { name }) : name}</span>
      <span className="jr-managed__role">
        {t(`role.${person.role}`)}
        {person.isHost ? `, ${t('people.host')}` : ''}
      </span>
      {person.isMuted ? (
        <span className="jr-managed__muted">
          <PauseCircle size={14} aria-hidden="true" />
          {t('people.muted')}
        </span>
      ) : null}
      <PersonMenu person={person} isMe={isMe} onAsk={onAsk} />
    </div>
  );
}

function PersonMenu({ person, isMe, onAsk }: PersonRowProps) {
  const t = useTranslate();
  const { askRoom } = useSession();
  const { id, role, isMuted } = person;
  const rename = {
    id: 'rename',
    label: t('people.rename'),
    onSelect: () => onAsk({ person: id, kind: 'rename' }),
  };
  const roles = {
    id: 'role',
    label: t('people.role'),
    choices: ROLES.map((one) => ({
      id: one,
      label: t(`role.${one}`),
      checked: one === role,
      onSelect: () => void askRoom({ kind: 'set-role', person: id, role: one }),
    })),
  };
  const mute = {
    id: 'mute',
    label: t(isMuted ? 'people.unmute' : 'people.mute'),
    onSelect: () => void askRoom({ kind: 'mute', person: id, isMuted: !isMuted }),
  };
  const remove = {
    id: 'remove',
    label: t('people.remove'),
    danger: true,
    onSelect: () => onAsk({ person: id, kind: 'remove' }),
  };
  // Nobody changes their own rights, and nobody those of who holds the room.
  const mayDecide = !isMe && !person.isHost;
  return (
    <Menu
      align="end"
      trigger={
        <IconButton label={t('people.manage', { name: useNameOf()(person) })} small>
          <EllipsisVertical size={16} aria-hidden />
        </IconButton>
      }
      groups={mayDecide ? [[rename, roles, mute], [remove]] : [[rename]]}
    />
  );
}

interface AskedProps {
  readonly person: RoomPerson;
  readonly kind: 'rename' | 'remove';
  readonly onDone: () => void;
}

function Asked({ person, kind, onDone }: AskedProps) {
  return kind === 'rename' ? (
    <Rename person={person} onDone={onDone} />
  ) : (
    <Remove person={person} onDone={onDone} />
  );
}

function Rename({ person, onDone }: Omit<AskedProps, 'kind'>) {
  const t = useTranslate();
  const { askRoom } = useSession();
  const [name, setName] = useState(person.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted !== '') askRoom({ kind: 'rename', person: person.id, name: wanted });
    onDone();
  };
  return (
    <form className="jr-managed__asked" onSubmit={submit}>
      <TextField
        label={t('people.name', { name: useNameOf()(person) })}
        value={name}
        maxLength={MAX_NAME_LENGTH}
        autoComplete="off"
        ref={(field) => field?.focus()}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="jr-managed__answers">
        <Button onClick={onDone}>{t('people.cancel')}</Button>
        <Button type="submit" variant="primary">
          {t('people.rename.save')}
        </Button>
      </div>
    </form>
  );
}

function Remove({ person, onDone }: Omit<AskedProps, 'kind'>) {
  const t = useTranslate();
  const { askRoom } = useSession();
  const remove = () => {
    askRoom({ kind: 'remove', person: person.id });
    onDone();
  };
  return (
    <div className="jr-managed__asked">
      <p role="alert">{t('people.remove.ask', { name: useNameOf()(person) })}</p>
      <div className="jr-managed__answers">
        <Button autoFocus onClick={onDone}>
          {t('people.cancel')}
        </Button>
        <Button variant="danger" onClick={remove}>
          {t('people.remove.confirm')}
        </Button>
      </div>
    </div>
  );
}

/** Why the room did not do what was asked last. */
function Problem() {
  const t = useTranslate();
  const problem = usePresence((state) => state.problem);
  return (
    <p role="status" className={problem ? 'jr-share__failure' : 'jr-visually-hidden'}>
      {problem ? t(`people.problem.${problem}`) : ''}
    </p>
  );
}

function Removed({ roster }: { readonly roster: Roster }) {
  const t = useTranslate();
  const nameOf = useNameOf();
  const { askRoom } = useSession();
  if (roster.removed.length === 0) return null;
  return (
    <section aria-label={t('people.removed')}>
      <h3 className="jr-people__title">{t('people.removed')}</h3>
      <ul className="jr-managed">
        {roster.removed.map((person) => (
          <li key={person.id} className="jr-managed__row">
            <span className="jr-managed__name">{nameOf(person)}</span>
            <Button
              size="small"
              aria-label={t('people.readmit.name', { name: nameOf(person) })}
              onClick={() => askRoom({ kind: 'readmit', person: person.id })}
            >
              {t('people.readmit')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
