/** The emotion curves of all personas on one axis, below the map: as a picture and as a table. */
import { X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { drawLineSample } from '../../../shared/export/draw-comparison';
import { type ComparedCurve, compareCurves } from '../../../shared/views/curve-comparison';
import { Drawing } from '../../drawing/Drawing';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession } from '../../state/session';
import { usePalette } from '../../state/theme';
import { IconButton } from '../../ui/IconButton';
import { Segmented } from '../../ui/Segmented';
import { ComparisonChart } from './ComparisonChart';
import { ComparisonTable } from './ComparisonTable';
import './curves.css';

type Form = 'chart' | 'table';

export function CompareCurves() {
  const t = useTranslate();
  const session = useSession();
  const board = useBoard((state) => state.board);
  const comparison = useMemo(() => compareCurves(board), [board]);
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [form, setForm] = useState<Form>('chart');
  const heading = useId();
  const shown = {
    ...comparison,
    curves: comparison.curves.filter(({ laneId }) => !hidden.has(laneId)),
  };
  const toggle = (laneId: string) => {
    const next = new Set(hidden);
    if (!next.delete(laneId)) next.add(laneId);
    setHidden(next);
  };
  const close = () =>
    session.ui.update((draft) => {
      draft.areCurvesCompared = false;
    });
  return (
    <section className="jr-curves" aria-labelledby={heading}>
      <header className="jr-curves__head">
        <h2 id={heading}>{t('curves.title')}</h2>
        <Segmented<Form>
          label={t('curves.form')}
          hideLabel
          segments={[
            { value: 'chart', label: t('curves.chart') },
            { value: 'table', label: t('curves.table') },
          ]}
          value={form}
          onChange={setForm}
        />
        <fieldset className="jr-curves__legend">
          <legend className="jr-visually-hidden">{t('curves.legend')}</legend>
          {comparison.curves.map((curve) => (
            <LegendEntry
              key={curve.laneId}
              curve={curve}
              isShown={!hidden.has(curve.laneId)}
              onToggle={() => toggle(curve.laneId)}
            />
          ))}
        </fieldset>
        <IconButton small label={t('curves.close')} side="top" onClick={close}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      {comparison.curves.length === 0 ? (
        <p className="jr-curves__empty">{t('curves.empty')}</p>
      ) : form === 'chart' ? (
        <ComparisonChart comparison={shown} />
      ) : (
        <ComparisonTable comparison={shown} />
      )}
    </section>
  );
}

interface LegendEntryProps {
  readonly curve: ComparedCurve;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

function LegendEntry({ curve, isShown, onToggle }: LegendEntryProps) {
  const t = useTranslate();
  const palette = usePalette();
  const { name, mean } = curve;
  return (
    <label className="jr-curves__entry">
      <input type="checkbox" checked={isShown} onChange={onToggle} />
      <svg width={40} height={14} viewBox="0 -7 40 14" aria-hidden="true">
        <Drawing items={drawLineSample(palette, curve)} />
      </svg>
      {name || t('persona.untitled')}
      {mean === undefined ? null : (
        <span className="jr-curves__mean">{t('curves.mean', { mean })}</span>
      )}
    </label>
  );
}
