/** One invitation: what it allows, its QR code, its link and a button that copies it. */
import { Check, Copy, Maximize2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { HostFailure, HostMethods } from '../../../shared/protocol/host-api';
import type { Role } from '../../../shared/protocol/room';
import { useTranslate } from '../../state/locale';
import { useSession } from '../../state/session';
import { Button } from '../../ui/Button';
import { LinkMenu } from './LinkMenu';
import { QrCode } from './QrCode';

export type InvitedRole = Exclude<Role, 'facilitator'>;

export interface InviteCardProps {
  readonly role: InvitedRole;
  /** Null while the link is closed. */
  readonly link: string | null;
  /** Facilitators may end a link; a room of an older version cannot. */
  readonly canEnd: boolean;
  readonly copyText: HostMethods['copyText'];
  readonly onEnlarge: () => void;
}

/** How long the button says that it worked. */
const COPIED_MS = 2500;

export function InviteCard({ role, link, canEnd, copyText, onEnlarge }: InviteCardProps) {
  const t = useTranslate();
  return (
    <section className="jr-invite" aria-label={t(`share.${role}`)}>
      <h3 className="jr-invite__title">{t(`share.${role}`)}</h3>
      <p className="jr-invite__hint">{t(`share.${role}.hint`)}</p>
      {link === null ? <ClosedLink role={role} /> : null}
      {link === null ? null : (
        <>
          <button
            type="button"
            className="jr-invite__qr"
            aria-label={t(`share.${role}.enlarge`)}
            title={t(`share.${role}.enlarge`)}
            onClick={onEnlarge}
          >
            <QrCode text={link} label={t(`share.${role}.qr`)} />
            <span className="jr-invite__zoom">
              <Maximize2 size={16} aria-hidden="true" />
            </span>
          </button>
          <CopyLink role={role} link={link} copyText={copyText} />
          {canEnd ? <LinkMenu role={role} /> : null}
        </>
      )}
    </section>
  );
}

function ClosedLink({ role }: Pick<InviteCardProps, 'role'>) {
  const t = useTranslate();
  const { askRoom } = useSession();
  return (
    <div className="jr-invite__closed">
      <p>{t('link.closed')}</p>
      <Button onClick={() => askRoom({ kind: 'renew-link', role, keepsPeople: true })}>
        {t('link.openAgain')}
      </Button>
    </div>
  );
}

interface CopyLinkProps extends Pick<InviteCardProps, 'role' | 'copyText'> {
  readonly link: string;
}

function CopyLink({ role, link, copyText }: CopyLinkProps) {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const [result, setResult] = useState<'copied' | HostFailure | null>(null);

  useEffect(() => {
    if (result !== 'copied') return;
    const timer = setTimeout(() => setResult(null), COPIED_MS);
    return () => clearTimeout(timer);
  }, [result]);

  const copy = async () => {
    const copied = await copyText(link);
    setResult(copied.ok ? 'copied' : copied.error);
    // Ready for the keyboard's own copy, which is what the message then asks for.
    if (!copied.ok) field.current?.select();
  };

  const isCopied = result === 'copied';
  return (
    <>
      <div className="jr-invite__link">
        <input
          ref={field}
          className="jr-input"
          readOnly
          value={link}
          aria-label={t(`share.${role}.link`)}
          onFocus={(event) => event.target.select()}
        />
        <Button
          variant={role === 'editor' ? 'primary' : 'outline'}
          icon={isCopied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          aria-label={isCopied ? t('share.copied') : t(`share.${role}.copy`)}
          onClick={() => void copy()}
        >
          {isCopied ? t('share.copied') : t('share.copy')}
        </Button>
      </div>
      <p
        role="status"
        className={result && !isCopied ? 'jr-invite__failure' : 'jr-visually-hidden'}
      >
        {isCopied ? t(`share.${role}.copied`) : result ? t(`host.failure.${result}`) : ''}
      </p>
    </>
  );
}
