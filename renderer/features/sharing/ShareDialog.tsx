/** Invites people: starts a room, then shows its links, its QR codes and who came. */
import { type ReactNode, useId, useState } from 'react';
import type { HostApi, HostFailure, RoomLinks } from '../../../shared/protocol/host-api';
import { getHost } from '../../platform/host';
import { useTranslate } from '../../state/locale';
import type { Identity } from '../../state/presence-store';
import { usePresence, useSession } from '../../state/session';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { type OpenDoor, OpenRoom } from './OpenRoom';
import { type StartRoom, StartRoomForm } from './StartRoomForm';
import './share.css';

export interface ShareDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Null while no room is open. */
  readonly room: RoomLinks | null;
  /** What the start form begins with; the person may change it. */
  readonly identity: Identity;
  readonly onStart: StartRoom;
  readonly onStop: () => void;
  readonly busy: boolean;
  readonly failure: HostFailure | null;
  readonly host?: Pick<HostApi, 'listAddresses' | 'copyText'>;
}

export function ShareDialog(props: ShareDialogProps) {
  const { open, onOpenChange, room, identity, onStart, busy, failure, host = getHost() } = props;
  const t = useTranslate();
  const formId = useId();
  const door = useDoor(room);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t(door ? 'share.titleOpen' : 'share.title')}
      description={t(door ? 'share.leadOpen' : 'share.lead')}
      closeLabel={t('share.close')}
      width={door ? 860 : 560}
      actions={
        door ? (
          <StopRoom onStop={props.onStop} busy={busy} isOwn={room !== null} />
        ) : (
          <Button type="submit" form={formId} variant="primary" disabled={busy}>
            {t(busy ? 'share.starting' : 'share.start')}
          </Button>
        )
      }
    >
      <div className="jr-share">
        {failure ? <Failure>{t(`host.failure.${failure}`)}</Failure> : null}
        {failure === 'room-running' && !door ? (
          <Button onClick={props.onStop} disabled={busy}>
            {t('share.stopOther')}
          </Button>
        ) : null}
        {door ? (
          <OpenRoom room={door} copyText={host.copyText} />
        ) : (
          <StartRoomForm
            formId={formId}
            identity={identity}
            listAddresses={host.listAddresses}
            onStart={onStart}
          />
        )}
      </div>
    </Dialog>
  );
}

/** The room as its facilitator sees it, whether this machine holds it or another one. */
function useDoor(own: RoomLinks | null): OpenDoor | null {
  const links = usePresence((state) => state.roster?.links);
  if (!links) return own;
  const link = links.editor ?? links.viewer ?? links.facilitator;
  const addresses = own?.addresses ?? (link ? [new URL(link).hostname] : []);
  return { links, addresses };
}

function Failure({ children }: { readonly children: ReactNode }) {
  return (
    <p role="alert" className="jr-share__failure">
      {children}
    </p>
  );
}

/** Stopping sends people away, so it asks once. */
type StopRoomProps = Pick<ShareDialogProps, 'onStop' | 'busy'> & { readonly isOwn: boolean };

function StopRoom({ onStop, busy, isOwn }: StopRoomProps) {
  const t = useTranslate();
  const [isAsking, setAsking] = useState(false);
  const { askRoom } = useSession();
  const label = t(isOwn ? 'share.stop' : 'room.end');
  const stop = isOwn ? onStop : () => void askRoom({ kind: 'end-room' });
  const others = usePresence((state) => state.people.filter(({ isMe }) => !isMe).length);
  if (busy) return <Button disabled>{t('share.stopping')}</Button>;
  if (!isAsking) {
    return (
      <Button variant="danger" onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  }
  return (
    <>
      <p role="alert" className="jr-share__ask">
        {t('share.stop.ask', { n: others })}
      </p>
      <Button autoFocus onClick={() => setAsking(false)}>
        {t('share.stop.keep')}
      </Button>
      <Button variant="danger" onClick={stop}>
        {label}
      </Button>
    </>
  );
}
