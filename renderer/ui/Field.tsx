/** A label with its control and an optional hint, tied together for screen readers. */
import { type ReactNode, useId } from 'react';
import './field.css';

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Receives the ids to put on the control. */
  readonly children: (ids: { id: string; describedBy: string | undefined }) => ReactNode;
}

export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className="jr-field">
      <label className="jr-field__label" htmlFor={id}>
        {label}
      </label>
      {children({ id, describedBy: hint ? hintId : undefined })}
      {hint ? (
        <p className="jr-field__hint" id={hintId}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
