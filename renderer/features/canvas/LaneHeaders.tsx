/** The names of the rows; they stay at the left while the map moves beside them. */
import { useCallback, useRef } from 'react';
import type { LaneBox } from '../../../shared/views/board-layout';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import { shiftLane } from '../../actions/move-structure';
import { removeWithNotice } from '../../actions/remove-structure';
import { startTitleEdit } from '../../actions/title-edit';
import { Portrait } from '../../drawing/Portrait';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession, useUi } from '../../state/session';
import { usePalette } from '../../state/theme';
import { HeaderMenu } from './HeaderMenu';
import { HeaderTitle } from './HeaderTitle';
import { useReorderDrag } from './use-reorder-drag';
import { useViewportVariables } from './use-viewport-variables';
import './headers.css';

export function LaneHeaders() {
  const t = useTranslate();
  const session = useSession();
  const lanes = useBoard((state) => state.layout.lanes);
  const canEdit = useCanEdit();
  const strip = useRef<HTMLDivElement>(null);
  useViewportVariables(strip);
  const onMove = useCallback(
    (id: string, index: number) => shiftLane(session, id, index),
    [session],
  );
  const spans = lanes.map(({ id, y, height }) => ({ id, start: y, size: height }));
  const { mark, onPointerDown } = useReorderDrag({ axis: 'y', spans, onMove });
  return (
    <section ref={strip} className="jr-lane-strip" aria-label={t('lane.all')}>
      {lanes.map((box, index) => (
        <LaneHeader
          key={box.id}
          box={box}
          index={index}
          count={lanes.length}
          onPointerDown={canEdit ? onPointerDown : undefined}
        />
      ))}
      {mark ? (
        <div
          className="jr-reorder-line jr-reorder-line--y"
          style={{ ['--at' as string]: mark.at }}
        />
      ) : null}
    </section>
  );
}

interface LaneHeaderProps {
  readonly box: LaneBox;
  readonly index: number;
  readonly count: number;
  readonly onPointerDown: ReturnType<typeof useReorderDrag>['onPointerDown'] | undefined;
}

function LaneHeader({ box, index, count, onPointerDown }: LaneHeaderProps) {
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
  return (
    <section
      className={`jr-lane ${isSelected ? 'jr-lane--selected' : ''}`}
      style={{
        ['--at' as string]: box.y,
        ['--size' as string]: box.height,
        ['--jr-stage' as string]: palette.stage[colour],
      }}
      aria-label={name}
      onPointerDown={(event) => {
        select();
        onPointerDown?.(event, box.id);
      }}
      onDoubleClick={() => startTitleEdit(session, 'lane', box.id)}
      onFocus={(event) => {
        // With the pointer it is in view already, and must stay under the pointer.
        if (event.target.matches(':focus-visible')) session.camera?.revealHeader('lane', box.id);
      }}
    >
      {lane.personaId === undefined ? null : (
        <Portrait emoji={portrait} name={title} colour={palette.stage[colour]} size={40} />
      )}
      <div className="jr-lane__text">
        <HeaderTitle
          onSelect={select}
          kind="lane"
          id={box.id}
          title={title}
          placeholder={placeholder}
        />
        {persona?.needs[0] ? <p className="jr-lane__need">{persona.needs[0]}</p> : null}
      </div>
      {canEdit ? (
        <HeaderMenu
          kind="lane"
          id={box.id}
          label={t('lane.menu', { title: name })}
          index={index}
          count={count}
          onSelect={select}
          onMove={move}
          remove={{
            label: t(lane.personaId === undefined ? 'lane.remove' : 'persona.remove'),
            onSelect: () => removeWithNotice(session, t, { kind: 'lane', id: box.id }),
          }}
        />
      ) : null}
    </section>
  );
}
