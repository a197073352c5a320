/** The names of the rows; they stay at the left while the map moves beside them. */
import { Inbox } from 'lucide-react';
import { memo, useCallback, useRef } from 'react';
import type { LaneBox } from '../../../shared/views/board-layout';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import { shiftLane } from '../../actions/move-structure';
import { removeWithNotice } from '../../actions/remove-structure';
import { startTitleEdit } from '../../actions/title-edit';
import { Portrait } from '../../drawing/Portrait';
import { CommentBadge } from '../../fields/CommentBadge';
import { HeaderMenu } from '../../fields/HeaderMenu';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession, useUi } from '../../state/session';
import { usePalette } from '../../state/theme';
import { FoldButton } from './FoldButton';
import { HeaderTitle } from './HeaderTitle';
import { type Span, useReorderDrag } from './use-reorder-drag';
import { useViewportVariables } from './use-viewport-variables';
import './headers.css';

export const LaneHeaders = memo(function LaneHeaders() {
  const t = useTranslate();
  const session = useSession();
  const lanes = useBoard((state) => state.layout.lanes);
  const canEdit = useCanEdit();
  const track = useRef<HTMLDivElement>(null);
  useViewportVariables(track, 'y');
  const onMove = useCallback(
    (id: string, index: number) => shiftLane(session, id, index),
    [session],
  );
  const spans = lanes.map(({ id, y, height }) => ({ id, start: y, size: height }));
  const { mark, onPointerDown } = useReorderDrag({ axis: 'y', onMove });
  return (
    <section className="jr-lane-strip" aria-label={t('lane.all')}>
      <div ref={track} className="jr-strip-track">
        {lanes.map((box, index) => (
          <LaneHeader
            key={box.id}
            box={box}
            index={index}
            spans={spans}
            onPointerDown={canEdit ? onPointerDown : undefined}
          />
        ))}
        <TrayHeader />
        {mark ? (
          <div
            className="jr-reorder-line jr-reorder-line--y"
            style={{ ['--at' as string]: mark.at }}
          />
        ) : null}
      </div>
    </section>
  );
});

interface LaneHeaderProps {
  readonly box: LaneBox;
  readonly index: number;
  readonly spans: readonly Span[];
  readonly onPointerDown: ReturnType<typeof useReorderDrag>['onPointerDown'] | undefined;
}

const LaneHeader = memo(function LaneHeader({ box, index, spans, onPointerDown }: LaneHeaderProps) {
  const t = useTranslate();
  const session = useSession();
  const palette = usePalette();
  const canEdit = useCanEdit();
  const lane = useBoard(({ board }) => board.lanes.get(box.id));
  const personas = useBoard(({ board }) => board.personas);
  const isSelected = useUi(({ selection }) => selection.kind === 'lane' && selection.id === box.id);
  if (!lane) return null;
  const { title, colour, portrait, persona } = laneAppearance({ personas }, lane);
  const select = () =>
    session.ui.update((draft) => {
      draft.selection = { kind: 'lane', id: box.id };
    });
  const move = (to: number) => shiftLane(session, box.id, to);
  const placeholder = t(lane.personaId === undefined ? 'lane.untitled' : 'persona.untitled');
  const name = title || placeholder;
  const need = persona?.needs[0];
  const isFolded = box.isCollapsed === true;
  return (
    <section
      className={`jr-lane ${isFolded ? 'jr-lane--folded' : ''} ${isSelected ? 'jr-lane--selected' : ''}`}
      style={{
        ['--at' as string]: box.y,
        ['--size' as string]: box.height,
        ['--jr-stage' as string]: palette.stage[colour],
      }}
      aria-label={name}
      onPointerDown={(event) => {
        select();
        onPointerDown?.(event, box.id, spans);
      }}
      onDoubleClick={() => startTitleEdit(session, 'lane', box.id)}
      onFocus={(event) => {
        // With the pointer it is in view already, and must stay under the pointer.
        if (event.target.matches(':focus-visible')) session.camera?.revealHeader('lane', box.id);
      }}
    >
      {lane.personaId === undefined ? null : (
        <Portrait
          emoji={portrait}
          name={title}
          colour={palette.stage[colour]}
          size={isFolded ? 28 : 40}
        />
      )}
      <div className="jr-lane__text">
        <HeaderTitle
          onSelect={select}
          kind="lane"
          id={box.id}
          title={title}
          placeholder={placeholder}
        />
        {isFolded ? <CardCount laneId={box.id} /> : null}
        {!isFolded && need ? <p className="jr-lane__need">{need}</p> : null}
        <CommentBadge target={{ on: 'lane', id: box.id }} name={name} />
      </div>
      <div className="jr-header__tools">
        <FoldButton kind="lane" id={box.id} name={name} onFocus={select} />
        {canEdit ? (
          <HeaderMenu
            kind="lane"
            id={box.id}
            label={t('lane.menu', { title: name })}
            index={index}
            count={spans.length}
            onSelect={select}
            onMove={move}
            remove={{
              label: t(lane.personaId === undefined ? 'lane.remove' : 'persona.remove'),
              onSelect: () => removeWithNotice(session, t, { kind: 'lane', id: box.id }),
            }}
          />
        ) : null}
      </div>
    </section>
  );
});

/** How many cards a folded lane holds. */
function CardCount({ laneId }: { laneId: string }) {
  const t = useTranslate();
  const count = useBoard(({ layout }) =>
    layout.cells.reduce((sum, cell) => sum + (cell.laneId === laneId ? cell.cards.length : 0), 0),
  );
  return <p className="jr-lane__count">{t('structure.cards', { count })}</p>;
}

/** The tray's name, where those of the lanes are. */
function TrayHeader() {
  const t = useTranslate();
  const tray = useBoard((state) => state.layout.tray);
  const canEdit = useCanEdit();
  if (!tray || (tray.count === 0 && !canEdit)) return null;
  return (
    <section
      className="jr-lane jr-lane--tray"
      style={{ ['--at' as string]: tray.y, ['--size' as string]: tray.height }}
      aria-label={t('tray.title')}
    >
      <Inbox size={18} aria-hidden />
      <div className="jr-lane__text">
        <span className="jr-lane__tray-name">{t('tray.title')}</span>
        <p className="jr-lane__count">{t('structure.cards', { count: tray.count })}</p>
      </div>
    </section>
  );
}
