/** What to do with a map that has nothing on it yet; gone with the first card. */
import { Columns3, StickyNote, UserPlus } from 'lucide-react';
import type { CommandId } from '../../shared/app-commands';
import type { MessageKey } from '../../shared/i18n/catalogue';
import type { RunnableCommand } from '../actions/commands';
import { useTranslate } from '../state/locale';
import { useBoard, useCanEdit, useUi } from '../state/session';
import { Button } from '../ui/Button';
import './empty-map.css';

const ICONS = {
  'stage.add': Columns3,
  'persona.add': UserPlus,
  'touchpoint.add': StickyNote,
} as const satisfies Partial<Record<CommandId, unknown>>;

interface Advice {
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly next: readonly (keyof typeof ICONS)[];
}

export function EmptyMap({ commands }: { commands: readonly RunnableCommand[] }) {
  const t = useTranslate();
  const advice = useAdvice();
  if (!advice) return null;
  return (
    <section className="jr-empty-map" aria-labelledby="jr-empty-map">
      <h2 id="jr-empty-map">{t(advice.title)}</h2>
      <p>{t(advice.text)}</p>
      <div className="jr-empty-map__next">
        {advice.next.map((id) => {
          const Icon = ICONS[id];
          const command = commands.find((one) => one.id === id);
          return (
            <Button key={id} icon={<Icon size={16} aria-hidden />} onClick={command?.run}>
              {t(`command.${id}`)}
            </Button>
          );
        })}
      </div>
    </section>
  );
}

function useAdvice(): Advice | null {
  const canEdit = useCanEdit();
  const isOutline = useUi((state) => state.view === 'outline');
  const isNaming = useUi((state) => state.titleEdit !== null);
  const isEmpty = useBoard(({ board }) => board.touchpoints.size === 0);
  const hasStages = useBoard(({ board }) => board.stages.size > 0);
  const hasLanes = useBoard(({ board }) => board.lanes.size > 0);
  if (!isEmpty || isOutline || isNaming) return null;
  if (!canEdit) return { title: 'empty.viewer.title', text: 'empty.viewer.text', next: [] };
  if (hasStages && hasLanes)
    return { title: 'empty.card.title', text: 'empty.card.text', next: ['touchpoint.add'] };
  return {
    title: 'empty.frame.title',
    text: 'empty.frame.text',
    next: [
      ...(hasStages ? [] : (['stage.add'] as const)),
      ...(hasLanes ? [] : (['persona.add'] as const)),
    ],
  };
}
