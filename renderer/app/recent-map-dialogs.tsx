/** What is asked before a map of this machine gets another name or is gone. */
import { type FormEvent, useId, useState } from 'react';
import { useTranslate } from '../state/locale';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import type { WorkingCopy } from './working-copies';

interface AboutMap {
  /** The map in question; closed without one. */
  readonly copy: WorkingCopy | null;
  readonly onClose: () => void;
}

interface RenameMapDialogProps extends AboutMap {
  readonly onRename: (copy: WorkingCopy, title: string) => Promise<void>;
}

export function RenameMapDialog({ copy, onClose, onRename }: RenameMapDialogProps) {
  const t = useTranslate();
  const form = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const close = () => {
    setTyped(null);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const title = typed?.trim();
    if (copy && title) void onRename(copy, title);
    close();
  };
  return (
    <Dialog
      open={copy !== null}
      onOpenChange={(open) => open || close()}
      title={t('start.rename.title')}
      closeLabel={t('app.close')}
      width={440}
      actions={
        <>
          <Button onClick={close}>{t('app.cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {t('start.rename.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextField
          label={t('topbar.title')}
          value={typed ?? copy?.title ?? ''}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
    </Dialog>
  );
}

interface RemoveMapDialogProps extends AboutMap {
  readonly onRemove: (copy: WorkingCopy) => void;
}

export function RemoveMapDialog({ copy, onClose, onRemove }: RemoveMapDialogProps) {
  const t = useTranslate();
  const remove = () => {
    if (copy) onRemove(copy);
    onClose();
  };
  return (
    <Dialog
      open={copy !== null}
      onOpenChange={(open) => open || onClose()}
      title={t('start.removal.title', { title: copy?.title || t('board.untitled') })}
      closeLabel={t('app.close')}
      width={440}
      actions={
        <>
          <Button onClick={onClose}>{t('start.removal.keep')}</Button>
          <Button variant="danger" onClick={remove}>
            {t('start.removal.remove')}
          </Button>
        </>
      }
    >
      <p>{t('start.removal.text')}</p>
    </Dialog>
  );
}
