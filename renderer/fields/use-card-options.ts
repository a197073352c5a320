/** All cards but one, in reading order and named with their stage, for lists to choose from. */
import { useMemo } from 'react';
import { useTranslate } from '../state/locale';
import { useBoard } from '../state/session';
import type { Option } from '../ui/SelectField';

export function useCardOptions(exceptId: string): readonly Option[] {
  const t = useTranslate();
  const board = useBoard((state) => state.board);
  const layout = useBoard((state) => state.layout);
  return useMemo(() => {
    const placed = layout.cells
      .toSorted((a, b) => a.x - b.x || a.y - b.y)
      .flatMap(({ cards }) => cards);
    const loose = [...layout.cards.values()].filter(({ cell }) => !cell).map(({ id }) => id);
    return [...placed, ...loose]
      .filter((id) => id !== exceptId)
      .map((id) => {
        const card = board.touchpoints.get(id);
        const stage = board.stages.get(card?.stageId ?? '');
        const place = stage ? stage.title || t('stage.untitled') : t('tray.title');
        return { value: id, label: `${place} · ${card?.title || t('touchpoint.untitled')}` };
      });
  }, [board, layout, exceptId, t]);
}
