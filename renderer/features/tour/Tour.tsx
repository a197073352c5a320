/**
 * A tour of the real controls, one popover at a time. The map stays usable behind it: whoever wants
 * to try what a step says can do so.
 */
import { Popover } from '@base-ui/react/popover';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from '../../state/locale';
import { useCanEdit, useSession, useUi } from '../../state/session';
import { Button } from '../../ui/Button';
import {
  anchorOf,
  EDITOR_STEPS,
  OWNER_STEPS,
  sideOf,
  type TourStep,
  VIEWER_STEPS,
} from './tour-steps';
import './tour.css';

interface TourProps {
  /** Opened for one room, by its link. */
  readonly isGuest: boolean;
}

export function Tour({ isGuest }: TourProps) {
  const isOpen = useUi((state) => state.isTourOpen);
  const canEdit = useCanEdit();
  if (!isOpen) return null;
  return <OpenTour steps={isGuest ? (canEdit ? EDITOR_STEPS : VIEWER_STEPS) : OWNER_STEPS} />;
}

function OpenTour({ steps }: { steps: readonly TourStep[] }) {
  const t = useTranslate();
  const session = useSession();
  // Chosen at the start: a control that comes or goes meanwhile must not change the count.
  const [shown] = useState(() => steps.filter((step) => anchorOf(step) !== null));
  const [at, setAt] = useState(0);
  const next = useRef<HTMLButtonElement>(null);
  const current = shown[at];
  const anchor = current ? anchorOf(current) : null;
  useLitAnchor(anchor);
  const close = () =>
    session.ui.update((draft) => {
      draft.isTourOpen = false;
    });
  if (!current) return null;
  const isLast = at === shown.length - 1;
  return (
    <Popover.Root
      open
      onOpenChange={(open, { reason }) => {
        // Using the app meanwhile is the point of a tour.
        if (!open && reason === 'escape-key') close();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          side={anchor ? sideOf(anchor) : 'bottom'}
          positionMethod="fixed"
          sideOffset={10}
          collisionPadding={12}
          className="jr-floating jr-tour__place"
        >
          <Popover.Popup className="jr-tour" initialFocus={next} key={current.name}>
            <Popover.Arrow className="jr-tour__arrow" />
            <Popover.Title className="jr-tour__title">
              {t(`tour.${current.name}.title`)}
            </Popover.Title>
            <Popover.Description className="jr-tour__text">
              {t(`tour.${current.name}.text`)}
            </Popover.Description>
            <div className="jr-tour__foot">
              <span className="jr-tour__progress">
                {t('tour.progress', { step: at + 1, total: shown.length })}
              </span>
              {at > 0 ? (
                <Button size="small" variant="quiet" onClick={() => setAt(at - 1)}>
                  {t('tour.back')}
                </Button>
              ) : (
                <Button size="small" variant="quiet" onClick={close}>
                  {t('tour.skip')}
                </Button>
              )}
              <Button
                ref={next}
                size="small"
                variant="primary"
                onClick={() => (isLast ? close() : setAt(at + 1))}
              >
                {t(isLast ? 'tour.done' : 'tour.next')}
              </Button>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Draws a line around what the present step speaks of. */
function useLitAnchor(anchor: Element | null): void {
  useEffect(() => {
    anchor?.setAttribute('data-tour-here', '');
    return () => anchor?.removeAttribute('data-tour-here');
  }, [anchor]);
}
