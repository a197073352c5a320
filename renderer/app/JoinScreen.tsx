/** The door of a room for guests: who are you? Or why the room does not let you in. */
import { DoorClosed, LockOpen } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import type { MessageKey } from '../../shared/i18n/catalogue';
import { buildDeepLink } from '../../shared/protocol/deep-link';
import type { InviteLink } from '../../shared/protocol/invite-link';
import type { Role } from '../../shared/protocol/room';
import { CursorSign } from '../features/presence/CursorSign';
import { completeIdentity, IdentityFields } from '../features/sharing/IdentityFields';
import { readIdentity, rememberIdentity } from '../platform/identity';
import { useLocale, useTranslate } from '../state/locale';
import type { Identity, Person, RefusalReason, RoomStatus } from '../state/presence-store';
import { Button } from '../ui/Button';
import './join-screen.css';

/** `bad-link`: the address has no room or no token. `busy`: full, worth another try later. */
export type JoinRefusal = RefusalReason | 'busy' | 'bad-link';

interface JoinScreenProps {
  /** Null when the link could not be read; then `refused` says so. */
  readonly invite: InviteLink | null;
  readonly onJoin: (identity: Identity) => void;
  readonly refused?: JoinRefusal | null | undefined;
  /** How the line to the room is doing; without it the screen does not speak of it. */
  readonly status?: RoomStatus | undefined;
  /** As the server stamped it; absent until it has. */
  readonly role?: Role | null | undefined;
  /** Who is in the room already, when that is known. */
  readonly people?: readonly Person[] | undefined;
  /** Introduced, and in front of the door until a facilitator answers. */
  readonly isWaiting?: boolean | undefined;
  /** Default: loads the page again. */
  readonly onRetry?: (() => void) | undefined;
  /** Back to the start screen; absent where there is none. */
  readonly onBack?: (() => void) | undefined;
  /** Offers to open the invitation in the desktop app instead. */
  readonly offersApp?: boolean | undefined;
}

export function JoinScreen({ invite, refused, ...props }: JoinScreenProps) {
  const reason = refused ?? (invite ? null : 'bad-link');
  return (
    <main className="jr-join">
      <div className="jr-join__card">
        {reason || !invite ? (
          <Refused reason={reason ?? 'bad-link'} {...props} />
        ) : (
          <Introduction invite={invite} {...props} />
        )}
      </div>
      <LanguageSwitch />
    </main>
  );
}

type IntroductionProps = Omit<JoinScreenProps, 'invite' | 'refused' | 'onRetry'> & {
  readonly invite: InviteLink;
};

function Introduction({
  invite,
  onJoin,
  onBack,
  offersApp,
  isWaiting,
  ...room
}: IntroductionProps) {
  const t = useTranslate();
  const [identity, setIdentity] = useState<Identity>(() => readIdentity());
  const [isNameMissing, setNameMissing] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const [isEntering, setEntering] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const complete = completeIdentity(identity);
    setNameMissing(complete === null);
    if (!complete) return name.current?.focus();
    rememberIdentity(complete);
    setEntering(true);
    onJoin(complete);
  };

  if (isWaiting) return <Waiting identity={identity} onBack={onBack} />;
  return (
    <form className="jr-join__form" onSubmit={submit} noValidate>
      <div className="jr-join__stage" aria-hidden="true">
        <div className="jr-join__pointer">
          <CursorSign name={identity.name.trim() || t('identity.name')} colour={identity.colour} />
        </div>
      </div>
      <header>
        <h1 className="jr-join__title">{t('join.title')}</h1>
        <p className="jr-join__lead">{t('join.lead')}</p>
      </header>
      <IdentityFields
        value={identity}
        onChange={setIdentity}
        isNameMissing={isNameMissing}
        takenColours={othersOf(room.people).map(({ colour }) => colour)}
        nameRef={name}
      />
      <RoomInWords {...room} />
      <div className="jr-join__actions">
        {onBack ? <Button onClick={onBack}>{t('join.back')}</Button> : null}
        <Button type="submit" variant="primary" size="large" disabled={isEntering}>
          {t(isEntering ? 'join.entering' : 'join.enter')}
        </Button>
      </div>
      {offersApp ? (
        <a className="jr-join__app" href={buildDeepLink(invite)}>
          {t('invitation.openApp')}
        </a>
      ) : null}
      {isPlain(invite) ? (
        <p className="jr-join__plain">
          <LockOpen size={14} aria-hidden="true" />
          <span>{t('join.plain')}</span>
        </p>
      ) : null}
    </form>
  );
}

