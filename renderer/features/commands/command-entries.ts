/** Everything that the palette finds: commands, and the parts of the map to go to. */
import {
  COMMAND_IDS,
  COMMAND_MENUS,
  type CommandId,
  shortcutLabel,
} from '../../../shared/app-commands';
import { cardTagName } from '../../../shared/i18n/card-tag-name';
import { LOCALES } from '../../../shared/i18n/message';
import { type Translate, translate } from '../../../shared/i18n/translate';
import type { Board } from '../../../shared/model/board';
import { inOrder } from '../../../shared/model/order-key';
import { cardGroups, tagKey } from '../../../shared/views/card-groups';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import type { RunnableCommand } from '../../actions/commands';
import { goToCard, goToLine, selectThese } from '../../actions/select-cards';
import type { Session } from '../../state/session';
import type { PaletteEntry } from './palette-entry';

/** The palette does not offer itself. */
const LEFT_OUT: ReadonlySet<CommandId> = new Set<CommandId>(['help.palette']);

export interface CommandEntriesOptions {
  readonly commands: readonly RunnableCommand[];
  readonly isMac: boolean;
  readonly t: Translate;
  /** Ids of commands, the latest first. */
  readonly recent: readonly string[];
}

/** The commands that were used lately, then all the others menu by menu. */
export function commandEntries(options: CommandEntriesOptions): readonly PaletteEntry[] {
  const { commands, isMac, t, recent } = options;
  const entries = commands
    .filter(({ id }) => !LEFT_OUT.has(id))
    .toSorted((a, b) => COMMAND_IDS.indexOf(a.id) - COMMAND_IDS.indexOf(b.id))
    .map((command): PaletteEntry => {
      const [shortcut] = command.shortcuts;
      return {
        id: command.id,
        label: t(command.label),
        detail: command.reason,
        keys: shortcut === undefined ? undefined : shortcutLabel(shortcut, isMac),
        checked: command.isChecked,
        isResting: !command.isEnabled,
        group: { id: command.menu, label: t(`menu.${command.menu}`) },
        words: LOCALES.map((locale) => translate(locale, command.label)).join(' '),
        run: command.run,
      };
    });
  const inMenuOrder = COMMAND_MENUS.flatMap((menu) =>
    entries.filter(({ group }) => group.id === menu),
  );
  const lately = recent
    .map((id) => entries.find((entry) => entry.id === id))
    .filter((entry) => entry !== undefined)
    .map((entry) => ({ ...entry, group: { id: 'recent', label: t('palette.recent') } }));
  const used = new Set(lately.map(({ id }) => id));
  return [...lately, ...inMenuOrder.filter(({ id }) => !used.has(id))];
}

/** Cards, stages and lanes to go to. */
export function placeEntries(session: Session, t: Translate): readonly PaletteEntry[] {
  const { board } = session.boardStore.getState();
  const stages = inOrder(board.stages).map(
    (stage): PaletteEntry => ({
      id: `stage ${stage.id}`,
      label: stage.title || t('stage.untitled'),
      group: { id: 'stages', label: t('palette.stages') },
      run: () => goToLine(session, 'stage', stage.id),
    }),
  );
  const lanes = inOrder(board.lanes).map(
    (lane): PaletteEntry => ({
      id: `lane ${lane.id}`,
      label: laneAppearance(board, lane).title || t('lane.untitled'),
      group: { id: 'lanes', label: t('palette.lanes') },
      run: () => goToLine(session, 'lane', lane.id),
    }),
  );
  const cards = [...board.touchpoints.values()].map(
    (card): PaletteEntry => ({
      id: `card ${card.id}`,
      label: card.title || t('touchpoint.untitled'),
      detail: placeOf(board, card.id, t),
      group: { id: 'cards', label: t('palette.cards') },
      run: () => goToCard(session, card.id),
    }),
  );
  return [...stages, ...lanes, ...cards];
}

function placeOf(board: Board, id: string, t: Translate): string {
  const card = board.touchpoints.get(id);
  const stage = board.stages.get(card?.stageId ?? '');
  const lane = board.lanes.get(card?.laneId ?? '');
  if (!stage || !lane) return t('tray.title');
  const laneTitle = laneAppearance(board, lane).title || t('lane.untitled');
  return `${stage.title || t('stage.untitled')} · ${laneTitle}`;
}

/** All cards that have a tag in common; those of the selected cards first. */
export function groupEntriesOf(
  session: Session,
  t: Translate,
  selected: readonly string[] = [],
): readonly PaletteEntry[] {
  const group = { id: 'groups', label: t('palette.groups') };
  const chosen = new Set(selected);
  const own = cardGroups(session.boardStore.getState().board).map((one) => ({
    ...one,
    isOwn: one.ids.some((id) => chosen.has(id)),
  }));
  return own
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))
    .map(({ tag, ids }) => ({
      id: `tag ${tagKey(tag)}`,
      label: cardTagName(tag, t),
      detail: t('tag.count', { count: ids.length }),
      group,
      run: () => selectThese(session, ids),
    }));
}
