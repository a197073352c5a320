/** The title of a card, edited where it stands. Enter keeps it, Escape takes it back. */

import { useTitleEdit } from '../../actions/title-edit';
import { useTranslate } from '../../state/locale';
import { useSession, useText } from '../../state/session';
import { SyncedText } from '../../ui/SyncedText';

export function CardTitleEditor({ id }: { id: string }) {
  const t = useTranslate();
  const session = useSession();
  const target = { root: 'touchpoints', id, field: 'title' } as const;
  const text = useText(target);
  const { finish, cancel } = useTitleEdit();
  return (
    <SyncedText
      className="jr-card__editor nodrag nopan nowheel"
      multiline
      autoFocus
      label={t('touchpoint.title')}
      placeholder={t('touchpoint.titlePlaceholder')}
      value={text}
      onEdit={(next) => session.writeText(target, next.replace(/\n/g, ' '))}
      onFocus={() => session.setEditing(target)}
      onBlur={() => {
        session.setEditing(null);
        finish();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') {
          event.preventDefault();
          finish();
          session.camera?.focusCard(id);
        } else if (event.key === 'Escape') {
          event.preventDefault();
          cancel();
          session.camera?.focusCard(id);
        }
      }}
    />
  );
}
