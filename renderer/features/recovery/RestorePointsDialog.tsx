/** States of the map that the room has kept: look at one, read what going back would change, go. */
import { useEffect, useState } from 'react';
import { readKeptBoard, restoreBoard } from '../../../shared/doc/commands/restore';
import { step } from '../../../shared/i18n/step-name';
import type { Board } from '../../../shared/model/board';
import type { RestorePoint } from '../../../shared/protocol/room-control';
import { useLocale, useTranslate } from '../../state/locale';
import { notify } from '../../state/notices';
import { useCanEdit, usePresence, useSession } from '../../state/session';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { KeptMap } from './KeptMap';
import { WhatChanges } from './WhatChanges';
import './recovery.css';

interface RestorePointsDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

export function RestorePointsDialog({ open, onOpenChange }: RestorePointsDialogProps) {
  const t = useTranslate();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('points.title')}
      description={t('points.lead')}
      closeLabel={t('app.close')}
      width={1080}
    >
      {open ? <Points onRestored={() => onOpenChange(false)} /> : null}
    </Dialog>
  );
}

/** Null while it is on its way, 'unreadable' when it did not come or is none. */
type Kept = { readonly state: Uint8Array; readonly board: Board } | 'unreadable' | null;

function Points({ onRestored }: { readonly onRestored: () => void }) {
  const t = useTranslate();
  const { askRoom } = useSession();
  const points = usePresence((state) => state.points);
  const [chosen, setChosen] = useState<string | null>(null);
  const timeOf = useTime();
  useEffect(() => void askRoom({ kind: 'list-points' }), [askRoom]);
  const point = points?.find(({ id }) => id === chosen) ?? points?.[0];
  if (!points) return <p>{t('points.loading')}</p>;
  if (!point) return <p>{t('points.none')}</p>;
  return (
    <div className="jr-points">
      <fieldset className="jr-points__list">
        <legend className="jr-visually-hidden">{t('points.list')}</legend>
        {points.map((one) => (
          <label key={one.id} className="jr-points__point">
            <input
              type="radio"
              name="restore-point"
              checked={one === point}
              onChange={() => setChosen(one.id)}
            />
            <span>
              {t('points.item', { time: timeOf(one), reason: t(`points.reason.${one.reason}`) })}
            </span>
          </label>
        ))}
      </fieldset>
      <ChosenPoint key={point.id} point={point} onRestored={onRestored} />
    </div>
  );
}

function useTime(): (point: RestorePoint) => string {
  const { locale } = useLocale();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium' });
  return ({ at }) => format.format(at);
}

interface ChosenPointProps {
  readonly point: RestorePoint;
  readonly onRestored: () => void;
}

function ChosenPoint({ point, onRestored }: ChosenPointProps) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const kept = useKept(point.id);
  const time = useTime()(point);
  if (kept === null) return <p>{t('points.loading')}</p>;
  if (kept === 'unreadable') return <p role="alert">{t('points.unreadable')}</p>;
  const restore = () => {
    // The room keeps what is there now first; both frames travel on one line, in this order.
    if (!session.askRoom({ kind: 'make-point' })) {
      notify({ tone: 'problem', text: t('points.notRestored') });
      return;
    }
    session.change((doc) => restoreBoard(doc, kept.state), {
      name: step('step.restore', { time }),
    });
    notify({
      tone: 'info',
      text: t('points.restored', { time }),
      action: { label: t('command.edit.undo'), run: session.undo },
    });
    onRestored();
  };
  return (
    <div className="jr-points__chosen">
      <KeptMap board={kept.board} label={t('points.look', { time })} />
      <WhatChanges then={kept.board} />
      <div className="jr-points__actions">
        <Button variant="primary" disabled={!canEdit} onClick={restore}>
          {t('points.restore')}
        </Button>
      </div>
    </div>
  );
}

function useKept(id: string): Kept {
  const { readRestorePoint } = useSession();
  const [kept, setKept] = useState<Kept>(null);
  useEffect(() => {
    let isCurrent = true;
    void readRestorePoint(id).then((state) => {
      if (!isCurrent) return;
      const board = state && readKeptBoard(state);
      setKept(state && board ? { state, board } : 'unreadable');
    });
    return () => {
      isCurrent = false;
    };
  }, [id, readRestorePoint]);
  return kept;
}
