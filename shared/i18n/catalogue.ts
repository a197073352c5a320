/** The one catalogue of interface texts; each area keeps its own file. */
import { boardMessages } from './messages/board';
import { cliMessages } from './messages/cli';
import { commandMessages } from './messages/commands';
import { desktopMessages } from './messages/desktop';
import { exportMessages } from './messages/export';
import { methodMessages } from './messages/method';

export const CATALOGUE = {
  ...boardMessages,
  ...cliMessages,
  ...commandMessages,
  ...desktopMessages,
  ...exportMessages,
  ...methodMessages,
} as const;

export type MessageKey = keyof typeof CATALOGUE;
