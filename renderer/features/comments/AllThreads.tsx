/** Every thread of the map, the latest first: those that are open, new, for me, or done. */
import { useState } from 'react';
import type { ThreadView } from '../../../shared/views/talk-views';
import { useTranslate } from '../../state/locale';
import { useSession, useTalk, useUi } from '../../state/session';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/SelectField';
import { ThreadCard } from './ThreadCard';

const FILTERS = ['open', 'unread', 'mentions', 'resolved'] as const;
type Filter = (typeof FILTERS)[number];

interface Reader {
  readonly me: string;
  readonly unread: ReadonlySet<string>;
}

function passes(
  filter: Filter,
  { comments, resolved }: ThreadView,
  { me, unread }: Reader,
): boolean {
  switch (filter) {
    case 'open':
      return resolved === undefined;
    case 'resolved':
      return resolved !== undefined;
    case 'unread':
      return comments.some(({ id }) => unread.has(id));
    case 'mentions':
      return comments.some(({ mentions }) => mentions.some(({ id }) => id === me));
  }
}

/** More than these are not read in one go; they come when asked for. */
const PAGE = 50;

export function AllThreads() {
  const t = useTranslate();
  const session = useSession();
  const threads = useTalk((state) => state.threads);
  const unread = useTalk((state) => state.unread);
  const openThread = useUi((state) => state.openThread);
  const [filter, setFilter] = useState<Filter>('open');
  const [pages, setPages] = useState(1);
  const reader = { me: session.talk.me().id, unread };
  // A thread that is being read stays in sight, though it is no longer new.
  const shown = threads.filter((one) => one.id === openThread || passes(filter, one, reader));
  const count = (one: Filter) => threads.filter((thread) => passes(one, thread, reader)).length;
  return (
    <>
      <div className="jr-comments__filter">
        <SelectField
          label={t('comments.filter')}
          value={filter}
          onValueChange={(value) => setFilter(value as Filter)}
          options={FILTERS.map((one) => ({
            value: one,
            label: t(`comments.filter.${one}`, { n: count(one) }),
          }))}
        />
      </div>
      <div className="jr-inspector__body jr-comments__list">
        {shown.length === 0 ? (
          <p className="jr-comments__none">{t(`comments.none.${filter}`)}</p>
        ) : null}
        {shown.slice(0, pages * PAGE).map((thread) => (
          <ThreadCard
            key={thread.id}
            thread={thread}
            showsTarget
            isOpen={thread.id === openThread}
            onToggle={() =>
              session.ui.update((draft) => {
                draft.openThread = draft.openThread === thread.id ? null : thread.id;
              })
            }
          />
        ))}
        {shown.length > pages * PAGE ? (
          <Button size="small" onClick={() => setPages(pages + 1)}>
            {t('comments.showMore', { n: Math.min(PAGE, shown.length - pages * PAGE) })}
          </Button>
        ) : null}
      </div>
    </>
  );
}
