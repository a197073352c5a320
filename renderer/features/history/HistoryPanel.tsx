/** One's own steps by name, the latest on top; choosing one goes back, or forward again, to it. */
import { Check, Flag, Undo2, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { describeStep } from '../../../shared/i18n/step-name';
import { useTranslate } from '../../state/locale';
import { useSession } from '../../state/session';
import { IconButton } from '../../ui/IconButton';
import './history.css';

function useSteps() {
  const { history } = useSession();
  const [steps, setSteps] = useState(() => history.steps());
  useEffect(() => {
    setSteps(history.steps());
    return history.subscribe(() => setSteps(history.steps()));
  }, [history]);
  return steps;
}

/** Arrows go through the list: it is one stop of the Tab key, however long it is. */
function walk(event: KeyboardEvent<HTMLOListElement>): void {
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items[to]?.focus();
}

export function HistoryPanel() {
  const t = useTranslate();
  const session = useSession();
  const { done, undone } = useSteps();
  const list = useRef<HTMLOListElement>(null);
  const close = () =>
    session.ui.update((draft) => {
      draft.sidePanel = null;
    });
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, []);
  const names = [...done, ...undone].map((name) => (name ? describeStep(name, t) : ''));
  const isEmpty = names.length === 0;
  return (
    <aside
      className="jr-history"
      aria-label={t('history.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <header className="jr-history__header">
        <h2>{t('history.title')}</h2>
        <IconButton small label={t('history.close')} keys="Shift+H" side="left" onClick={close}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <p className="jr-history__hint">{t(isEmpty ? 'history.empty' : 'history.own')}</p>
      <ol ref={list} className="jr-history__list" aria-label={t('history.list')} onKeyDown={walk}>
        {names
          .map((name, index) => (
            <Step
              // A step has no more identity than its place in the order.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              isCurrent={index === done.length - 1}
              isUndone={index >= done.length}
              onChoose={() => session.history.goTo(index + 1)}
            >
              {name}
            </Step>
          ))
          .reverse()}
        {isEmpty ? null : (
          <Step
            isStart
            isCurrent={done.length === 0}
            isUndone={false}
            onChoose={() => session.history.goTo(0)}
          >
            {t('history.start')}
          </Step>
        )}
      </ol>
    </aside>
  );
}

interface StepProps {
  readonly isStart?: boolean;
  readonly isCurrent: boolean;
  readonly isUndone: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Step({ isStart = false, isCurrent, isUndone, onChoose, children }: StepProps) {
  const t = useTranslate();
  const Icon = isUndone ? Undo2 : isStart ? Flag : Check;
  return (
    <li>
      <button
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        className={`jr-history__step ${isUndone ? 'jr-history__step--undone' : ''}`}
        aria-current={isCurrent ? 'step' : undefined}
        onClick={onChoose}
      >
        <Icon size={14} aria-hidden />
        <span className="jr-history__name">{children}</span>
        {isUndone ? <span className="jr-visually-hidden">, {t('history.undone')}</span> : null}
        {isCurrent ? <span className="jr-history__now">{t('history.now')}</span> : null}
      </button>
    </li>
  );
}
