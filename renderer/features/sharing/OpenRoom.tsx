/** An open room: the invitations side by side, or one code as large as the window allows. */
import { Minimize2 } from 'lucide-react';
import { useState } from 'react';
import type { HostMethods } from '../../../shared/protocol/host-api';
import type { PerRole } from '../../../shared/protocol/per-role';
import { useTranslate } from '../../state/locale';
import { usePresence, useSession } from '../../state/session';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { InviteCard, type InvitedRole } from './InviteCard';
import { PeopleList } from './PeopleList';
import { QrCode } from './QrCode';
import { WaitingGuests } from './WaitingGuests';

/** Where and how guests come in. */
export interface OpenDoor {
  /** Null while the link of a role is closed. */
  readonly links: PerRole<string | null>;
  readonly addresses: readonly string[];
}

interface OpenRoomProps {
  readonly room: OpenDoor;
  readonly copyText: HostMethods['copyText'];
}

const INVITED: readonly InvitedRole[] = ['editor', 'contributor', 'viewer'];

export function OpenRoom({ room, copyText }: OpenRoomProps) {
  const [enlarged, setEnlarged] = useState<InvitedRole | null>(null);
  const canManage = usePresence((state) => state.roster !== null);
  const shown = enlarged && room.links[enlarged];
  if (enlarged && shown) {
    return <LargeCode role={enlarged} link={shown} onShrink={() => setEnlarged(null)} />;
  }
  return (
    <>
      <WaitingGuests />
      <div className="jr-invites">
        {INVITED.map((role) => (
          <InviteCard
            key={role}
            role={role}
            link={room.links[role]}
            canEnd={canManage}
            copyText={copyText}
            onEnlarge={() => setEnlarged(role)}
          />
        ))}
      </div>
      <Reach room={room} />
      {canManage ? <WaitingSwitch /> : null}
      <PeopleList />
    </>
  );
}

function WaitingSwitch() {
  const t = useTranslate();
  const { askRoom } = useSession();
  const roles = usePresence((state) => state.roster?.waitingRoles) ?? [];
  return (
    <Checkbox
      label={t('waiting.switch.label')}
      hint={t('waiting.switch.hint')}
      checked={roles.includes('editor')}
      onChange={(isWanted) => {
        const others = roles.filter((role) => role !== 'editor');
        askRoom({ kind: 'set-waiting-roles', roles: isWanted ? [...others, 'editor'] : others });
      }}
    />
  );
}

interface LargeCodeProps {
  readonly role: InvitedRole;
  readonly link: string;
  readonly onShrink: () => void;
}

/** For a projector: readable from the last row. */
function LargeCode({ role, link, onShrink }: LargeCodeProps) {
  const t = useTranslate();
  return (
    <section className="jr-large-code" aria-label={t(`share.${role}`)}>
      <h3 className="jr-large-code__title">{t(`share.${role}`)}</h3>
      <QrCode text={link} label={t(`share.${role}.qr`)} />
      <Button autoFocus icon={<Minimize2 size={16} aria-hidden />} onClick={onShrink}>
        {t('share.shrink')}
      </Button>
    </section>
  );
}

/** Which network guests need, in words; a link alone does not say it. */
function Reach({ room }: Pick<OpenRoomProps, 'room'>) {
  const t = useTranslate();
  const address = room.addresses.find((one) => !isLoopback(one));
  return (
    <p className="jr-share__reach">
      {address ? t('share.reach', { address }) : t('share.onlyHere')}
    </p>
  );
}

function isLoopback(address: string): boolean {
  return address === '::1' || address === 'localhost' || address.startsWith('127.');
}
