/** The lanes and their personas, in the order of the map; who they are opens beside the outline. */
import { Rows3, UserPlus } from 'lucide-react';
import type { Lane } from '../../../shared/model/lane';
import { inOrder } from '../../../shared/model/order-key';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import { addLane, addPersonaLane } from '../../actions/add-structure';
import { shiftLane } from '../../actions/move-structure';
import { removeWithNotice } from '../../actions/remove-structure';
import { titleTarget } from '../../actions/title-edit';
import { Portrait } from '../../drawing/Portrait';
import { HeaderMenu } from '../../fields/HeaderMenu';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession } from '../../state/session';
import { usePalette } from '../../state/theme';
import { openInspector } from '../../state/ui-store';
import { Button } from '../../ui/Button';
import { NameField } from './NameField';

export function LaneList() {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const lanes = useBoard(({ board }) => board.lanes);
  const list = inOrder(lanes);
  return (
    <section className="jr-outline__group" aria-labelledby="jr-outline-lanes">
      <header className="jr-outline__heading">
        <h2 className="jr-outline__tray" id="jr-outline-lanes">
          {t('outline.lanes')}
        </h2>
      </header>
      {list.length === 0 ? <p className="jr-outline__note">{t('outline.lanes.none')}</p> : null}
      <ul className="jr-outline__lanes">
        {list.map((lane, index) => (
          <LaneItem key={lane.id} lane={lane} index={index} count={list.length} />
        ))}
      </ul>
      {canEdit ? (
        <div className="jr-outline__add">
          <Button
            icon={<UserPlus size={16} aria-hidden />}
            onClick={() => addPersonaLane(session, t)}
          >
            {t('command.persona.add')}
          </Button>
          <Button icon={<Rows3 size={16} aria-hidden />} onClick={() => addLane(session, t)}>
            {t('command.lane.add')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

interface LaneItemProps {
  readonly lane: Lane;
  readonly index: number;
  readonly count: number;
}

function LaneItem({ lane, index, count }: LaneItemProps) {
  const t = useTranslate();
  const session = useSession();
  const palette = usePalette();
  const canEdit = useCanEdit();
  const personas = useBoard(({ board }) => board.personas);
  const { title, portrait, colour, persona } = laneAppearance({ personas }, lane);
  const { id } = lane;
  const name = title || t(persona ? 'persona.untitled' : 'lane.untitled');
  const select = () =>
    session.ui.update((draft) => {
      draft.selection = { kind: 'lane', id };
    });
  const details = () => {
    select();
    openInspector(session.ui);
  };
  return (
    <li className="jr-outline__lane" data-lane={id}>
      <Portrait emoji={portrait} name={title} colour={palette.stage[colour]} size={28} />
      <NameField
        edit={{ kind: 'lane', id }}
        target={titleTarget(session, 'lane', id)}
        label={t(persona ? 'persona.name' : 'lane.title')}
        placeholder={t(persona ? 'persona.untitled' : 'lane.untitled')}
      />
      <Button size="small" aria-label={t('outline.details', { name })} onClick={details}>
        {t('inspector.label')}
      </Button>
      {canEdit ? (
        <HeaderMenu
          kind="lane"
          id={id}
          label={t('lane.menu', { title: name })}
          index={index}
          count={count}
          onSelect={select}
          onMove={(to) => shiftLane(session, id, to)}
          remove={{
            label: t(persona ? 'persona.remove' : 'lane.remove'),
            onSelect: () => removeWithNotice(session, t, { kind: 'lane', id }),
          }}
        />
      ) : null}
    </li>
  );
}
