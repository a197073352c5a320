/** Asks what to export and how large, draws it, and hands it to the host. */
import { useMemo, useState } from 'react';
import {
  isTooLarge,
  MAX_PICTURE_PIXELS,
  PICTURE_SCALES,
  type PictureScale,
  pictureSize,
} from '../../../shared/export/picture-size';
import type { Scene } from '../../../shared/export/primitives';
import { drawScene } from '../../../shared/export/scene';
import { isLocale, LOCALES, type Locale } from '../../../shared/i18n/message';
import type { Board } from '../../../shared/model/board';
import { type BoardFilter, isFiltering } from '../../../shared/model/board-filter';
import { NO_TALK, type Talk } from '../../../shared/model/comment';
import type { HostMethods } from '../../../shared/protocol/host-api';
import { type Collapsed, layOutBoard } from '../../../shared/views/board-layout';
import { useTranslate } from '../../state/locale';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { Segmented } from '../../ui/Segmented';
import { SelectField } from '../../ui/SelectField';
import { ExportProgress } from './ExportProgress';
import { EXPORT_FORMATS, type ExportFormat, makeExport } from './make-export';
import { useExport } from './use-export';
import './export.css';

export interface ExportDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly board: Board;
  /** What people said about it; a file may go without. */
  readonly talk?: Talk | undefined;
  /** What the screen is filtered by. */
  readonly filter?: BoardFilter;
  /** What is folded away on the screen; the person may want the same in the picture. */
  readonly collapsed?: Collapsed;
  /** What the file is to be called, without an ending. */
  readonly fileName: string;
  /** `getHost().saveExport`. */
  readonly onSave: HostMethods['saveExport'];
  /** Told the name under which it was saved; the dialog closes by itself. */
  readonly onSaved?: (name: string) => void;
  /** Draws the file; a test puts its own in place of the browser's canvas. */
  readonly make?: typeof makeExport;
}

/** The dialog; nothing is laid out or drawn while it is closed. */
export function ExportDialog(props: ExportDialogProps) {
  const t = useTranslate();
  const { open, onOpenChange } = props;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('export.title')}
      closeLabel={t('export.close')}
      width={520}
    >
      {open ? <ExportForm {...props} /> : null}
    </Dialog>
  );
}

function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

interface PictureChoice {
  readonly locale: Locale;
  /** What stays folded away; nothing by default, since a picture is for people who see no more. */
  readonly collapsed: Collapsed | undefined;
  readonly withComparison: boolean;
  readonly filter: BoardFilter | undefined;
}

function useScene(board: Board, choice: PictureChoice): Scene {
  const { locale, collapsed, withComparison, filter } = choice;
  return useMemo(() => {
    const layout = layOutBoard(board, collapsed ? { collapsed } : {});
    return drawScene({ board, layout, locale, date: today(), withComparison, filter });
  }, [board, locale, collapsed, withComparison, filter]);
}

