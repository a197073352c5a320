/** Paste a join link: checks it and hands on what it says; who one is comes on the next screen. */
import { type FormEvent, useRef, useState } from 'react';
import type { MessageKey } from '../../../shared/i18n/catalogue';
import {
  type InviteLink,
  type InviteLinkProblem,
  parseInviteLink,
} from '../../../shared/protocol/invite-link';
import { useTranslate } from '../../state/locale';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import './join-by-link.css';

interface JoinByLinkDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onInvite: (invite: InviteLink) => void;
}

export function JoinByLinkDialog({ open, onOpenChange, onInvite }: JoinByLinkDialogProps) {
  const t = useTranslate();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('joinLink.title')}
      description={t('joinLink.lead')}
      closeLabel={t('share.close')}
      width={480}
    >
      <LinkForm onInvite={onInvite} />
    </Dialog>
  );
}

/** Lives and dies with the open dialog, so that it starts empty each time. */
function LinkForm({ onInvite }: Pick<JoinByLinkDialogProps, 'onInvite'>) {
  const t = useTranslate();
  const [link, setLink] = useState('');
  const [problem, setProblem] = useState<InviteLinkProblem | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const invite = parseInviteLink(link);
    if (invite.ok) return onInvite(invite.value);
    setProblem(invite.error);
    field.current?.focus();
  };

  return (
    <form className="jr-join-link" onSubmit={submit} noValidate>
      <TextField
        ref={field}
        label={t('joinLink.link')}
        hint={problem ? t(problemKey(problem)) : undefined}
        aria-invalid={problem !== null}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        placeholder="http://192.168.1.20:4310/#room=…"
        value={link}
        onChange={(event) => {
          setLink(event.target.value);
          setProblem(null);
        }}
      />
      <Button type="submit" variant="primary">
        {t('join.enter')}
      </Button>
    </form>
  );
}

function problemKey(problem: InviteLinkProblem): MessageKey {
  switch (problem) {
    case 'empty':
      return 'joinLink.problem.empty';
    case 'too-long':
    case 'not-a-link':
    case 'not-http':
      return 'joinLink.problem.notALink';
    case 'has-credentials':
      return 'joinLink.problem.suspicious';
    case 'other-page':
      return 'joinLink.problem.otherPage';
    case 'no-room':
    case 'bad-room':
    case 'no-token':
    case 'bad-token':
      return 'joinLink.problem.incomplete';
  }
}
