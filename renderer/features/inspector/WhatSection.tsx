/** What happens at a touchpoint: where it stands, its channel, the customer's behaviours. */
import { inOrder } from '../../../shared/model/order-key';
import type { Touchpoint } from '../../../shared/model/touchpoint';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import { placeCards } from '../../actions/move-cards';
import { BoundField } from '../../fields/BoundField';
import { ChannelField } from '../../fields/ChannelField';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession } from '../../state/session';
import { Section } from '../../ui/Section';
import { SelectField } from '../../ui/SelectField';

export function WhatSection({ touchpoint }: { touchpoint: Touchpoint }) {
  const t = useTranslate();
  const { id } = touchpoint;
  return (
    <Section title={t('section.what')} startsOpen>
      <BoundField
        label={t('touchpoint.behaviours')}
        hint={t('touchpoint.behaviours.hint')}
        target={{ root: 'touchpoints', id, field: 'behaviours' }}
        multiline
        rows={3}
      />
      <ChannelField touchpoint={touchpoint} />
      <PlaceFields touchpoint={touchpoint} />
    </Section>
  );
}

/** The keyboard's way to move a card to any cell; the pointer drags it. */
function PlaceFields({ touchpoint }: { touchpoint: Touchpoint }) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const board = useBoard((state) => state.board);
  const stages = inOrder(board.stages).map(({ id, title }) => ({
    value: id,
    label: title || t('stage.untitled'),
  }));
  const lanes = inOrder(board.lanes).map((lane) => ({
    value: lane.id,
    label: laneAppearance(board, lane).title || t('lane.untitled'),
  }));
  const unplaced = { value: '', label: t('touchpoint.unplaced') };
  const hasStage = board.stages.has(touchpoint.stageId);
  const hasLane = board.lanes.has(touchpoint.laneId);
  const move = (stageId: string, laneId: string) =>
    placeCards(session, [touchpoint.id], { stageId, laneId });
  const stageId = hasStage ? touchpoint.stageId : '';
  const laneId = hasLane ? touchpoint.laneId : '';
  return (
    <div className="jr-pair">
      <SelectField
        label={t('touchpoint.stage')}
        value={stageId}
        disabled={!canEdit}
        options={hasStage ? stages : [unplaced, ...stages]}
        onValueChange={(value) => move(value, laneId || (lanes[0]?.value ?? touchpoint.laneId))}
      />
      <SelectField
        label={t('touchpoint.lane')}
        value={laneId}
        disabled={!canEdit}
        options={hasLane ? lanes : [unplaced, ...lanes]}
        onValueChange={(value) => move(stageId || (stages[0]?.value ?? touchpoint.stageId), value)}
      />
    </div>
  );
}
