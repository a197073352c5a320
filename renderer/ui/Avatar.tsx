/** A person as a coloured disc with initials. */
import type { CSSProperties } from 'react';
import './avatar.css';

interface AvatarProps {
  readonly initials: string;
  /** White text must be readable on it; a neutral disc when absent. */
  readonly colour?: string;
  /** Without one the name must stand beside the disc. */
  readonly label?: string;
}

export function Avatar({ initials, colour, label }: AvatarProps) {
  const style = colour ? ({ '--jr-person': colour } as CSSProperties) : undefined;
  const access = label
    ? { role: 'img', 'aria-label': label, title: label }
    : { 'aria-hidden': true };
  return (
    <span className={`jr-avatar ${colour ? '' : 'jr-avatar--plain'}`} style={style} {...access}>
      {initials}
    </span>
  );
}
