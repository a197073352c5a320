/** An open room: the invitations side by side, or one code as large as the window allows. */
import { Minimize2 } from 'lucide-react';
import { useState } from 'react';
import type { HostMethods, RoomLinks } from '../../../shared/protocol/host-api';
import { useTranslate } from '../../state/locale';
import { Button } from '../../ui/Button';
import { InviteCard, type InvitedRole } from './InviteCard';
import { PeopleList } from './PeopleList';
import { QrCode } from './QrCode';

interface OpenRoomProps {
  readonly room: RoomLinks;
  readonly copyText: HostMethods['copyText'];
}

const INVITED: readonly InvitedRole[] = ['editor', 'contributor', 'viewer'];

export function OpenRoom({ room, copyText }: OpenRoomProps) {
  const [enlarged, setEnlarged] = useState<InvitedRole | null>(null);
  if (enlarged) {
    return (
      <LargeCode role={enlarged} link={room.links[enlarged]} onShrink={() => setEnlarged(null)} />
    );
  }
  return (
    <>
      <div className="jr-invites">
        {INVITED.map((role) => (
          <InviteCard
            key={role}
            role={role}
            link={room.links[role]}
            copyText={copyText}
            onEnlarge={() => setEnlarged(role)}
          />
        ))}
      </div>
      <Reach room={room} />
      <PeopleList />
    </>
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
