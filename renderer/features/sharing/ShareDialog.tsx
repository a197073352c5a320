/** Invites people: starts a room, then shows its links, its QR codes and who came. */
import { type ReactNode, useId, useState } from 'react';
import type {
  HostApi,
  HostFailure,
  RoomLinks,
  RoomNetwork,
} from '../../../shared/protocol/host-api';
import { getHost } from '../../platform/host';
import { useTranslate } from '../../state/locale';
import type { Identity } from '../../state/presence-store';
import { usePresence } from '../../state/session';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { OpenRoom } from './OpenRoom';
import { StartRoomForm } from './StartRoomForm';
import './share.css';

export interface ShareDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Null while no room is open. */
  readonly room: RoomLinks | null;
  /** What the start form begins with; the person may change it. */
  readonly identity: Identity;
  readonly onStart: (network: RoomNetwork, address: string | undefined, identity: Identity) => void;
  readonly onStop: () => void;
  readonly busy: boolean;
  readonly failure: HostFailure | null;
  readonly host?: Pick<HostApi, 'listAddresses' | 'copyText'>;
}

export function ShareDialog(props: ShareDialogProps) {
  const { open, onOpenChange, room, identity, onStart, busy, failure, host = getHost() } = props;
  const t = useTranslate();
  const formId = useId();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t(room ? 'share.titleOpen' : 'share.title')}
      description={t(room ? 'share.leadOpen' : 'share.lead')}
      closeLabel={t('share.close')}
      width={room ? 860 : 560}
      actions={
        room ? (
          <StopRoom onStop={props.onStop} busy={busy} />
        ) : (
          <Button type="submit" form={formId} variant="primary" disabled={busy}>
            {t(busy ? 'share.starting' : 'share.start')}
          </Button>
        )
      }
    >
      <div className="jr-share">
        {failure ? <Failure>{t(`host.failure.${failure}`)}</Failure> : null}
        {failure === 'room-running' && !room ? (
          <Button onClick={props.onStop} disabled={busy}>
            {t('share.stopOther')}
          </Button>
        ) : null}
        {room ? (
          <OpenRoom room={room} copyText={host.copyText} />
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

function Failure({ children }: { readonly children: ReactNode }) {
  return (
    <p role="alert" className="jr-share__failure">
      {children}
    </p>
  );
}

/** Stopping sends people away, so it asks once. */
function StopRoom({ onStop, busy }: Pick<ShareDialogProps, 'onStop' | 'busy'>) {
  const t = useTranslate();
  const [isAsking, setAsking] = useState(false);
  const others = usePresence((state) => state.people.filter(({ isMe }) => !isMe).length);
  if (busy) return <Button disabled>{t('share.stopping')}</Button>;
  if (!isAsking) {
    return (
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t('share.stop')}
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
      <Button variant="danger" onClick={onStop}>
        {t('share.stop')}
      </Button>
    </>
  );
}
