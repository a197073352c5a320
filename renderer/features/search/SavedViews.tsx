/** The filters that were saved under a name; everyone in the room opens the same ones. */
import { BookmarkPlus, RefreshCw, Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { isFiltering, isSameFilter, NO_FILTER } from '../../../shared/model/board-filter';
import { inOrder } from '../../../shared/model/order-key';
import type { SavedView } from '../../../shared/model/saved-view';
import { describeFilter } from '../../../shared/views/filter-text';
import { deleteView, openView, saveView, updateView } from '../../actions/saved-views';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession, useUi } from '../../state/session';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Section } from '../../ui/Section';
import { TextField } from '../../ui/TextField';

export function SavedViews() {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const views = useBoard(({ board }) => board.views);
  const filter = useUi((state) => state.filter);
  const list = inOrder(views);
  const isNew = isFiltering(filter) && !list.some((view) => isSameFilter(view.filter, filter));
  return (
    <Section title={t('views.title')} summary={list.length || null} startsOpen>
      {list.length === 0 ? <p className="jr-field__hint">{t('views.none')}</p> : null}
      {list.length > 0 ? (
        <ul className="jr-views">
          {list.map((view) => (
            <View key={view.id} view={view} />
          ))}
        </ul>
      ) : null}
      {canEdit && isNew ? <SaveForm /> : null}
    </Section>
  );
}

function View({ view }: { view: SavedView }) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const board = useBoard((state) => state.board);
  const filter = useUi((state) => state.filter);
  const isOpen = isSameFilter(view.filter, filter);
  const name = view.name || t('views.untitled');
  const toggle = () =>
    isOpen
      ? session.ui.update((draft) => {
          draft.filter = NO_FILTER;
        })
      : openView(session, view);
  return (
    <li className="jr-view">
      <button
        type="button"
        className="jr-view__open"
        aria-pressed={isOpen}
        aria-label={t('views.apply', { name })}
        onClick={toggle}
      >
        <span className="jr-view__name">{name}</span>
        <span className="jr-view__filter">{describeFilter(board, view.filter, t)}</span>
      </button>
      {canEdit && !isOpen && isFiltering(filter) ? (
        <IconButton
          small
          label={t('views.update', { name })}
          onClick={() => updateView(session, view)}
        >
          <RefreshCw size={14} aria-hidden />
        </IconButton>
      ) : null}
      {canEdit ? (
        <IconButton
          small
          label={t('views.remove', { name })}
          onClick={() => deleteView(session, view, t)}
        >
          <Trash2 size={14} aria-hidden />
        </IconButton>
      ) : null}
    </li>
  );
}

function SaveForm() {
  const t = useTranslate();
  const session = useSession();
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    saveView(session, name, t);
    setName('');
  };
  return (
    <form className="jr-views__save" onSubmit={save}>
      <TextField
        label={t('views.name')}
        placeholder={t('views.placeholder')}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" size="small" icon={<BookmarkPlus size={14} aria-hidden />}>
        {t('views.save')}
      </Button>
    </form>
  );
}
