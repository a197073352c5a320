/** The first screen: a template, a file, a recent map, or somebody's room. */
import { FolderOpen, Link2 } from 'lucide-react';
import { useState } from 'react';
import type { HostApi } from '../../shared/protocol/host-api';
import { CommandMenu } from '../features/commands/CommandMenu';
import { ShortcutsDialog } from '../features/commands/ShortcutsDialog';
import { JoinByLinkDialog } from '../features/sharing/JoinByLinkDialog';
import { useTranslate } from '../state/locale';
import { Button } from '../ui/Button';
import { RecentMaps } from './RecentMaps';
import { TemplateGallery } from './TemplateGallery';
import { useAppCommands } from './use-app-commands';
import type { Screens } from './use-screens';
import { recentCopies } from './working-copies';
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
        <Sections screens={screens} />
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

/** Whoever has maps here comes back for one of them; whoever has none begins with a template. */
function Sections({ screens }: { screens: Screens }) {
  const t = useTranslate();
  const [hasMaps] = useState(() => recentCopies().length > 0);
  const templates = (
    <section key="templates" aria-labelledby="jr-start-templates">
      <h2 id="jr-start-templates" className="jr-start__heading">
        {t('start.templates')}
      </h2>
      <TemplateGallery onChoose={screens.newFrom} />
    </section>
  );
  const recent = (
    <section key="recent" aria-labelledby="jr-start-recent">
      <h2 id="jr-start-recent" className="jr-start__heading">
        {t('start.recent')}
      </h2>
      <RecentMaps onOpen={screens.openRecent} />
    </section>
  );
  return hasMaps ? [recent, templates] : [templates, recent];
}
