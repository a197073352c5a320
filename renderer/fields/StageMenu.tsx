/** What can be done with a stage: the common menu, and what makes it a part of another. */
import type { Stage } from '../../shared/model/stage';
import { stageTree } from '../../shared/model/stage-tree';
import { addStageAt, addSubStage } from '../actions/add-structure';
import { nestStageIn, shiftStage, takeStageOut } from '../actions/move-structure';
import { removeWithNotice } from '../actions/remove-structure';
import { useTranslate } from '../state/locale';
import { useBoard, useSession } from '../state/session';
import type { MenuChoice, MenuItem } from '../ui/Menu';
import { HeaderMenu } from './HeaderMenu';

interface StageMenuProps {
  readonly stage: Stage;
  /** The stage that it is a part of. */
  readonly parentId: string | undefined;
  /** Place among its siblings. */
  readonly index: number;
  readonly count: number;
  readonly onSelect: () => void;
}

export function StageMenu({ stage, parentId, index, count, onSelect }: StageMenuProps) {
  const t = useTranslate();
  const session = useSession();
  const { id } = stage;
  const name = stage.title || t('stage.untitled');
  const inserts: readonly MenuItem[] = [
    {
      id: 'before',
      label: t('stage.insertBefore'),
      onSelect: () => addStageAt(session, { index, parentId }, t),
    },
    {
      id: 'after',
      label: t('stage.insertAfter'),
      onSelect: () => addStageAt(session, { index: index + 1, parentId }, t),
    },
  ];
  const division: readonly (MenuItem | MenuChoice)[] = [
    { id: 'divide', label: t('stage.addSub'), onSelect: () => addSubStage(session, id, t) },
    usePartOf(stage, parentId),
  ];
  return (
    <HeaderMenu
      kind="stage"
      id={id}
      label={t('stage.menu', { title: name })}
      index={index}
      count={count}
      onSelect={onSelect}
      onMove={(to) => shiftStage(session, id, to)}
      inserts={inserts}
      more={division}
      remove={{
        label: t('stage.remove'),
        onSelect: () => removeWithNotice(session, t, { kind: 'stage', id }),
      }}
    />
  );
}

/** The stages that this one can be a part of, as choices. */
function usePartOf({ id }: Stage, parentId: string | undefined): MenuChoice {
  const t = useTranslate();
  const session = useSession();
  const tree = useBoard(({ board }) => stageTree(board.stages));
  return {
    id: 'partOf',
    label: t('stage.partOf'),
    choices: [
      {
        id: 'none',
        label: t('stage.partOf.none'),
        checked: parentId === undefined,
        onSelect: () => takeStageOut(session, id),
      },
      ...tree
        .filter((branch) => branch.stage.id !== id)
        .map(({ stage }) => ({
          id: stage.id,
          label: stage.title || t('stage.untitled'),
          checked: stage.id === parentId,
          onSelect: () => nestStageIn(session, id, stage.id),
        })),
    ],
  };
}
