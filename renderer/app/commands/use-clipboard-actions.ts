/** Copy, cut, paste and duplicate as commands; their keys come as clipboard events. */
import { appCommand, type CommandId, shortcutLabel } from '../../../shared/app-commands';
import type { Action } from '../../actions/commands';
import { duplicateCards } from '../../actions/paste-cards';
import { takeClipping } from '../../actions/take-clipboard';
import { readClipboard } from '../../platform/read-clipboard';
import { useTranslate } from '../../state/locale';
import { notify } from '../../state/notices';
import { selectedCards } from '../../state/ui-store';
import type { OpenBoard } from '../open-board';
import type { Choice } from './choice';

export function useClipboardActions(
  { session }: OpenBoard,
  { selection, canEdit }: Choice,
  isMac: boolean,
): Partial<Record<CommandId, Action>> {
  const t = useTranslate();
  const cards = selectedCards(selection);
  const viewing = canEdit ? undefined : t('why.viewing');
  const noCard = cards.length === 0 ? t('why.noCard') : undefined;
  const paste = async () => {
    const content = await readClipboard();
    if (content) return takeClipping(session, t, { cards: '', ...content });
    const [keys = ''] = appCommand('edit.paste').shortcuts;
    notify({ tone: 'info', text: t('why.pasteByKeys', { keys: shortcutLabel(keys, isMac) }) });
  };
  return {
    'edit.cut': { run: () => void document.execCommand('cut'), reason: viewing ?? noCard },
    'edit.copy': { run: () => void document.execCommand('copy'), reason: noCard },
    'edit.paste': { run: () => void paste(), reason: viewing },
    'edit.duplicate': {
      run: () => duplicateCards(session, cards),
      reason: viewing ?? noCard,
    },
  };
}
