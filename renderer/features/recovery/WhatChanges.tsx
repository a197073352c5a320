/** In words: what going back to a kept map would bring back, take away and change. */
import { useMemo } from 'react';
import type { Board } from '../../../shared/model/board';
import {
  type ChangedKind,
  compareBoards,
  type KindChanges,
} from '../../../shared/views/board-changes';
import { useTranslate } from '../../state/locale';
import { useBoard } from '../../state/session';

const WAYS = ['back', 'gone', 'changed'] as const;
/** More titles than this nobody reads; the number is there. */
const SHOWN_TITLES = 4;

export function WhatChanges({ then }: { readonly then: Board }) {
  const t = useTranslate();
  const now = useBoard((state) => state.board);
  const changes = useMemo(() => compareBoards(now, then), [now, then]);
  const counted = useCounted({ now, then });
  if (changes.length === 0) return <p className="jr-points__what">{t('points.same')}</p>;
  return (
    <section className="jr-points__what" aria-label={t('points.what')}>
      <h3 className="jr-points__title">{t('points.what')}</h3>
      <ul>
        {WAYS.map((way) => {
          const parts = changes.filter((one) => one[way].length > 0);
          if (parts.length === 0) return null;
          const what = parts.map((one) => counted(one.kind, one[way])).join(', ');
          return <li key={way}>{t(`points.${way}`, { what })}</li>;
        })}
      </ul>
      <p className="jr-points__hint">{t('points.undoable')}</p>
    </section>
  );
}

function useCounted({ now, then }: { readonly now: Board; readonly then: Board }) {
  const t = useTranslate();
  return (kind: ChangedKind, ids: KindChanges['back']): string => {
    if (kind !== 'touchpoints') return t(`points.count.${kind}`, { n: ids.length });
    const titles = ids
      .slice(0, SHOWN_TITLES)
      .map((id) => `“${(then.touchpoints.get(id) ?? now.touchpoints.get(id))?.title ?? ''}”`);
    const more = ids.length > SHOWN_TITLES ? ['…'] : [];
    return t('points.count.touchpoints', {
      n: ids.length,
      titles: [...titles, ...more].join(', '),
    });
  };
}
