/** What can be done with a card as a whole, where its row is. */
import { MoreHorizontal } from 'lucide-react';
import { addCardHere } from '../../actions/add-card';
import { moveSelectedCards } from '../../actions/move-cards';
import { removeCards } from '../../actions/remove-cards';
import { useTranslate } from '../../state/locale';
import { useSession } from '../../state/session';
import { openInspector } from '../../state/ui-store';
import { Menu } from '../../ui/Menu';

export function CardMenu({ id, title }: { id: string; title: string }) {
  const t = useTranslate();
  const session = useSession();
  const move = (direction: 'up' | 'down') => () => {
    moveSelectedCards(session, direction);
    session.camera?.focusCard(id);
  };
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          className="jr-icon-button jr-icon-button--small"
          aria-label={t('outline.cardMenu', { title })}
        >
          <MoreHorizontal size={16} aria-hidden />
        </button>
      }
      groups={[
        [
          { id: 'up', label: t('menu.moveUp'), keys: 'Alt+↑', onSelect: move('up') },
          { id: 'down', label: t('menu.moveDown'), keys: 'Alt+↓', onSelect: move('down') },
        ],
        [
          { id: 'add', label: t('outline.addAfter'), onSelect: () => addCardHere(session) },
          { id: 'open', label: t('outline.open'), onSelect: () => openInspector(session.ui) },
          {
            id: 'map',
            label: t('outline.showOnMap'),
            onSelect: () =>
              session.ui.update((draft) => {
                draft.view = 'map';
              }),
          },
        ],
        [
          {
            id: 'remove',
            label: t('touchpoint.remove'),
            danger: true,
            onSelect: () => removeCards(session, t, [id]),
          },
        ],
      ]}
    />
  );
}
