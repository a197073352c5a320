/** The links of a card in words, each of which opens, and the way to add one by keyboard. */
import { Link2 } from 'lucide-react';
import type { Link } from '../../shared/model/link';
import { useTranslate } from '../state/locale';
import { useBoard, useCanEdit, useSession } from '../state/session';
import { Button } from '../ui/Button';
import './fields.css';

interface LinkListProps {
  readonly touchpointId: string;
  /** Those of the touchpoint. */
  readonly links: readonly Link[];
  /** Runs before a link is shown or made, which happens elsewhere. */
  readonly onLeave?: () => void;
}

export function LinkList({ touchpointId, links, onLeave }: LinkListProps) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const touchpoints = useBoard((state) => state.board.touchpoints);
  const titleOf = (id: string) => touchpoints.get(id)?.title || t('touchpoint.untitled');
  return (
    <>
      {links.length > 0 ? (
        <ul className="jr-links">
          {links.map(({ id, from, to, kind }) => (
            <li key={id}>
              <button
                type="button"
                className="jr-links__item"
                onClick={() => {
                  onLeave?.();
                  session.ui.update((draft) => {
                    draft.selection = { kind: 'link', id };
                  });
                }}
              >
                {from === touchpointId
                  ? t('link.outgoing', { kind: t(`link.${kind}`), title: titleOf(to) })
                  : t('link.incoming', { kind: t(`link.${kind}`), title: titleOf(from) })}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {canEdit ? (
        <Button
          size="small"
          icon={<Link2 size={14} aria-hidden />}
          onClick={() => {
            onLeave?.();
            session.ui.update((draft) => {
              draft.dialog = 'link';
            });
          }}
        >
          {t('link.add')}
        </Button>
      ) : null}
    </>
  );
}
