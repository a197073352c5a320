/** The panel beside the map in which one looks for things: it takes room and covers nothing. */
import { X } from 'lucide-react';
import { useTranslate } from '../../state/locale';
import { useSession, useUi } from '../../state/session';
import { IconButton } from '../../ui/IconButton';
import { Segmented } from '../../ui/Segmented';
import { FilterPart } from './FilterPart';
import { SearchPart } from './SearchPart';
import './finder.css';

export function FinderPanel() {
  const t = useTranslate();
  const session = useSession();
  const part = useUi((state) => state.finder) ?? 'search';
  const close = () => {
    const { selection } = session.ui.getState();
    session.ui.update((draft) => {
      draft.finder = null;
    });
    // Back to what one went to look for.
    if (selection.kind === 'touchpoints' && selection.ids[0] !== undefined)
      session.camera?.focusCard(selection.ids[0]);
  };
  return (
    <aside
      className="jr-finder"
      aria-label={t('finder.label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) close();
      }}
    >
      <header className="jr-finder__header">
        <Segmented
          label={t('finder.part')}
          hideLabel
          segments={[
            { value: 'search', label: t('finder.search') },
            { value: 'filter', label: t('finder.filter') },
          ]}
          value={part}
          onChange={(next) =>
            session.ui.update((draft) => {
              draft.finder = next === 'filter' ? 'filter' : 'search';
            })
          }
        />
        <IconButton small label={t('finder.close')} keys="Esc" onClick={close}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      {part === 'search' ? <SearchPart /> : <FilterPart />}
    </aside>
  );
}
