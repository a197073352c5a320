/** The inspector for a stage and for a lane with its persona. */
import { setLaneColour, setPortrait } from '../../../shared/doc/commands/lanes';
import { setStageColour } from '../../../shared/doc/commands/stages';
import { step } from '../../../shared/i18n/step-name';
import type { Persona } from '../../../shared/model/persona';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import { laneNamed, stageNamed } from '../../actions/step-names';
import { BoundField } from '../../fields/BoundField';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession } from '../../state/session';
import { usePalette } from '../../state/theme';
import { ColourPicker } from './ColourPicker';
import { PortraitPicker } from './PortraitPicker';

export function StagePanel({ id }: { id: string }) {
  const t = useTranslate();
  const session = useSession();
  const stage = useBoard(({ board }) => board.stages.get(id));
  if (!stage) return null;
  return (
    <div className="jr-inspector__lead">
      <BoundField label={t('stage.title')} target={{ root: 'stages', id, field: 'title' }} />
      <BoundField
        label={t('stage.prompt')}
        target={{ root: 'stages', id, field: 'prompt' }}
        multiline
        rows={2}
      />
      <ColourPicker
        value={stage.colour}
        onChange={(colour) => {
          const title = stageNamed(session.boardStore.getState().board, id);
          const name = step('step.colour', { title });
          session.change((doc) => setStageColour(doc, id, colour), { name });
        }}
      />
    </div>
  );
}

export function LanePanel({ id }: { id: string }) {
  const t = useTranslate();
  const session = useSession();
  const lane = useBoard(({ board }) => board.lanes.get(id));
  const personas = useBoard(({ board }) => board.personas);
  if (!lane) return null;
  const { colour, persona } = laneAppearance({ personas }, lane);
  return (
    <div className="jr-inspector__lead">
      {persona ? (
        <PersonaFields persona={persona} />
      ) : (
        <BoundField label={t('lane.title')} target={{ root: 'lanes', id, field: 'title' }} />
      )}
      <ColourPicker
        value={colour}
        onChange={(next) => {
          const title = laneNamed(session.boardStore.getState().board, id);
          const name = step('step.colour', { title });
          session.change((doc) => setLaneColour(doc, id, next), { name });
        }}
      />
    </div>
  );
}

/** Needs come before anything else: they are the core of a persona (catalogue C17). */
function PersonaFields({ persona }: { persona: Persona }) {
  const t = useTranslate();
  const session = useSession();
  const palette = usePalette();
  const { id } = persona;
  const area = { multiline: true, rows: 2 } as const;
  return (
    <>
      <BoundField label={t('persona.name')} target={{ root: 'personas', id, field: 'name' }} />
      <PortraitPicker
        value={persona.portrait}
        name={persona.name}
        colour={palette.stage[persona.colour]}
        onChange={(emoji) => {
          const title = persona.name || { message: 'persona.untitled' as const };
          session.change((doc) => setPortrait(doc, id, emoji), {
            name: step('step.portrait', { title }),
          });
        }}
      />
      <BoundField
        label={t('persona.who')}
        target={{ root: 'personas', id, field: 'who' }}
        {...area}
      />
      <BoundField
        label={t('persona.needs')}
        target={{ root: 'personas', id, field: 'needs' }}
        {...area}
      />
      <BoundField
        label={t('persona.problems')}
        target={{ root: 'personas', id, field: 'problems' }}
        {...area}
      />
      <BoundField
        label={t('persona.expectations')}
        target={{ root: 'personas', id, field: 'expectations' }}
        {...area}
      />
      <BoundField
        label={t('persona.quote')}
        target={{ root: 'personas', id, field: 'quote' }}
        {...area}
      />
    </>
  );
}
