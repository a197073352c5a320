/** What can be done with a stage or a lane: the same menu, in the words of its axis. */
import { MoreHorizontal } from 'lucide-react';
import { startTitleEdit } from '../actions/title-edit';
import { useTranslate } from '../state/locale';
import { useSession, useUi } from '../state/session';
import { Menu, type MenuChoice, type MenuItem } from '../ui/Menu';

interface HeaderMenuProps {
  readonly kind: 'stage' | 'lane';
  readonly id: string;
  /** Read aloud: whose commands these are. */
  readonly label: string;
  readonly index: number;
  readonly count: number;
  readonly onSelect: () => void;
  readonly onMove: (index: number) => void;
  readonly inserts?: readonly MenuItem[];
  readonly more?: readonly (MenuItem | MenuChoice)[];
  readonly remove: Pick<MenuItem, 'label' | 'onSelect'>;
}

const WORDS = {
  stage: { back: 'menu.moveLeft', on: 'menu.moveRight' },
  lane: { back: 'menu.moveUp', on: 'menu.moveDown' },
} as const;

export function HeaderMenu(props: HeaderMenuProps) {
  const {
    kind,
    id,
    label,
    index,
    count,
    onSelect,
    onMove,
    inserts = [],
    more = [],
    remove,
  } = props;
  const t = useTranslate();
  const session = useSession();
  const isMap = useUi(({ view }) => view === 'map');
  // In the outline everything stands one below the other.
  const words = WORDS[isMap ? kind : 'lane'];
  const isCurrent = useUi(({ selection }) => selection.kind === kind && selection.id === id);
  const rename: MenuItem = {
    id: 'rename',
    label: t('menu.rename'),
    keys: 'F2',
    onSelect: () => startTitleEdit(session, kind, id),
  };
  const moves: readonly MenuItem[] = [
    {
      id: 'back',
      label: t(words.back),
      disabled: index === 0,
      onSelect: () => onMove(index - 1),
    },
    {
      id: 'on',
      label: t(words.on),
      disabled: index === count - 1,
      onSelect: () => onMove(index + 1),
    },
  ];
  return (
    <Menu
      trigger={
        <button
          type="button"
          // Everything on the map is reached with the arrows; from a name, Tab goes on to its menu.
          tabIndex={isCurrent || !isMap ? 0 : -1}
          className="jr-icon-button jr-icon-button--small jr-header__menu"
          aria-label={label}
          onFocus={onSelect}
        >
          <MoreHorizontal size={16} aria-hidden />
        </button>
      }
      groups={[[rename, ...moves], inserts, more, [{ id: 'remove', danger: true, ...remove }]]}
    />
  );
}
