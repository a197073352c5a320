/** Commands of the catalogue with what they do on the present screen. */
import { type AppCommand, appCommand, type CommandId } from '../../shared/app-commands';
import { notify } from '../state/notices';

export interface RunnableCommand extends AppCommand {
  /** Does it, or says why that cannot be done now. */
  readonly run: () => void;
  readonly isEnabled: boolean;
  /** Why it cannot run now, in the person's language. */
  readonly reason?: string | undefined;
  /** Shown as the chosen one of several. */
  readonly isChecked?: boolean;
}

export interface Action {
  readonly run: () => void;
  /** A reason is enough to keep it from running; without one, nobody is told why. */
  readonly isEnabled?: boolean;
  readonly reason?: string | undefined;
  readonly isChecked?: boolean;
}

/** Binds actions to their commands; what has no action is not offered. */
export function bindCommands(
  actions: Readonly<Partial<Record<CommandId, Action>>>,
): readonly RunnableCommand[] {
  return (Object.entries(actions) as [CommandId, Action][]).map(([id, action]) =>
    bind(appCommand(id), action),
  );
}

function bind(command: AppCommand, action: Action): RunnableCommand {
  const { reason } = action;
  const isEnabled = reason === undefined && (action.isEnabled ?? true);
  if (isEnabled) return { ...command, ...action, isEnabled };
  const explain = () => {
    if (reason !== undefined) notify({ tone: 'info', text: reason });
  };
  return { ...command, ...action, isEnabled, run: explain };
}
