/** The words of a row. Those that depend on other records are looked up with every change. */
import { useMemo } from 'react';
import { OUTLINE_COLUMNS, type OutlineColumn } from '../../../shared/views/outline';
import { outlineText } from '../../../shared/views/outline-text';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession } from '../../state/session';

export function useCellTexts(id: string): Readonly<Record<OutlineColumn, string>> {
  const t = useTranslate();
  const session = useSession();
  const card = useBoard(({ board }) => board.touchpoints.get(id));
  const stage = useBoard(({ board }) => outlineText(board, id, { column: 'stage', t }));
  const lane = useBoard(({ board }) => outlineText(board, id, { column: 'lane', t }));
  const pains = useBoard(({ board }) => outlineText(board, id, { column: 'pains', t }));
  const links = useBoard(({ board }) => outlineText(board, id, { column: 'links', t }));
  const own = useMemo(() => {
    const { board } = session.boardStore.getState();
    const of = card ? board : { ...board, touchpoints: new Map() };
    return Object.fromEntries(
      OUTLINE_COLUMNS.map((column) => [column, outlineText(of, id, { column, t })]),
    ) as Record<OutlineColumn, string>;
  }, [session, card, id, t]);
  return { ...own, stage, lane, pains, links };
}
