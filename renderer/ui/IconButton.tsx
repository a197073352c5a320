/** A button that shows an icon; its name is read aloud and shown as a tooltip. */
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Tooltip } from './Tooltip';
import './button.css';

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  readonly small?: boolean;
  /** Why it cannot be used now: it stays in reach, so that one can ask. */
  readonly reason?: string | undefined;
  readonly children: ReactNode;
}

export function IconButton({
  label,
  keys,
  side = 'bottom',
  small = false,
  reason,
  className = '',
  children,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip
      text={reason ? <WithReason label={label} reason={reason} /> : label}
      keys={keys}
      side={side}
    >
      <button
        type="button"
        aria-label={label}
        aria-disabled={reason === undefined ? undefined : true}
        aria-description={reason}
        className={`jr-icon-button ${small ? 'jr-icon-button--small' : ''} ${className}`}
        {...rest}
      >
        {children}
      </button>
    </Tooltip>
  );
}

function WithReason({ label, reason }: { label: string; reason: string }) {
  return (
    <>
      {label}
      <span className="jr-tooltip__reason">{reason}</span>
    </>
  );
}
