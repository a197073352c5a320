/** A persona's face: one of the bundled drawings, another emoji, or initials on a coloured disc. */
import { initialsOf } from '../../shared/views/lane-appearance';
import { portraitSvg } from '../../shared/views/portraits';
import './portrait.css';

interface PortraitProps {
  readonly emoji: string;
  readonly name: string;
  readonly colour: string;
  readonly size: number;
}

export function Portrait({ emoji, name, colour, size }: PortraitProps) {
  const svg = portraitSvg(emoji);
  const style = { width: size, height: size, ['--jr-portrait' as string]: colour };
  if (svg !== undefined)
    return (
      <span className="jr-portrait jr-portrait--drawn" style={style} aria-hidden="true">
        <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt="" draggable={false} />
      </span>
    );
  return (
    <span className="jr-portrait" style={{ ...style, fontSize: size * 0.4 }} aria-hidden="true">
      {emoji || initialsOf(name)}
    </span>
  );
}
