/** The tools at the left: what can be put on the map. */
import {
  Columns3,
  Link2,
  type LucideIcon,
  MessageSquarePlus,
  Redo2,
  Rows3,
  StickyNote,
  Undo2,
  UserPlus,
} from 'lucide-react';
import { Fragment } from 'react';
import { type CommandId, shortcutLabel } from '../../shared/app-commands';
import type { RunnableCommand } from '../actions/commands';
import { useTranslate } from '../state/locale';
import { IconButton } from '../ui/IconButton';

const TOOLS: readonly (readonly (readonly [CommandId, LucideIcon])[])[] = [
  [
    ['touchpoint.add', StickyNote],
    ['stage.add', Columns3],
    ['persona.add', UserPlus],
    ['lane.add', Rows3],
    ['link.add', Link2],
    ['comment.add', MessageSquarePlus],
  ],
  [
    ['edit.undo', Undo2],
    ['edit.redo', Redo2],
  ],
];

interface ToolRailProps {
  readonly commands: readonly RunnableCommand[];
  readonly isMac: boolean;
}

export function ToolRail({ commands, isMac }: ToolRailProps) {
  const t = useTranslate();
  const isIdle = TOOLS.flat().every(
    ([id]) => !commands.some((command) => command.id === id && command.isEnabled),
  );
  return (
    <div
      className="jr-rail"
      data-idle={isIdle ? '' : undefined}
      role="toolbar"
      aria-label={t('tools.label')}
      aria-orientation="vertical"
    >
      {TOOLS.map((group, index) => (
        <Fragment key={group[0]?.[0]}>
          {index > 0 ? <span className="jr-rail__line" /> : null}
          {group.map(([id, Icon]) => {
            const command = commands.find((one) => one.id === id);
            if (!command) return null;
            const [shortcut] = command.shortcuts;
            return (
              <IconButton
                key={id}
                label={t(command.label)}
                keys={shortcut === undefined ? undefined : shortcutLabel(shortcut, isMac)}
                side="right"
                reason={command.reason}
                onClick={command.run}
                data-tour={id}
              >
                <Icon size={19} aria-hidden />
              </IconButton>
            );
          })}
        </Fragment>
      ))}
    </div>
  );
}
