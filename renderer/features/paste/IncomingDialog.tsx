/** A table before it becomes cards: what was read, what was not, and where the cards will stand. */
import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { channelName } from '../../../shared/i18n/channel-name';
import type { CardsFromTable, TableProblem } from '../../../shared/table/cards-from-table';
import { columnHeading } from '../../../shared/table/columns';
import { addTable, missingPlaces } from '../../actions/add-table';
import { hasCell } from '../../actions/paste-cards';
import { useLocale, useTranslate } from '../../state/locale';
import { useBoard, useSession, useUi } from '../../state/session';
import type { IncomingTable } from '../../state/ui-store';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import './incoming-dialog.css';

/** More rows than these are not compared with the source anyway; they are counted. */
const SHOWN_ROWS = 100;
const SHOWN_PROBLEMS = 8;

export function IncomingDialog() {
  const session = useSession();
  const incoming = useUi((state) => state.incoming);
  const close = () =>
    session.ui.update((draft) => {
      draft.incoming = null;
    });
  return incoming ? <Preview incoming={incoming} onClose={close} /> : null;
}

function Preview({ incoming, onClose }: { incoming: IncomingTable; onClose: () => void }) {
  const t = useTranslate();
  const session = useSession();
  const board = useBoard((state) => state.board);
  const { found, fileName } = incoming;
  const missing = useMemo(() => missingPlaces(board, found.cards), [board, found]);
  const [createsMissing, setCreatesMissing] = useState(true);
  const names = [...missing.stages, ...missing.lanes];
  const count = found.cards.length;
  const add = () => {
    onClose();
    const makesCells = createsMissing && missing.stages.length > 0 && missing.lanes.length > 0;
    if (makesCells || hasCell(session, t)) addTable(session, incoming, { createsMissing });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={fileName === null ? t('incoming.title') : t('incoming.titleOf', { name: fileName })}
      description={t(found.hasHeader ? 'incoming.byHeader' : 'incoming.byLine', { count })}
      closeLabel={t('app.close')}
      width={860}
      focusAction
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button variant="primary" onClick={add}>
            {t('incoming.add', { count })}
          </Button>
        </>
      }
    >
      <Doubts found={found} />
      {names.length > 0 ? (
        <Checkbox
          label={t('incoming.create', {
            stages: missing.stages.length,
            lanes: missing.lanes.length,
          })}
          hint={`${names.join(', ')}. ${t('incoming.create.hint')}`}
          checked={createsMissing}
          onChange={setCreatesMissing}
        />
      ) : null}
      <PreviewTable found={found} />
    </Dialog>
  );
}

function Doubts({ found }: { found: CardsFromTable }) {
  const t = useTranslate();
  const { locale } = useLocale();
  const { problems, unknownColumns, hasOpenQuote, hasHeader } = found;
  const lines = problems.slice(0, SHOWN_PROBLEMS).map((problem) => wordsFor(problem));
  function wordsFor({ row, field, value }: TableProblem): string {
    if (!hasHeader) return t('incoming.problem.noHeader', { row, value });
    if (value === '') return t('incoming.problem.noTitle', { row });
    return t('incoming.problem.value', { row, column: columnHeading(field, locale), value });
  }
  const more = problems.length - lines.length;
  const all = [
    ...(hasOpenQuote ? [t('incoming.openQuote')] : []),
    ...(unknownColumns.length > 0
      ? [t('incoming.unknownColumns', { names: unknownColumns.join(', ') })]
      : []),
    ...lines,
    ...(more > 0 ? [t('incoming.moreProblems', { count: more })] : []),
  ];
  if (all.length === 0) return null;
  return (
    <section className="jr-incoming__doubts" aria-label={t('incoming.doubts')}>
      <h3>
        <TriangleAlert size={16} aria-hidden />
        {t('incoming.doubts')}
      </h3>
      <ul>
        {all.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

const COLUMNS = ['title', 'stage', 'lane', 'channel', 'emotion'] as const;

function PreviewTable({ found }: { found: CardsFromTable }) {
  const t = useTranslate();
  const { locale } = useLocale();
  const rows = found.cards.slice(0, SHOWN_ROWS).map((card) => ({
    number: card.row,
    title: card.fields.title || t('touchpoint.untitled'),
    stage: card.stage,
    lane: card.lane,
    channel: channelName(card.fields.channel, t),
    emotion: card.fields.emotion === undefined ? '' : t(`emotion.${card.fields.emotion}`),
  }));
  const columns = COLUMNS.filter((column) => rows.some((row) => row[column] !== ''));
  const more = found.cards.length - rows.length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be in reach of the keyboard
    <section className="jr-incoming__table" aria-label={t('incoming.rows')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('incoming.row')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnHeading(column, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td>{row.number}</td>
              {columns.map((column) => (
                <td key={column}>{row[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? (
        <p className="jr-field__hint">{t('incoming.moreRows', { count: more })}</p>
      ) : null}
    </section>
  );
}
