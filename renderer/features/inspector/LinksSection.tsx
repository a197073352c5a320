/** The links of a card in words, each of which opens, and the way to add one by keyboard. */
import { Link2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession } from '../../state/session';
import { Button } from '../../ui/Button';
import { Section } from './Section';

export function LinksSection({ touchpointId }: { touchpointId: string }) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const links = useBoard((state) => state.board.links);
  const touchpoints = useBoard((state) => state.board.touchpoints);
  const own = useMemo(
    () =>
      [...links.values()].filter(
        ({ from, to }) =>
          (from === touchpointId && touchpoints.has(to)) ||
          (to === touchpointId && touchpoints.has(from)),
      ),
    [links, touchpoints, touchpointId],
  );
  const titleOf = (id: string) => touchpoints.get(id)?.title || t('touchpoint.untitled');
  return (
    <Section title={t('touchpoint.links')} summary={own.length || null} startsOpen={own.length > 0}>
      {own.length > 0 ? (
        <ul className="jr-links">
          {own.map(({ id, from, to, kind }) => (
            <li key={id}>
              <button
                type="button"
                className="jr-links__item"
                onClick={() =>
                  session.ui.update((draft) => {
                    draft.selection = { kind: 'link', id };
                  })
                }
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
          onClick={() =>
            session.ui.update((draft) => {
              draft.dialog = 'link';
            })
          }
        >
          {t('link.add')}
        </Button>
      ) : null}
    </Section>
  );
}
