/** A pointer with a name, as the others see it; its tip is at the origin of its parent. */
import type { CSSProperties } from 'react';
import type { Identity } from '../../state/presence-store';
import './cursor-sign.css';

export function CursorSign({ name, colour }: Identity) {
  return (
    <div className="jr-cursor-sign" style={{ '--jr-person': colour } as CSSProperties}>
      <svg
        className="jr-cursor-sign__arrow"
        width="18"
        height="20"
        viewBox="0 0 18 20"
        aria-hidden="true"
      >
        <path d="M1.5 1.5 16 9.2 9.4 11.3 6.1 17.9Z" />
      </svg>
      {name === '' ? null : <span className="jr-cursor-sign__name">{name}</span>}
    </div>
  );
}
