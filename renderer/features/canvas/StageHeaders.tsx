/** The names of the columns; they stay at the top while the map moves below them. */
import { Plus } from 'lucide-react';
import { useCallback, useRef } from 'react';
import type { StageBox } from '../../../shared/views/stage-columns';
import { addStageAt } from '../../actions/add-structure';
import { shiftStage } from '../../actions/move-structure';
import { removeWithNotice } from '../../actions/remove-structure';
import { startTitleEdit } from '../../actions/title-edit';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession, useUi } from '../../state/session';
import { usePalette } from '../../state/theme';
import { IconButton } from '../../ui/IconButton';
import { HeaderMenu } from './HeaderMenu';
import { HeaderTitle } from './HeaderTitle';
import { useReorderDrag } from './use-reorder-drag';
import { useViewportVariables } from './use-viewport-variables';
import './headers.css';

export function StageHeaders() {
  const t = useTranslate();
  const session = useSession();
  const stages = useBoard((state) => state.layout.stages);
  const canEdit = useCanEdit();
  const strip = useRef<HTMLDivElement>(null);
  useViewportVariables(strip);
  const onMove = useCallback(
    (id: string, index: number) => shiftStage(session, id, index),
    [session],
  );
  const spans = stages.map(({ id, x, width }) => ({ id, start: x, size: width }));
  const { mark, onPointerDown } = useReorderDrag({ axis: 'x', spans, onMove });
  const end = stages.at(-1);
  return (
    <section ref={strip} className="jr-stage-strip" aria-label={t('stage.all')}>
      {stages.map((box, index) => (
        <StageHeader
          key={box.id}
          box={box}
          index={index}
          count={stages.length}
          onPointerDown={canEdit ? onPointerDown : undefined}
        />
      ))}
      {mark ? (
        <div
          className="jr-reorder-line jr-reorder-line--x"
          style={{ ['--at' as string]: mark.at }}
        />
      ) : null}
      {canEdit ? (
        <div className="jr-stage-add" style={{ ['--at' as string]: end ? end.x + end.width : 200 }}>
          <IconButton label={t('stage.add')} onClick={() => addStageAt(session, stages.length, t)}>
            <Plus size={18} aria-hidden />
          </IconButton>
        </div>
      ) : null}
    </section>
  );
}

interface StageHeaderProps {
  readonly box: StageBox;
  readonly index: number;
  readonly count: number;
  readonly onPointerDown: ReturnType<typeof useReorderDrag>['onPointerDown'] | undefined;
}

function StageHeader({ box, index, count, onPointerDown }: StageHeaderProps) {
  const t = useTranslate();
  const session = useSession();
  const palette = usePalette();
  const canEdit = useCanEdit();
  const stage = useBoard(({ board }) => board.stages.get(box.id));
  const isSelected = useUi(
    ({ selection }) => selection.kind === 'stage' && selection.id === box.id,
  );
  if (!stage) return null;
  const select = () =>
    session.ui.update((draft) => {
      draft.selection = { kind: 'stage', id: box.id };
    });
  const move = (to: number) => shiftStage(session, box.id, to);
  const name = stage.title || t('stage.untitled');
  return (
    <section
      className={`jr-stage ${isSelected ? 'jr-stage--selected' : ''}`}
      style={{
        ['--at' as string]: box.x,
        ['--size' as string]: box.width,
        ['--jr-stage' as string]: palette.stage[stage.colour],
      }}
      aria-label={name}
      onPointerDown={(event) => {
        select();
        onPointerDown?.(event, box.id);
      }}
      onDoubleClick={() => startTitleEdit(session, 'stage', box.id)}
      onFocus={(event) => {
        // With the pointer it is in view already, and must stay under the pointer.
        if (event.target.matches(':focus-visible')) session.camera?.revealHeader('stage', box.id);
      }}
    >
      <div className="jr-stage__row">
        <HeaderTitle
          onSelect={select}
          kind="stage"
          id={box.id}
          title={stage.title}
          placeholder={t('stage.untitled')}
        />
        {canEdit ? (
          <HeaderMenu
            kind="stage"
            id={box.id}
            label={t('stage.menu', { title: name })}
            index={index}
            count={count}
            onSelect={select}
            onMove={move}
            inserts={[
              {
                id: 'before',
                label: t('stage.insertBefore'),
                onSelect: () => addStageAt(session, index, t),
              },
              {
                id: 'after',
                label: t('stage.insertAfter'),
                onSelect: () => addStageAt(session, index + 1, t),
              },
            ]}
            remove={{
              label: t('stage.remove'),
              onSelect: () => removeWithNotice(session, t, { kind: 'stage', id: box.id }),
            }}
          />
        ) : null}
      </div>
      {stage.prompt ? (
        <p className="jr-stage__prompt" title={stage.prompt}>
          {stage.prompt}
        </p>
      ) : null}
    </section>
  );
}
