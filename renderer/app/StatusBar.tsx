/** The lower edge: zoom at the left, how the connection is doing at the right. */
import { useStore as useFlowStore } from '@xyflow/react';
import { Map as MapIcon, Maximize, Minus, PanelRightOpen, Plus } from 'lucide-react';
import { type CommandId, shortcutLabel } from '../../shared/app-commands';
import type { RunnableCommand } from '../actions/commands';
import { ConnectionStatus } from '../features/presence/ConnectionStatus';
import { useTranslate } from '../state/locale';
import { useBoard, useCanEdit, usePresence, useUi } from '../state/session';
import { isInspectorVisible, selectedCards } from '../state/ui-store';
import { IconButton } from '../ui/IconButton';
import type { OpenBoard } from './open-board';
import { TourOffer } from './TourOffer';

interface StatusBarProps {
  readonly board: OpenBoard;
  readonly commands: readonly RunnableCommand[];
  readonly isMac: boolean;
}

export function StatusBar({ commands, isMac }: StatusBarProps) {
  const t = useTranslate();
  const zoom = useFlowStore((state) => Math.round(state.transform[2] * 100));
  const isMinimapOpen = useUi((state) => state.isMinimapOpen);
  const isMap = useUi((state) => state.view === 'map');
  const isInspectorOpen = useUi(isInspectorVisible);
  const button = (id: CommandId) => {
    const command = commands.find((one) => one.id === id);
    const [shortcut] = command?.shortcuts ?? [];
    return {
      small: true,
      side: 'top',
      label: command ? t(command.label) : '',
      keys: shortcut === undefined ? undefined : shortcutLabel(shortcut, isMac),
      onClick: () => command?.run(),
      'data-tour': id,
    } as const;
  };
  return (
    <footer className="jr-status">
      {isMap ? (
        <>
          <IconButton {...button('view.zoomOut')}>
            <Minus size={15} aria-hidden />
          </IconButton>
          <output className="jr-status__zoom" aria-label={t('canvas.zoom')}>
            {zoom}%
          </output>
          <IconButton {...button('view.zoomIn')}>
            <Plus size={15} aria-hidden />
          </IconButton>
          <IconButton {...button('view.fit')}>
            <Maximize size={15} aria-hidden />
          </IconButton>
          <IconButton {...button('view.toggleMinimap')} aria-pressed={isMinimapOpen}>
            <MapIcon size={15} aria-hidden />
          </IconButton>
        </>
      ) : null}
      <Hint />
      <TourOffer />
      <span className="jr-status__space" />
      <ConnectionStatus />
      {isInspectorOpen ? null : (
        <IconButton {...button('view.toggleInspector')} label={t('inspector.show')}>
          <PanelRightOpen size={15} aria-hidden />
        </IconButton>
      )}
    </footer>
  );
}

/** The next thing to know: what cannot be read, or that one only views. */
function Hint() {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const role = usePresence((state) => state.role);
  const unreadable = useBoard((state) => state.unreadable.length);
  const selected = useUi(({ selection }) => selectedCards(selection).length);
  const text =
    unreadable > 0
      ? t('canvas.unreadable', { count: unreadable })
      : !canEdit && role === 'viewer'
        ? t('canvas.viewer')
        : selected > 1
          ? t('inspector.many', { count: selected })
          : '';
  return text === '' ? null : <span className="jr-status__hint">{text}</span>;
}