/** In front of the door, with one's name on it; stays until somebody answers. */
function Waiting({ identity, onBack }: { identity: Identity; onBack?: (() => void) | undefined }) {
  const t = useTranslate();
  return (
    <div className="jr-join__form" role="status">
      <div className="jr-join__stage jr-join__stage--waiting" aria-hidden="true">
        <div className="jr-join__pointer">
          <CursorSign name={identity.name.trim()} colour={identity.colour} />
        </div>
      </div>
      <h1 className="jr-join__title">{t('join.waiting.title', { name: identity.name.trim() })}</h1>
      <p className="jr-join__lead">{t('join.waiting.lead')}</p>
      {onBack ? (
        <div className="jr-join__actions">
          <Button onClick={onBack}>{t('join.back')}</Button>
        </div>
      ) : null}
    </div>
  );
}

type RoomInWordsProps = Pick<JoinScreenProps, 'status' | 'role' | 'people'>;

/** What the link allows and who is there; until the room answers, how that is going. */
function RoomInWords({ status, role, people }: RoomInWordsProps) {
  const t = useTranslate();
  const isReached = status === undefined || status.kind === 'live' || status.kind === 'syncing';
  return (
    <div className="jr-join__room" aria-live="polite">
      {role ? <p className="jr-join__role">{t(`join.role.${role}`)}</p> : null}
      {isReached ? null : (
        <p className="jr-join__here">
          {t(status.kind === 'offline' ? 'join.unreachable' : 'room.status.connecting')}
        </p>
      )}
      {isReached && people ? (
        <p className="jr-join__here">{t('join.here', { n: othersOf(people).length })}</p>
      ) : null}
    </div>
  );
}

function othersOf(people: readonly Person[] = []): readonly Person[] {
  return people.filter(({ isMe }) => !isMe);
}

type RefusedProps = Pick<JoinScreenProps, 'onRetry' | 'onBack'> & { readonly reason: JoinRefusal };

function Refused({ reason, onRetry = () => location.reload(), onBack }: RefusedProps) {
  const t = useTranslate();
  // The same broken link stays broken; everything else may be mended by then.
  const canRetry = reason !== 'bad-link';
  return (
    <div className="jr-join__refused" role="alert">
      <DoorClosed size={40} strokeWidth={1.5} aria-hidden="true" />
      <h1 className="jr-join__title">{t(`refused.${reason}.title` as MessageKey)}</h1>
      <p className="jr-join__lead">{t(`refused.${reason}.text` as MessageKey)}</p>
      <div className="jr-join__actions">
        {onBack ? <Button onClick={onBack}>{t('join.back')}</Button> : null}
        {canRetry ? (
          <Button variant="primary" onClick={onRetry}>
            {t('join.retry')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function LanguageSwitch() {
  const { locale, setLocale, t } = useLocale();
  const other = locale === 'vi' ? 'en' : 'vi';
  return (
    <Button variant="quiet" size="small" lang={other} onClick={() => setLocale(other)}>
      {t(`command.app.language.${other}`)}
    </Button>
  );
}

/** Over the network without encryption; on the same machine nobody listens in. */
function isPlain({ origin }: InviteLink): boolean {
  const { protocol, hostname } = new URL(origin);
  const isLocal = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  return protocol === 'http:' && !isLocal;
}
