/** A name of the outline as a line that looks like text until one types in it. */
import { useEffect, useRef } from 'react';
import type { TextTarget } from '../../../shared/doc/text-binding';
import { cancelTitleEdit, finishTitleEdit } from '../../actions/title-edit';
import { useCanEdit, useCarets, useSession, useText, useUi } from '../../state/session';
import type { TitleEdit } from '../../state/ui-store';
import { SyncedText } from '../../ui/SyncedText';

interface NameFieldProps {
  readonly target: TextTarget;
  readonly label: string;
  readonly placeholder: string;
  readonly className?: string;
  /** What is renamed here, when renaming is asked for from elsewhere. */
  readonly edit?: Pick<TitleEdit, 'kind' | 'id'>;
}

export function NameField({ target, label, placeholder, className = '', edit }: NameFieldProps) {
  const session = useSession();
  const canEdit = useCanEdit();
  const text = useText(target);
  const carets = useCarets(target);
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const isAsked = useUi(
    ({ titleEdit }) =>
      titleEdit !== null && titleEdit.kind === edit?.kind && titleEdit.id === edit.id,
  );
  useEffect(() => {
    if (!isAsked) return;
    field.current?.focus();
    field.current?.select();
  }, [isAsked]);
  const select = () => {
    if (!edit || edit.kind === 'touchpoint') return;
    const { kind, id } = edit;
    session.ui.update((draft) => {
      draft.selection = { kind, id };
    });
  };
  return (
    <SyncedText
      ref={field}
      className={`jr-outline__field ${className}`}
      label={label}
      placeholder={placeholder}
      readOnly={!canEdit}
      value={text}
      onEdit={(next, base) => session.writeText(target, next, base)}
      carets={carets}
      onFocus={() => {
        select();
        session.setEditing(target);
      }}
      onBlur={() => {
        session.setEditing(null);
        if (isAsked) finishTitleEdit(session);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finishTitleEdit(session);
        else if (event.key === 'Escape' && isAsked) cancelTitleEdit(session);
      }}
    />
  );
}
