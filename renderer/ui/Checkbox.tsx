/** A tick box with its label and an optional explanation. */
import type { ReactNode } from 'react';
import './field.css';

interface CheckboxProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  /** Neither: it stands for several things that differ. */
  readonly isMixed?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function Checkbox({
  label,
  hint,
  checked,
  isMixed = false,
  onChange,
  disabled = false,
}: CheckboxProps) {
  return (
    <label className="jr-checkbox">
      <input
        type="checkbox"
        ref={(input) => {
          if (input) input.indeterminate = isMixed;
        }}
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
