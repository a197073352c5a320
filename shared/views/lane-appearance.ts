/** What a lane is called and how it looks: a swimlane takes both from its persona. */
import type { Board } from '../model/board';
import type { Colour } from '../model/colour';
import type { Lane } from '../model/lane';
import type { Persona } from '../model/persona';

export interface LaneAppearance {
  /** Empty when nobody has named it yet. */
  readonly title: string;
  readonly colour: Colour;
  /** An emoji, or empty for the first letters of the title on a coloured disc. */
  readonly portrait: string;
  readonly persona?: Persona;
}

export function laneAppearance(board: Pick<Board, 'personas'>, lane: Lane): LaneAppearance {
  const persona = lane.personaId === undefined ? undefined : board.personas.get(lane.personaId);
  if (!persona) return { title: lane.title, colour: lane.colour, portrait: '' };
  return { title: persona.name, colour: persona.colour, portrait: persona.portrait, persona };
}

/** Up to two initials: of the first and last word ("Nguyễn Thị Lan" → "NL"). */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase('vi');
}
