/** Which commands stand in the menu of what is selected, group by group. */
import type { CommandId } from '../../../shared/app-commands';
import type { Selection } from '../../state/ui-store';

/** A list of commands of which one is the present one: shown as a menu of its own. */
export interface CommandChoice {
  readonly label: 'touchpoint.emotion';
  readonly ids: readonly CommandId[];
}

type Group = readonly (CommandId | CommandChoice)[];

const CLIPBOARD: Group = ['edit.cut', 'edit.copy', 'edit.paste', 'edit.duplicate'];
const SELECTING: Group = ['select.stage', 'select.lane', 'select.similar'];
const EMOTIONS: CommandChoice = {
  label: 'touchpoint.emotion',
  ids: [
    'emotion.veryUpset',
    'emotion.unhappy',
    'emotion.neutral',
    'emotion.pleased',
    'emotion.delighted',
    'emotion.clear',
  ],
};

const CONTEXT: Readonly<Record<Selection['kind'], readonly Group[]>> = {
  touchpoints: [
    ['edit.rename', 'link.add'],
    CLIPBOARD,
    [EMOTIONS, 'mark.critical', 'mark.unforgiving'],
    ['pick.channel', 'pick.owner', 'pick.pillars', 'pick.pitfalls'],
    [...SELECTING, 'view.zoomToSelection'],
    ['touchpoint.toTray', 'edit.delete'],
  ],
  stage: [
    ['edit.rename', 'stage.addSub', 'view.fold'],
    ['touchpoint.add', 'edit.paste'],
    ['touchpoint.moveLeft', 'touchpoint.moveRight'],
    ['select.stage'],
    ['edit.delete'],
  ],
  lane: [
    ['edit.rename', 'view.fold'],
    ['touchpoint.add', 'edit.paste'],
    ['touchpoint.moveUp', 'touchpoint.moveDown'],
    ['select.lane'],
    ['edit.delete'],
  ],
  link: [['view.toggleInspector'], ['edit.delete']],
  none: [
    ['touchpoint.add', 'stage.add', 'persona.add', 'lane.add'],
    ['edit.paste', 'select.all', 'select.similar'],
    ['view.fit', 'view.search', 'view.filter'],
    ['help.palette', 'help.shortcuts'],
  ],
};

export function contextGroups(kind: Selection['kind']): readonly Group[] {
  return CONTEXT[kind];
}
