/** The app's button: one filled kind for the next step, quiet ones for everything else. */
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import './button.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: 'primary' | 'outline' | 'quiet' | 'danger';
  readonly size?: 'small' | 'normal' | 'large';
  readonly icon?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({
  variant = 'outline',
  size = 'normal',
  icon,
  className = '',
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={`jr-button jr-button--${variant} jr-button--${size} ${className}`}
      {...rest}
    >
      {icon}
      <span className="jr-button__label">{children}</span>
    </button>
  );
}
