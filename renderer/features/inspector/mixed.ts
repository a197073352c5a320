/** How a field of several cards says that they differ in it. */
import type { Touchpoint } from '../../../shared/model/touchpoint';
import { useTranslate } from '../../state/locale';

export interface Many {
  readonly ids: readonly string[];
  readonly cards: readonly Touchpoint[];
}

/** No segment has this value: cards that differ have none of them chosen. */
export const MIXED = 'mixed';

/** The name of a field, and that the cards differ in it. */
export function useFieldLabel() {
  const t = useTranslate();
  return (label: string, isMixed: boolean) => (isMixed ? `${label} · ${t('many.mixed')}` : label);
}
