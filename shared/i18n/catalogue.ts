/** The one catalogue of interface texts; each area keeps its own file. */
import { boardMessages } from './messages/board';
import { boardProblemMessages } from './messages/board-problems';
import { cliMessages } from './messages/cli';
import { clipboardMessages } from './messages/clipboard';
import { commandReasonMessages } from './messages/command-reasons';
import { commandMessages } from './messages/commands';
import { commentMessages } from './messages/comments';
import { desktopMessages } from './messages/desktop';
import { emptyMessages } from './messages/empty';
import { exportMessages } from './messages/export';
import { findingMessages } from './messages/finding';
import { historyMessages } from './messages/history';
import { invitationMessages } from './messages/invitation';
import { methodMessages } from './messages/method';
import { outlineMessages } from './messages/outline';
import { peopleMessages } from './messages/people';
import { recoveryMessages } from './messages/recovery';
import { roomMessages } from './messages/room';
import { selectingMessages } from './messages/selecting';
import { startMessages } from './messages/start';
import { structureMessages } from './messages/structure';
import { tourMessages } from './messages/tour';
import { workspaceMessages } from './messages/workspace';

export const CATALOGUE = {
  ...boardMessages,
  ...boardProblemMessages,
  ...cliMessages,
  ...clipboardMessages,
  ...commandMessages,
  ...commentMessages,
  ...commandReasonMessages,
  ...desktopMessages,
  ...exportMessages,
  ...invitationMessages,
  ...historyMessages,
  ...structureMessages,
  ...findingMessages,
  ...methodMessages,
  ...outlineMessages,
  ...workspaceMessages,
  ...peopleMessages,
  ...recoveryMessages,
  ...roomMessages,
  ...startMessages,
  ...selectingMessages,
  ...tourMessages,
  ...emptyMessages,
} as const;

export type MessageKey = keyof typeof CATALOGUE;
