/** What is said of cards that are not shown one by one: how many, and how they feel on average. */
import type { Board } from '../model/board';
import type { Emotion } from '../model/touchpoint';

export interface EmotionSummary {
  readonly cards: number;
  /** Absent while nothing was observed. */
  readonly mean?: number;
  /** The face nearest to the mean. */
  readonly face?: Emotion;
  /** How many of the cards the mean is of. */
  readonly observed: number;
}

/** Count and mean emotion of some cards. */
export function emotionSummary(board: Board, ids: readonly string[]): EmotionSummary {
  const emotions = ids.flatMap((id) => board.touchpoints.get(id)?.emotion ?? []);
  const observed = emotions.length;
  if (observed === 0) return { cards: ids.length, observed };
  const mean = emotions.reduce<number>((sum, emotion) => sum + emotion, 0) / observed;
  // Halves go away from neutral, so that -0.5 and 0.5 are treated alike.
  const face = (Math.sign(mean) * Math.round(Math.abs(mean)) || 0) as Emotion;
  return { cards: ids.length, observed, mean, face };
}
