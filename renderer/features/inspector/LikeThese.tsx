/** What the shown cards share with others: one press selects all cards that have the same. */
import { useMemo } from 'react';
import { cardTagName } from '../../../shared/i18n/card-tag-name';
import { cardGroups, tagKey } from '../../../shared/views/card-groups';
import { selectThese } from '../../actions/select-cards';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession } from '../../state/session';
import { Section } from '../../ui/Section';

export function LikeThese({ ids }: { ids: readonly string[] }) {
  const t = useTranslate();
  return (
    <Section title={t('like.title')} startsOpen={false}>
      <Groups ids={ids} />
    </Section>
  );
}

/** Only while the section is open: it looks through the whole map. */
function Groups({ ids }: { ids: readonly string[] }) {
  const t = useTranslate();
  const session = useSession();
  const board = useBoard((state) => state.board);
  const groups = useMemo(() => {
    const own = new Set(ids);
    return cardGroups(board).filter(
      (group) => group.ids.some((id) => own.has(id)) && group.ids.some((id) => !own.has(id)),
    );
  }, [board, ids]);
  if (groups.length === 0) return <p className="jr-field__hint">{t('like.none')}</p>;
  return (
    <ul className="jr-like">
      {groups.map(({ tag, ids: all }) => (
        <li key={tagKey(tag)}>
          <button
            type="button"
            className="jr-chip jr-like__tag"
            onClick={() => selectThese(session, all)}
          >
            {cardTagName(tag, t)}
            <span className="jr-like__count">{t('tag.count', { count: all.length })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
