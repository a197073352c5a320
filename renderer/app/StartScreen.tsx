/** The first screen: a template, a file, a recent map, or somebody's room. */
import { FileJson, FolderOpen, Link2, X } from 'lucide-react';
import { useState } from 'react';
import type { HostApi } from '../../shared/protocol/host-api';
import { CommandMenu } from '../features/commands/CommandMenu';
import { ShortcutsDialog } from '../features/commands/ShortcutsDialog';
import { JoinByLinkDialog } from '../features/sharing/JoinByLinkDialog';
import { useLocale, useTranslate } from '../state/locale';
import { Button } from '../ui/Button';
import { TemplatePreview } from './TemplatePreview';
import { TEMPLATES, type Template } from './templates';
import { useAppCommands } from './use-app-commands';
import type { Screens } from './use-screens';
import { forgetCopy, recentCopies, type WorkingCopy } from './working-copies';
import './start-screen.css';

interface StartScreenProps {
  readonly host: HostApi;
  readonly screens: Screens;
}

export function StartScreen({ host, screens }: StartScreenProps) {
  const t = useTranslate();
  const [dialog, setDialog] = useState<'join' | 'shortcuts' | null>(null);
  const commands = useAppCommands(host, screens, setDialog);
  const setOpen = (name: 'join' | 'shortcuts') => (open: boolean) => setDialog(open ? name : null);
  return (
    <main className="jr-start">
      <header className="jr-start__top">
        <span className="jr-start__brand">{t('app.name')}</span>
        <CommandMenu commands={commands} isMac={host.isMac} />
      </header>
      <div className="jr-start__page">
        <h1 className="jr-start__title">{t('start.title')}</h1>
        <p className="jr-start__lead">{t('start.lead')}</p>
        <div className="jr-start__actions">
          <Button
            size="large"
            icon={<FolderOpen size={18} aria-hidden />}
            onClick={() => void screens.open()}
          >
            {t('start.open')}
          </Button>
          <Button
            size="large"
            icon={<Link2 size={18} aria-hidden />}
            onClick={() => setDialog('join')}
          >
            {t('start.join')}
          </Button>
        </div>
        <h2 className="jr-start__heading">{t('start.templates')}</h2>
        <ul className="jr-start__templates">
          {TEMPLATES.map((template) => (
            <TemplateCard key={template.id} template={template} onChoose={screens.newFrom} />
          ))}
        </ul>
        <h2 className="jr-start__heading">{t('start.recent')}</h2>
        <RecentList onOpen={screens.openRecent} />
      </div>
      <JoinByLinkDialog
        open={dialog === 'join'}
        onOpenChange={setOpen('join')}
        onInvite={screens.join}
      />
      <ShortcutsDialog
        open={dialog === 'shortcuts'}
        onOpenChange={setOpen('shortcuts')}
        isMac={host.isMac}
      />
    </main>
  );
}

interface TemplateCardProps {
  readonly template: Template;
  readonly onChoose: (id: string) => Promise<void>;
}

function TemplateCard({ template, onChoose }: TemplateCardProps) {
  const t = useTranslate();
  return (
    <li>
      <button type="button" className="jr-template" onClick={() => void onChoose(template.id)}>
        <TemplatePreview id={template.id} />
        <span className="jr-template__name">{t(template.name)}</span>
        <span className="jr-template__text">{t(template.text)}</span>
      </button>
    </li>
  );
}

function RecentList({ onOpen }: { onOpen: (copyId: string) => Promise<void> }) {
  const t = useTranslate();
  const [copies, setCopies] = useState(recentCopies);
  if (copies.length === 0) return <p className="jr-start__none">{t('start.recent.none')}</p>;
  return (
    <ul className="jr-recent">
      {copies.map((copy) => (
        <RecentEntry
          key={copy.copyId}
          copy={copy}
          onOpen={() => void onOpen(copy.copyId)}
          onRemove={() => {
            forgetCopy(copy.copyId);
            setCopies(recentCopies());
          }}
        />
      ))}
    </ul>
  );
}

interface RecentEntryProps {
  readonly copy: WorkingCopy;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function RecentEntry({ copy, onOpen, onRemove }: RecentEntryProps) {
  const { t, locale } = useLocale();
  const title = copy.title || t('board.untitled');
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const details = [
    date.format(copy.updatedAt),
    copy.fileName,
    copy.isUnsaved || copy.fileName === undefined ? t('start.recent.unsaved') : undefined,
  ];
  return (
    <li className="jr-recent__entry">
      <button type="button" className="jr-recent__open" onClick={onOpen}>
        <FileJson size={20} aria-hidden />
        <span className="jr-recent__title">{title}</span>
        <span className="jr-recent__details">
          {details.filter((detail) => detail !== undefined).join(' · ')}
        </span>
      </button>
      <button
        type="button"
        className="jr-icon-button jr-icon-button--small"
        aria-label={t('start.recent.remove', { title })}
        onClick={onRemove}
      >
        <X size={14} aria-hidden />
      </button>
    </li>
  );
}
