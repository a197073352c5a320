/** The maps of this machine, the last one first: each can be opened, renamed and removed. */
import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useLocale, useTranslate } from '../state/locale';
import { Button } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { BoardPicture } from './BoardPicture';
import { previewOfCopy } from './board-previews';
import { RemoveMapDialog, RenameMapDialog } from './recent-map-dialogs';
import {
  forgetCopy,
  isKeptInFile,
  recentCopies,
  renameCopy,
  type WorkingCopy,
} from './working-copies';

/** More of them would push the templates out of sight. */
const SHOWN = 8;

interface RecentMapsProps {
  readonly onOpen: (copyId: string) => Promise<void>;
}

interface Asked {
  readonly copy: WorkingCopy;
  readonly about: 'name' | 'removal';
}

export function RecentMaps({ onOpen }: RecentMapsProps) {
  const t = useTranslate();
  const [copies, setCopies] = useState(recentCopies);
  const [isWhole, setWhole] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const refresh = () => setCopies(recentCopies());
  const remove = ({ copyId }: WorkingCopy) => {
    forgetCopy(copyId);
    refresh();
  };
  if (copies.length === 0) return <p className="jr-start__none">{t('start.recent.none')}</p>;
  const shown = isWhole ? copies : copies.slice(0, SHOWN);
  return (
    <>
      <ul className="jr-gallery jr-gallery--small">
        {shown.map((copy) => (
          <RecentMap
            key={copy.copyId}
            copy={copy}
            onOpen={() => void onOpen(copy.copyId)}
            onRename={() => setAsked({ copy, about: 'name' })}
            onRemove={() =>
              isKeptInFile(copy) ? remove(copy) : setAsked({ copy, about: 'removal' })
            }
          />
        ))}
      </ul>
      {shown.length < copies.length ? (
        <Button variant="quiet" className="jr-start__all" onClick={() => setWhole(true)}>
          {t('start.recent.all', { count: copies.length })}
        </Button>
      ) : null}
      <RenameMapDialog
        copy={asked?.about === 'name' ? asked.copy : null}
        onClose={() => setAsked(null)}
        onRename={(copy, title) => renameCopy(copy, title).then(refresh)}
      />
      <RemoveMapDialog
        copy={asked?.about === 'removal' ? asked.copy : null}
        onClose={() => setAsked(null)}
        onRemove={remove}
      />
    </>
  );
}

interface RecentMapProps {
  readonly copy: WorkingCopy;
  readonly onOpen: () => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

function RecentMap({ copy, onOpen, onRename, onRemove }: RecentMapProps) {
  const { t, locale } = useLocale();
  const title = copy.title || t('board.untitled');
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const preview = useMemo(() => previewOfCopy(copy.copyId), [copy.copyId]);
  const unsaved = isKeptInFile(copy) ? [] : [t('start.recent.unsaved')];
  const kept = [...(copy.fileName === undefined ? [] : [copy.fileName]), ...unsaved].join(' · ');
  return (
    <li className="jr-gallery__item jr-recent">
      <button type="button" className="jr-recent__open" onClick={onOpen}>
        <BoardPicture className="jr-recent__picture" preview={preview} />
        <span className="jr-recent__title">{title}</span>
        <span className="jr-recent__details">{date.format(copy.updatedAt)}</span>
        <span className="jr-recent__details">{kept}</span>
      </button>
      <Menu
        align="end"
        groups={[
          [
            {
              id: 'rename',
              label: t('start.recent.rename'),
              icon: <Pencil size={16} aria-hidden />,
              onSelect: onRename,
            },
            {
              id: 'remove',
              label: t('start.recent.remove'),
              icon: <Trash2 size={16} aria-hidden />,
              danger: true,
              onSelect: onRemove,
            },
          ],
        ]}
        trigger={
          <button
            type="button"
            className="jr-icon-button jr-icon-button--small jr-recent__menu"
            aria-label={t('start.recent.menu', { title })}
          >
            <Ellipsis size={16} aria-hidden />
          </button>
        }
      />
    </li>
  );
}
