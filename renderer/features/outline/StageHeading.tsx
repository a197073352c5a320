/** The name of a stage, edited where it stands, its question, and the way to add a card to it. */
import { Plus } from 'lucide-react';
import { inOrder } from '../../../shared/model/order-key';
import type { Stage } from '../../../shared/model/stage';
import { stageTree } from '../../../shared/model/stage-tree';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import { addCardIn } from '../../actions/add-card';
import { StageMenu } from '../../fields/StageMenu';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession } from '../../state/session';
import { usePalette } from '../../state/theme';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { NameField } from './NameField';

interface StageHeadingProps {
  readonly stage: Stage;
  readonly cards: number;
}

export function StageHeading({ stage, cards }: StageHeadingProps) {
  const t = useTranslate();
  const session = useSession();
  const palette = usePalette();
  const canEdit = useCanEdit();
  const { id } = stage;
  const place = usePlace(stage);
  const name = stage.title || t('stage.untitled');
  const select = () =>
    session.ui.update((draft) => {
      draft.selection = { kind: 'stage', id };
    });
  const Heading = place.parentId === undefined ? 'h2' : 'h3';
  return (
    <header
      className="jr-outline__heading"
      style={{ ['--jr-stage' as string]: palette.stage[stage.colour] }}
    >
      <Heading className="jr-outline__name" aria-label={name}>
        <NameField
          edit={{ kind: 'stage', id }}
          target={{ root: 'stages', id, field: 'title' }}
          label={t('stage.title')}
          placeholder={t('stage.untitled')}
        />
      </Heading>
      <NameField
        className="jr-outline__prompt"
        target={{ root: 'stages', id, field: 'prompt' }}
        label={t('stage.prompt')}
        placeholder={canEdit ? t('stage.prompt') : ''}
      />
      <span className="jr-outline__tally" aria-hidden>
        {cards}
      </span>
      {canEdit ? (
        <>
          <AddCard stageId={id} stage={name} />
          <StageMenu {...place} stage={stage} onSelect={select} />
        </>
      ) : null}
    </header>
  );
}

/** Where a stage stands among its siblings: the stages, or the other parts of its stage. */
function usePlace({ id }: Stage) {
  const tree = useBoard(({ board }) => stageTree(board.stages));
  const tops = tree.map(({ stage }) => stage);
  const branch = tree.find(({ stage, subStages }) =>
    [stage, ...subStages].some((one) => one.id === id),
  );
  const isTop = branch?.stage.id === id;
  const siblings = (isTop ? undefined : branch?.subStages) ?? tops;
  return {
    parentId: isTop ? undefined : branch?.stage.id,
    index: siblings.findIndex((one) => one.id === id),
    count: siblings.length,
  };
}

/** With one lane there is nothing to ask; with several, which one. */
function AddCard({ stageId, stage }: { stageId: string; stage: string }) {
  const t = useTranslate();
  const session = useSession();
  const lanes = useBoard(({ board }) => board.lanes);
  const personas = useBoard(({ board }) => board.personas);
  const places = inOrder(lanes).map((lane) => ({
    id: lane.id,
    label: laneAppearance({ personas }, lane).title || t('lane.untitled'),
    onSelect: () => addCardIn(session, { stageId, laneId: lane.id }),
  }));
  const [only] = places;
  const looks = {
    size: 'small',
    icon: <Plus size={14} aria-hidden />,
    'aria-label': t('outline.addTo', { stage }),
    title: only ? undefined : t('outline.addFirst'),
    disabled: only === undefined,
  } as const;
  return places.length > 1 ? (
    <Menu trigger={<Button {...looks}>{t('outline.add')}</Button>} groups={[places]} align="end" />
  ) : (
    <Button {...looks} onClick={only?.onSelect}>
      {t('outline.add')}
    </Button>
  );
}
