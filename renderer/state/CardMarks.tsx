/** The small signs on a card, drawn from the same paths as the export. */
import type { Emotion, PillarScores } from '../../shared/model/touchpoint';
import {
  FACE_SIZE,
  FACE_STROKE,
  faceOf,
  PAIN_SIGN,
  PITFALL_SIGN,
  RING_STROKE,
  ringArcs,
  SIGN_SIZE,
} from '../../shared/views/card-marks';
import { CARD } from '../../shared/views/card-size';
import { usePalette } from './theme';

export function EmotionFace({ emotion, size = FACE_SIZE }: { emotion: Emotion; size?: number }) {
  const palette = usePalette();
  const face = faceOf(emotion);
  return (
    <svg width={size} height={size} viewBox={`0 0 ${FACE_SIZE} ${FACE_SIZE}`} aria-hidden="true">
      <path d={face.outline} fill={palette.emotion[emotion]} />
      <path d={face.filled} fill={palette.surface} />
      <path
        d={face.stroked}
        fill="none"
        stroke={palette.surface}
        strokeWidth={FACE_STROKE}
        strokeLinecap="round"
      />
    </svg>
  );
}

export function PillarRing({ scores, size = CARD.ring }: { scores: PillarScores; size?: number }) {
  const palette = usePalette();
  return (
    <svg width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      {ringArcs(scores, size).map((arc) => (
        <g key={arc.pillar} fill="none" strokeWidth={RING_STROKE}>
          <path d={arc.trackPath} stroke={palette.hairline} />
          {arc.fillPath ? <path d={arc.fillPath} stroke={palette.pillar[arc.pillar]} /> : null}
        </g>
      ))}
    </svg>
  );
}

/** A sign with a number beside it; nothing for zero. */
export function CountSign({ kind, count }: { kind: 'pain' | 'pitfall'; count: number }) {
  const palette = usePalette();
  if (count === 0) return null;
  return (
    <span className="jr-card__count">
      <svg
        width={SIGN_SIZE}
        height={SIGN_SIZE}
        viewBox={`0 0 ${SIGN_SIZE} ${SIGN_SIZE}`}
        aria-hidden="true"
      >
        <path
          d={kind === 'pain' ? PAIN_SIGN : PITFALL_SIGN}
          fill={kind === 'pain' ? palette.emotion['-2'] : palette.emotion['-1']}
          fillRule="evenodd"
        />
      </svg>
      {count}
    </span>
  );
}
