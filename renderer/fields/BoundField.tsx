/** A labelled text of the document: what is typed is in the document at once, for everyone. */
import type { ReactNode } from 'react';
import type { TextTarget } from '../../shared/doc/text-binding';
import { useCanEdit, useCarets, useSession, useText } from '../state/session';
import { Field } from '../ui/Field';
import { SyncedText } from '../ui/SyncedText';

interface BoundFieldProps {
  readonly label: ReactNode;
  readonly target: TextTarget;
  readonly hint?: ReactNode;
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly placeholder?: string;
}

export function BoundField({
  label,
  hint,
  target,
  multiline = false,
  rows,
  placeholder,
}: BoundFieldProps) {
  const session = useSession();
  const value = useText(target);
  const carets = useCarets(target);
  const canEdit = useCanEdit();
  return (
    <Field label={label} hint={canEdit ? hint : undefined}>
      {({ id, describedBy }) => (
        <SyncedText
          id={id}
          describedBy={describedBy}
          multiline={multiline}
          {...(rows === undefined ? {} : { rows })}
          placeholder={canEdit ? placeholder : undefined}
          readOnly={!canEdit}
          value={value}
          carets={carets}
          onEdit={(text, base) => session.writeText(target, text, base)}
          onFocus={() => session.setEditing(target)}
          onBlur={() => session.setEditing(null)}
        />
      )}
    </Field>
  );
}
