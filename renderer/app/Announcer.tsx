/** Says to a screen reader what happened: own steps, what was taken back, what is selected now. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { describeStep } from '../../shared/i18n/step-name';
import type { Translate } from '../../shared/i18n/translate';
import { announce, announcementStore } from '../state/announcements';
import { useTranslate } from '../state/locale';
import { type Session, type StepEvent, useSession } from '../state/session';
import type { Selection } from '../state/ui-store';

function stepSaid({ kind, name, count }: StepEvent, t: Translate): string {
  if (kind !== 'done' && (count > 1 || !name))
    return t(kind === 'undone' ? 'announce.undoneMany' : 'announce.redoneMany', { count });
  const said = name ? describeStep(name, t) : '';
  if (kind === 'done') return said;
  return t(kind === 'undone' ? 'announce.undone' : 'announce.redone', { step: said });
}

/** Of stages, lanes and links nothing is said: they have the focus, and with it their name. */
function selectionSaid(session: Session, selection: Selection, t: Translate): string {
  if (selection.kind === 'none') return t('announce.selectedNone');
  if (selection.kind !== 'touchpoints') return '';
  const [only = ''] = selection.ids;
  if (selection.ids.length > 1) return t('announce.selectedMany', { count: selection.ids.length });
  const title = session.boardStore.getState().board.touchpoints.get(only)?.title;
  return t('announce.selected', { title: title || t('touchpoint.untitled') });
}

export function Announcer() {
  const t = useTranslate();
  const session = useSession();
  const { text, count } = useStore(announcementStore);
  useEffect(() => {
    const stops = [
      session.history.onStep((event) => announce(stepSaid(event, t))),
      session.ui.subscribe(({ selection }, before) => {
        if (selection === before.selection) return;
        const said = selectionSaid(session, selection, t);
        if (said !== '') announce(said);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, t]);
  return (
    <output className="jr-visually-hidden" aria-live="polite">
      {/* A new element each time: the same words again are news as well. */}
      <span key={count}>{text}</span>
    </output>
  );
}
