/** The header of one stage: of a column, of the columns of its sub-stages, or folded away. */
import { memo, type PointerEvent } from 'react';
import type { Stage } from '../../../shared/model/stage';
import { emotionSummary } from '../../../shared/views/emotion-summary';
import type { StageBox, StageGroupBox } from '../../../shared/views/stage-columns';
import { startTitleEdit } from '../../actions/title-edit';
import { EmotionFace } from '../../drawing/CardMarks';
import { CommentBadge } from '../../fields/CommentBadge';
import { StageMenu } from '../../fields/StageMenu';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession, useUi } from '../../state/session';
import { usePalette } from '../../state/theme';
import { FoldButton } from './FoldButton';
import { HeaderTitle } from './HeaderTitle';
import type { Span } from './use-reorder-drag';

interface StageHeaderProps {
  readonly stage: Stage;
  readonly box: StageBox | StageGroupBox;
  /** `group`: it spans its sub-stages; `sub`: it stands below such a header. */
  readonly row: 'full' | 'group' | 'sub';
  readonly parentId?: string | undefined;
  /** It and its siblings along the map. */
  readonly spans: readonly Span[];
  readonly onDrag:
    | ((event: PointerEvent<HTMLElement>, id: string, spans: readonly Span[]) => void)
    | undefined;
}

const isFolded = (box: StageHeaderProps['box']) => 'isCollapsed' in box && box.isCollapsed === true;

export const StageHeader = memo(function StageHeader({
  stage,
  box,
  row,
  parentId,
  spans,
  onDrag,
}: StageHeaderProps) {
  const t = useTranslate();
  const session = useSession();
  const palette = usePalette();
  const canEdit = useCanEdit();
  const { id } = stage;
  const isSelected = useUi(({ selection }) => selection.kind === 'stage' && selection.id === id);
  const select = () =>
    session.ui.update((draft) => {
      draft.selection = { kind: 'stage', id };
    });
  const name = stage.title || t('stage.untitled');
  const folded = isFolded(box);
  const tools = (
    <div className="jr-header__tools">
      <FoldButton kind="stage" id={id} name={name} onFocus={select} />
      {canEdit && !folded ? (
        <StageMenu
          stage={stage}
          parentId={parentId}
          index={spans.findIndex((span) => span.id === id)}
          count={spans.length}
          onSelect={select}
        />
      ) : null}
    </div>
  );
  return (
    <section
      className={`jr-stage jr-stage--${row} ${folded ? 'jr-stage--folded' : ''} ${isSelected ? 'jr-stage--selected' : ''}`}
      style={{
        ['--at' as string]: box.x,
        ['--size' as string]: box.width,
        ['--jr-stage' as string]: palette.stage[stage.colour],
      }}
      aria-label={name}
      onPointerDown={(event) => {
        select();
        onDrag?.(event, id, spans);
      }}
      onDoubleClick={folded ? undefined : () => startTitleEdit(session, 'stage', id)}
      onFocus={(event) => {
        // With the pointer it is in view already, and must stay under the pointer.
        if (event.target.matches(':focus-visible')) session.camera?.revealHeader('stage', id);
      }}
    >
      {folded ? (
        <FoldedSummary id={id} />
      ) : (
        <div className="jr-stage__row">
          <CommentBadge target={{ on: 'stage', id }} name={name} />
          <HeaderTitle
            onSelect={select}
            kind="stage"
            id={id}
            title={stage.title}
            placeholder={t('stage.untitled')}
          />
        </div>
      )}
      {!folded && stage.prompt ? (
        <p className="jr-stage__prompt" title={stage.prompt}>
          {stage.prompt}
        </p>
      ) : null}
      {tools}
    </section>
  );
});

/** How many cards a folded stage holds, and how they feel. */
function FoldedSummary({ id }: { id: string }) {
  const t = useTranslate();
  const board = useBoard((state) => state.board);
  const cells = useBoard((state) => state.layout.cells);
  const ids = cells.filter(({ stageId }) => stageId === id).flatMap(({ cards }) => cards);
  const { cards, face, mean, observed } = emotionSummary(board, ids);
  const feeling =
    mean === undefined ? t('emotion.none') : t('structure.mean', { mean, count: observed });
  const described = `${t('structure.cards', { count: cards })}, ${feeling}`;
  return (
    <p className="jr-stage__summary" title={described}>
      <span aria-hidden="true">{cards}</span>
      {face === undefined ? null : <EmotionFace emotion={face} size={16} />}
      <span className="jr-visually-hidden">{described}</span>
    </p>
  );
}

/** The column of cards that stand in a divided stage and in none of its parts. */
export function RestHeader({ box }: { readonly box: StageBox }) {
  const t = useTranslate();
  return (
    <p
      className="jr-stage jr-stage--sub jr-stage--rest"
      style={{ ['--at' as string]: box.x, ['--size' as string]: box.width }}
    >
      {t('stage.rest')}
      <small>{t('stage.rest.hint')}</small>
    </p>
  );
}
