/** A tick box with its label and an optional explanation. */
import type { ReactNode } from 'react';
import './field.css';

interface CheckboxProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function Checkbox({ label, hint, checked, onChange, disabled = false }: CheckboxProps) {
  return (
    <label className="jr-checkbox">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <span className="jr-checkbox__label">{label}</span>
        {hint ? <span className="jr-checkbox__hint">{hint}</span> : null}
      </span>
    </label>
  );
}
