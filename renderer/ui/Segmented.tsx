/** One choice of a few, side by side; a radio group for keyboard and screen reader. */
import { type ReactNode, useId } from 'react';
import './field.css';

export interface Segment<T> {
  readonly value: T;
  readonly label: string;
  /** What is shown; the label when absent. */
  readonly content?: ReactNode;
  readonly colour?: string;
}

interface SegmentedProps<T> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly segments: readonly Segment<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean | undefined;
}

export function Segmented<T extends string | number | undefined>(props: SegmentedProps<T>) {
  const { label, hideLabel = false, segments, value, onChange, disabled = false } = props;
  const name = useId();
  return (
    <fieldset className="jr-segmented" disabled={disabled}>
      <legend className={hideLabel ? 'jr-visually-hidden' : 'jr-field__label'}>{label}</legend>
      <div className="jr-segmented__row">
        {segments.map((segment) => (
          <label key={String(segment.value)} className="jr-segmented__item" title={segment.label}>
            <input
              type="radio"
              name={name}
              aria-label={segment.label}
              checked={segment.value === value}
              onChange={() => onChange(segment.value)}
            />
            <span
              className="jr-segmented__face"
              style={segment.colour ? { ['--jr-segment' as string]: segment.colour } : undefined}
            >
              {segment.content ?? segment.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
