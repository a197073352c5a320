/** The whole app: language, theme, and which screen is shown. */
import { Tooltip } from '@base-ui/react/tooltip';
import type { HostApi } from '../../shared/protocol/host-api';
import { InvitationDialog } from '../features/sharing/InvitationDialog';
import { LocaleContext } from '../state/locale';
import { ThemeContext } from '../state/theme';
import { BoardScreen } from './BoardScreen';
import { CrashScreen } from './CrashScreen';
import { JoinScreen } from './JoinScreen';
import { Notices } from './Notices';
import { StartScreen } from './StartScreen';
import { useGuestRoom } from './use-guest-room';
import { useInvitation } from './use-invitation';
import { useNoStrayDrops } from './use-no-stray-drops';
import { type Screens, useScreens } from './use-screens';
import { useLocaleChoice, useThemeChoice } from './use-settings';

export function App({ host }: { host: HostApi }) {
  const locale = useLocaleChoice(host);
  const theme = useThemeChoice();
  useNoStrayDrops();
  return (
    <LocaleContext value={locale}>
      <ThemeContext value={theme}>
        <Tooltip.Provider delay={400}>
          <CrashScreen>
            <Screen host={host} />
          </CrashScreen>
          <Notices />
        </Tooltip.Provider>
      </ThemeContext>
    </LocaleContext>
  );
}

function Screen({ host }: { host: HostApi }) {
  const screens = useScreens(host);
  const { invite, answered } = useInvitation(host);
  return (
    <>
      <ShownScreen host={host} screens={screens} />
      <InvitationDialog
        invite={invite}
        onDecline={answered}
        onJoin={(accepted) => {
          answered();
          screens.join(accepted);
        }}
      />
    </>
  );
}

function ShownScreen({ host, screens }: { readonly host: HostApi; readonly screens: Screens }) {
  const { screen } = screens;
  switch (screen.kind) {
    case 'loading':
      return <p className="jr-visually-hidden">Journey Room</p>;
    case 'start':
      return <StartScreen host={host} screens={screens} />;
    case 'join':
      return <Guest key={screen.key} host={host} screens={screens} invite={screen.invite} />;
    case 'board':
      return <BoardScreen key={screen.key} host={host} board={screen.board} screens={screens} />;
  }
}

type GuestProps = {
  readonly host: HostApi;
  readonly screens: ReturnType<typeof useScreens>;
  readonly invite: Parameters<typeof useGuestRoom>[0];
};

function Guest({ host, screens, invite }: GuestProps) {
  const guest = useGuestRoom(invite);
  // Sent away while at work: what was done is kept here, but the room is closed to this person.
  const isRemoved = guest.refused === 'forbidden';
  if (guest.board && !isRemoved)
    return <BoardScreen host={host} board={guest.board} screens={screens} />;
  return (
    <JoinScreen
      invite={invite}
      onJoin={guest.introduce}
      refused={guest.refused}
      status={guest.status}
      role={guest.role}
      people={guest.people}
      isWaiting={guest.isWaiting}
      onBack={screens.canGoBack ? screens.toStart : undefined}
      offersApp={host.kind === 'browser'}
    />
  );
}
