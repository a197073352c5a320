/** A native select with its label: the one that works on every phone and screen reader. */
import type { ReactNode, SelectHTMLAttributes } from 'react';
import { Field } from './Field';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly options: readonly Option[];
  readonly onValueChange: (value: string) => void;
}

export function SelectField({ label, hint, options, onValueChange, ...rest }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          className="jr-input jr-select"
          onChange={(event) => onValueChange(event.target.value)}
          {...rest}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
