/** A modal dialog: title, content, and a close button that always has a name. */
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import './dialog.css';

interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly closeLabel: string;
  readonly width?: number;
  /** The main action has the focus from the start: Enter is the word that it waits for. */
  readonly focusAction?: boolean;
  /** Absent where the question is all there is. */
  readonly children?: ReactNode;
  /** Buttons at the lower edge. */
  readonly actions?: ReactNode;
}

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, closeLabel, width = 560, children } = props;
  const body = useRef<HTMLDivElement>(null);
  const footer = useRef<HTMLElement>(null);
  const first = () =>
    props.focusAction
      ? (footer.current?.querySelector<HTMLElement>('.jr-button--primary') ?? null)
      : firstTextField(body.current);
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="jr-dialog__backdrop" />
        <Base.Popup
          className="jr-dialog"
          style={{ maxWidth: width }}
          initialFocus={(how) => how === 'touch' || (first() ?? true)}
        >
          <header className="jr-dialog__header">
            <Base.Title className="jr-dialog__title">{title}</Base.Title>
            <Base.Close className="jr-icon-button" aria-label={closeLabel}>
              <X size={18} aria-hidden />
            </Base.Close>
          </header>
          {description ? (
            <Base.Description className="jr-dialog__description">{description}</Base.Description>
          ) : null}
          {children ? <Body ref={body}>{children}</Body> : null}
          {props.actions ? (
            <footer className="jr-dialog__actions" ref={footer}>
              {props.actions}
            </footer>
          ) : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Where one types at once; a touch would only bring up the keyboard over the dialog. */
function firstTextField(body: HTMLElement | null): HTMLElement | null {
  return (
    body?.querySelector<HTMLElement>(
      'input:not([type="radio"], [type="checkbox"], [readonly], :disabled)',
    ) ?? null
  );
}

/** What is longer than the window is scrolled by keyboard too, whether or not it has controls. */
function Body({ ref, children }: { ref: RefObject<HTMLDivElement | null>; children: ReactNode }) {
  const [isScrolled, setScrolled] = useState(false);
  useEffect(() => {
    const { current: body } = ref;
    if (!body) return;
    const measure = () => setScrolled(body.scrollHeight > body.clientHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(body);
    measure();
    return () => observer.disconnect();
  }, [ref]);
  return (
    <div className="jr-dialog__body" ref={ref} {...(isScrolled ? { tabIndex: 0 } : {})}>
      {children}
    </div>
  );
}
