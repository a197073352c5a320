/** Commands of the catalogue with what they do on the present screen. */
import { type AppCommand, appCommand, type CommandId } from '../../shared/app-commands';

export interface RunnableCommand extends AppCommand {
  readonly run: () => void;
  readonly isEnabled: boolean;
  /** Shown as the chosen one of several. */
  readonly isChecked?: boolean;
}

export interface Action {
  readonly run: () => void;
  readonly isEnabled?: boolean;
  readonly isChecked?: boolean;
}

/** Binds actions to their commands; what has no action is not offered. */
export function bindCommands(
  actions: Readonly<Partial<Record<CommandId, Action>>>,
): readonly RunnableCommand[] {
  return (Object.entries(actions) as [CommandId, Action][]).map(([id, action]) => ({
    isEnabled: true,
    ...appCommand(id),
    ...action,
  }));
}