function ExportForm(props: ExportDialogProps) {
  const {
    onOpenChange,
    board,
    talk = NO_TALK,
    filter,
    collapsed,
    fileName,
    onSave,
    onSaved,
    make,
  } = props;
  const t = useTranslate();
  const [format, setFormat] = useState<ExportFormat>('png');
  const [scale, setScale] = useState<PictureScale>(2);
  const [language, setLanguage] = useState<Locale>(board.meta.language);
  const canFilter = filter !== undefined && isFiltering(filter);
  const [isFiltered, setFiltered] = useState(true);
  const [hasTalk, setHasTalk] = useState(true);
  const saidThings = talk.comments.size + talk.reactions.size;
  const [keepsFolded, setKeepsFolded] = useState(false);
  const [withComparison, setWithComparison] = useState(false);
  const isFolded = collapsed !== undefined && collapsed.stages.length + collapsed.lanes.length > 0;
  const scene = useScene(board, {
    locale: language,
    collapsed: keepsFolded ? collapsed : undefined,
    withComparison,
    filter: canFilter && isFiltered ? filter : undefined,
  });
  const { state, start, stop } = useExport({
    make: make ?? makeExport,
    save: onSave,
    onSaved: (name) => {
      onOpenChange(false);
      onSaved?.(name);
    },
  });
  const isBusy = state.step === 'drawing' || state.step === 'saving';
  const cannotDraw = format === 'png' && isTooLarge(pictureSize(scene, scale));
  return (
    <form
      className="jr-export"
      onSubmit={(event) => {
        event.preventDefault();
        const carried = hasTalk ? talk : NO_TALK;
        if (!isBusy && !cannotDraw)
          void start({ board, talk: carried, scene, format, scale, fileName });
      }}
    >
      <Segmented
        label={t('export.format')}
        segments={EXPORT_FORMATS.map((value) => ({ value, label: t(`export.format.${value}`) }))}
        value={format}
        onChange={setFormat}
        disabled={isBusy}
      />
      <p className="jr-export__hint">{t(`export.format.${format}.hint`)}</p>
      {format === 'png' ? (
        <PictureScaleChoice scene={scene} scale={scale} onChange={setScale} isBusy={isBusy} />
      ) : null}
      {format === 'json' ? null : (
        <SelectField
          label={t('export.language')}
          value={language}
          disabled={isBusy}
          options={LOCALES.map((value) => ({ value, label: t(`export.language.${value}`) }))}
          onValueChange={(value) => {
            if (isLocale(value)) setLanguage(value);
          }}
        />
      )}
      {canFilter && format !== 'json' ? (
        <Checkbox
          label={t('export.filtered')}
          hint={t('export.filtered.hint')}
          checked={isFiltered}
          disabled={isBusy}
          onChange={setFiltered}
        />
      ) : null}
      {format === 'json' ? null : (
        <Checkbox
          label={t('export.withComparison')}
          checked={withComparison}
          disabled={isBusy}
          onChange={setWithComparison}
        />
      )}
      {format !== 'json' && isFolded ? (
        <Checkbox
          label={t('export.keepFolded')}
          checked={keepsFolded}
          disabled={isBusy}
          onChange={setKeepsFolded}
        />
      ) : null}
      {format === 'json' && saidThings > 0 ? (
        <Checkbox
          label={t('export.withTalk')}
          hint={t('export.withTalk.hint')}
          checked={hasTalk}
          disabled={isBusy}
          onChange={setHasTalk}
        />
      ) : null}
      <ExportProgress state={state} />
      <div className="jr-export__actions">
        <Button variant="quiet" onClick={() => (isBusy ? stop() : onOpenChange(false))}>
          {t('export.cancel')}
        </Button>
        <Button type="submit" variant="primary" disabled={isBusy || cannotDraw}>
          {t('export.save')}
        </Button>
      </div>
    </form>
  );
}

interface PictureScaleChoiceProps {
  readonly scene: Scene;
  readonly scale: PictureScale;
  readonly onChange: (scale: PictureScale) => void;
  readonly isBusy: boolean;
}

/** How large the picture becomes, in pixels; says before, not after, what is too large. */
function PictureScaleChoice({ scene, scale, onChange, isBusy }: PictureScaleChoiceProps) {
  const t = useTranslate();
  const size = pictureSize(scene, scale);
  const limit = MAX_PICTURE_PIXELS / 1_000_000;
  return (
    <>
      <Segmented
        label={t('export.scale')}
        segments={PICTURE_SCALES.map((value) => ({ value, label: t(`export.scale.${value}`) }))}
        value={scale}
        onChange={onChange}
        disabled={isBusy}
      />
      {isTooLarge(size) ? (
        <p className="jr-export__problem" role="alert">
          {t('export.tooLarge', { ...size, limit })}
        </p>
      ) : (
        <p className="jr-export__hint">{t('export.size', { ...size })}</p>
      )}
    </>
  );
}
