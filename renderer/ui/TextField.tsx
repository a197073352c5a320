/** A one-line text field with its label. */
import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { Field } from './Field';

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, hint, className = '', ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <input
          id={id}
          aria-describedby={describedBy}
          className={`jr-input ${className}`}
          {...rest}
        />
      )}
    </Field>
  );
}
