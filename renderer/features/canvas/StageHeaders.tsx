/** The names of the columns; they stay at the top while the map moves below them. */
import { Plus } from 'lucide-react';
import { Fragment, memo, useCallback, useRef } from 'react';
import { stageTree } from '../../../shared/model/stage-tree';
import { COLUMNS, type StageBox, type StageGroupBox } from '../../../shared/views/stage-columns';
import { addStageAt } from '../../actions/add-structure';
import { shiftStage } from '../../actions/move-structure';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession } from '../../state/session';
import { usePalette } from '../../state/theme';
import { IconButton } from '../../ui/IconButton';
import { stopAttribute } from './map-stops';
import { RestHeader, StageHeader } from './StageHeader';
import { type Span, useReorderDrag } from './use-reorder-drag';
import { useViewportVariables } from './use-viewport-variables';
import './headers.css';

type Box = StageBox | StageGroupBox;

const spanOf = ({ id, x, width }: Box): Span => ({ id, start: x, size: width });

export const StageHeaders = memo(function StageHeaders() {
  const t = useTranslate();
  const session = useSession();
  const stages = useBoard((state) => state.layout.stages);
  const groups = useBoard((state) => state.layout.groups);
  const tree = useBoard(({ board }) => stageTree(board.stages));
  const canEdit = useCanEdit();
  const track = useRef<HTMLDivElement>(null);
  useViewportVariables(track, 'x');
  const onMove = useCallback(
    (id: string, index: number) => shiftStage(session, id, index),
    [session],
  );
  const { mark, onPointerDown } = useReorderDrag({ axis: 'x', onMove });
  const onDrag = canEdit ? onPointerDown : undefined;
  const boxes = new Map<string, Box>(
    [...stages.filter(({ isRest }) => !isRest), ...groups].map((box) => [box.id, box]),
  );
  const spansOf = (list: readonly { readonly id: string }[]) =>
    list.flatMap(({ id }) => boxes.get(id) ?? []).map(spanOf);
  const tops = spansOf(tree.map(({ stage }) => stage));
  const isGroup = (id: string) => groups.some((group) => group.id === id);
  const end = stages.at(-1);
  return (
    <section className="jr-stage-strip" aria-label={t('stage.all')}>
      <div ref={track} className="jr-strip-track">
        {tree.map(({ stage, subStages }) => {
          const box = boxes.get(stage.id);
          if (!box) return null;
          const common = { stage, box, spans: tops, onDrag };
          if (!isGroup(stage.id)) return <StageHeader key={stage.id} row="full" {...common} />;
          const rest = stages.find(({ id, isRest }) => isRest && id === stage.id);
          const spans = spansOf(subStages);
          return (
            <Fragment key={stage.id}>
              <StageHeader row="group" {...common} />
              {rest ? <RestHeader box={rest} /> : null}
              {subStages.map((sub) => {
                const place = boxes.get(sub.id);
                return place ? (
                  <StageHeader
                    key={sub.id}
                    row="sub"
                    stage={sub}
                    box={place}
                    parentId={stage.id}
                    spans={spans}
                    onDrag={onDrag}
                  />
                ) : null;
              })}
            </Fragment>
          );
        })}
        {mark ? (
          <div
            className="jr-reorder-line jr-reorder-line--x"
            style={{ ['--at' as string]: mark.at }}
          />
        ) : null}
        {canEdit ? (
          <div
            className="jr-stage-add"
            style={{ ['--at' as string]: end ? end.x + end.width : COLUMNS.start }}
          >
            <IconButton
              tabIndex={-1}
              data-stop={stopAttribute({ kind: 'newStage' })}
              label={t('stage.add')}
              onClick={() => addStageAt(session, { index: tree.length }, t)}
            >
              <Plus size={18} aria-hidden />
            </IconButton>
          </div>
        ) : null}
      </div>
    </section>
  );
});

/** Names of folded stages, running down their columns; they stay below the headers too. */
export const FoldedNames = memo(function FoldedNames() {
  const t = useTranslate();
  const palette = usePalette();
  const board = useBoard((state) => state.board);
  const stages = useBoard((state) => state.layout.stages);
  const track = useRef<HTMLDivElement>(null);
  useViewportVariables(track, 'x');
  return (
    <div className="jr-folded-names" aria-hidden="true">
      <div ref={track} className="jr-strip-track">
        {stages.map(({ id, x, width, isCollapsed }) => {
          const stage = board.stages.get(id);
          return isCollapsed && stage ? (
            <span
              key={id}
              className="jr-folded-name"
              style={{
                ['--at' as string]: x,
                ['--size' as string]: width,
                ['--jr-stage' as string]: palette.stage[stage.colour],
              }}
            >
              {stage.title || t('stage.untitled')}
            </span>
          ) : null;
        })}
      </div>
    </div>
  );
});
