/** The small signs of a card, wherever the interface speaks of them. */
import { drawFace, drawRing } from '../../shared/export/draw-marks';
import type { Emotion, PillarScores } from '../../shared/model/touchpoint';
import { FACE_SIZE } from '../../shared/views/card-marks';
import { CARD } from '../../shared/views/card-size';
import { usePalette } from '../state/theme';
import { Drawing } from './Drawing';

const CORNER = { x: 0, y: 0 };

export function EmotionFace({ emotion, size = FACE_SIZE }: { emotion: Emotion; size?: number }) {
  const palette = usePalette();
  return (
    <svg width={size} height={size} aria-hidden="true">
      <Drawing items={[drawFace(palette, emotion, CORNER, size)]} />
    </svg>
  );
}

export function PillarRing({ scores }: { scores: PillarScores }) {
  const palette = usePalette();
  return (
    <svg width={CARD.ring} height={CARD.ring} aria-hidden="true">
      <Drawing items={[drawRing(palette, scores, CORNER)]} />
    </svg>
  );
}
