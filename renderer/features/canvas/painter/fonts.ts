/** The letters of the painted map: a canvas does not wait for its fonts, so someone has to. */
import { PICTURE_FONT } from '../../../../shared/export/scene-to-svg';

/** Those that the map is written in. */
const WEIGHTS = [400, 600] as const;
/** Letters of every part of the bundled font. */
const SAMPLE = 'Aạệữđ';

/** Asks for the fonts, and calls back when they are there; answers how to stop waiting. */
export function fontsReady(onReady: () => void): () => void {
  let isOver = false;
  const { fonts } = document;
  if (!fonts) return () => undefined;
  const wanted = WEIGHTS.map((weight) => `${weight} 14px '${PICTURE_FONT}'`);
  if (wanted.every((font) => fonts.check(font, SAMPLE))) return () => undefined;
  const answer = () => {
    if (!isOver) onReady();
  };
  // Without the font the map is still to be seen: the letters of the system stay.
  void Promise.all(wanted.map((font) => fonts.load(font, SAMPLE))).then(answer, answer);
  return () => {
    isOver = true;
  };
}
