/** The two views of one document, side by side: nobody has to know that there is another one. */
import { ListTree, Map as MapIcon } from 'lucide-react';
import { useTranslate } from '../state/locale';
import { useSession, useUi } from '../state/session';
import type { BoardView } from '../state/ui-store';
import { Segmented } from '../ui/Segmented';

export function ViewSwitch() {
  const t = useTranslate();
  const session = useSession();
  const view = useUi((state) => state.view);
  const segments = (
    [
      ['map', MapIcon],
      ['outline', ListTree],
    ] as const
  ).map(([value, Icon]) => ({
    value,
    label: t(`view.${value}`),
    content: (
      <span className="jr-view-switch__choice">
        <Icon size={15} aria-hidden />
        <span className="jr-view-switch__word">{t(`view.${value}`)}</span>
      </span>
    ),
  }));
  return (
    <div className="jr-view-switch">
      <Segmented<BoardView>
        label={t('view.label')}
        hideLabel
        segments={segments}
        value={view}
        onChange={(next) =>
          session.ui.update((draft) => {
            draft.view = next;
          })
        }
      />
    </div>
  );
}
