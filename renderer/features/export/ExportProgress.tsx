/** How far the export is, or what went wrong with it. */
import { useTranslate } from '../../state/locale';
import type { ExportState } from './use-export';

export function ExportProgress({ state }: { readonly state: ExportState }) {
  const t = useTranslate();
  switch (state.step) {
    case 'idle':
      return null;
    case 'drawing': {
      const label = t('export.working', { percent: Math.round(state.part * 100) });
      return (
        <div className="jr-export__progress">
          <progress value={state.part} max={1} aria-label={label} />
          <span>{label}</span>
        </div>
      );
    }
    case 'saving':
      return (
        <p className="jr-export__hint" role="status">
          {t('export.saving')}
        </p>
      );
    case 'not-drawn':
      return (
        <p className="jr-export__problem" role="alert">
          {t('export.failed', { detail: state.detail })}
        </p>
      );
    case 'not-saved':
      return (
        <p className="jr-export__problem" role="alert">
          {t(`host.failure.${state.failure}`)}
        </p>
      );
  }
}
