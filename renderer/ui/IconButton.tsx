/** A button that shows an icon; its name is read aloud and shown as a tooltip. */
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Tooltip } from './Tooltip';
import './button.css';

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  readonly small?: boolean;
  readonly children: ReactNode;
}

export function IconButton({
  label,
  keys,
  side = 'bottom',
  small = false,
  className = '',
  children,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys} side={side}>
      <button
        type="button"
        aria-label={label}
        className={`jr-icon-button ${small ? 'jr-icon-button--small' : ''} ${className}`}
        {...rest}
      >
        {children}
      </button>
    </Tooltip>
  );
}
