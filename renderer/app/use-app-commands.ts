/** Commands that work on every screen. */
import type { HostApi } from '../../shared/protocol/host-api';
import { type Action, bindCommands, type RunnableCommand } from '../actions/commands';
import { useLocale } from '../state/locale';
import { THEMES, type ThemeChoice, useTheme } from '../state/theme';
import { useCommandDispatch } from './use-command-dispatch';
import type { Screens } from './use-screens';

type AppDialog = 'join' | 'shortcuts';

export function useAppActions(screens: Screens, openDialog: (dialog: AppDialog) => void) {
  const { locale, setLocale, t } = useLocale();
  const { choice, setChoice } = useTheme();
  const reason = screens.canGoBack ? undefined : t('why.oneRoomPage');
  return {
    'file.new': { run: screens.toStart, reason },
    'file.open': { run: () => void screens.open(), reason },
    ...themeActions(choice, setChoice),
    'app.language.vi': { run: () => setLocale('vi'), isChecked: locale === 'vi' },
    'app.language.en': { run: () => setLocale('en'), isChecked: locale === 'en' },
    'room.join': { run: () => openDialog('join'), reason },
    'help.shortcuts': { run: () => openDialog('shortcuts') },
  } as const satisfies Record<string, Action>;
}

function themeActions(chosen: ThemeChoice, choose: (choice: ThemeChoice) => void) {
  return Object.fromEntries(
    THEMES.map((theme) => [
      `view.theme.${theme}`,
      { run: () => choose(theme), isChecked: theme === chosen },
    ]),
  ) as Record<`view.theme.${ThemeChoice}`, Action>;
}

/** The commands of the start screen. */
export function useAppCommands(
  host: HostApi,
  screens: Screens,
  openDialog: (dialog: AppDialog) => void,
): readonly RunnableCommand[] {
  const commands = bindCommands(useAppActions(screens, openDialog));
  useCommandDispatch(host, commands);
  return commands;
}
