/**
 * A text input whose value other people may change while somebody types in it. It is uncontrolled
 * so that the caret and an unfinished composition (Vietnamese Telex and VNI, CJK) survive: while
 * composing nothing is sent and nothing is overwritten; afterwards both edits are merged.
 */
import {
  type CompositionEvent,
  type FocusEvent,
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { caretAfter, mergeEdits, spliceBetween } from '../../shared/doc/text-edit';
import './field.css';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export interface SyncedTextProps {
  readonly value: string;
  /** What is typed, and the value it was typed into: the text itself may be ahead of that. */
  readonly onEdit: (text: string, base: string) => void;
  readonly multiline?: boolean;
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly readOnly?: boolean;
  readonly className?: string;
  readonly autoFocus?: boolean;
  readonly rows?: number;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<TextElement>) => void;
  readonly ref?: Ref<TextElement>;
  /**
   * Carets as places in the text itself. Without them they are derived from the difference
   * between the old text and the new, which cannot tell equal letters apart.
   */
  readonly carets?: {
    /** `shown` is the text on the screen, which may lag behind the text itself. */
    readonly keep: (index: number, shown: string) => unknown;
    readonly find: (kept: unknown) => number | undefined;
  };
}

type Kept = readonly [start: unknown, end: unknown] | null;

/** Shows what others wrote, with the caret at its letter. */
function showTheirs(
  element: TextElement,
  value: string,
  { carets, kept }: { readonly carets: SyncedTextProps['carets']; readonly kept: Kept },
): void {
  const start = kept ? carets?.find(kept[0]) : undefined;
  const end = kept ? carets?.find(kept[1]) : undefined;
  const hasFocus = element.ownerDocument.activeElement === element;
  if (!hasFocus || start === undefined || end === undefined || element.value === value) {
    showValue(element, value);
    return;
  }
  element.value = value;
  element.setSelectionRange(start, end);
}

function showValue(element: TextElement, value: string): void {
  const splice = spliceBetween(element.value, value);
  if (!splice) return;
  const { selectionStart, selectionEnd } = element;
  const hasFocus = element.ownerDocument.activeElement === element;
  element.value = value;
  if (hasFocus && selectionStart !== null && selectionEnd !== null)
    element.setSelectionRange(caretAfter(selectionStart, splice), caretAfter(selectionEnd, splice));
}

export function SyncedText(props: SyncedTextProps) {
  const { value, onEdit, multiline = false, className = 'jr-input', readOnly = false } = props;
  const element = useRef<TextElement | null>(null);
  const synced = useRef(value);
  const latest = useRef(value);
  const isComposing = useRef(false);
  const carets = useRef(props.carets);
  const kept = useRef<Kept>(null);
  latest.current = value;
  carets.current = props.carets;

  /** The caret where it is now, while the text on the screen is that of the document. */
  const keepCaret = useCallback(() => {
    const { selectionStart, selectionEnd, value: shown } = element.current ?? { value: '' };
    const isInStep = !isComposing.current && shown === synced.current;
    kept.current =
      isInStep && carets.current && selectionStart != null && selectionEnd != null
        ? [carets.current.keep(selectionStart, shown), carets.current.keep(selectionEnd, shown)]
        : null;
  }, []);

  useImperativeHandle(props.ref, () => element.current as TextElement, []);

  useLayoutEffect(() => {
    if (!element.current || isComposing.current) return;
    showTheirs(element.current, value, { carets: carets.current, kept: kept.current });
    synced.current = value;
  }, [value]);

  useEffect(() => {
    if (!props.autoFocus || !element.current) return;
    element.current.focus();
    element.current.select();
  }, [props.autoFocus]);

  const send = useCallback(() => {
    const typed = element.current?.value ?? '';
    const merged = mergeEdits(synced.current, typed, latest.current);
    synced.current = merged;
    if (merged !== latest.current) onEdit(merged, latest.current);
    if (element.current && merged !== typed) showValue(element.current, merged);
    keepCaret();
  }, [onEdit, keepCaret]);

  const shared = {
    id: props.id,
    className,
    readOnly,
    placeholder: props.placeholder,
    'aria-label': props.label,
    'aria-describedby': props.describedBy,
    defaultValue: value,
    onInput: () => {
      if (!isComposing.current) send();
    },
    onSelect: keepCaret,
    onCompositionStart: (_event: CompositionEvent) => {
      isComposing.current = true;
    },
    onCompositionEnd: (_event: CompositionEvent) => {
      isComposing.current = false;
      send();
    },
    onFocus: (_event: FocusEvent) => props.onFocus?.(),
    onBlur: (_event: FocusEvent) => {
      // Some browsers end a composition by leaving the field without saying so.
      if (isComposing.current) {
        isComposing.current = false;
        send();
      }
      props.onBlur?.();
    },
    onKeyDown: (event: KeyboardEvent<TextElement>) => {
      if (!event.nativeEvent.isComposing) props.onKeyDown?.(event);
    },
  };
  return multiline ? (
    <textarea
      ref={(node) => {
        element.current = node;
      }}
      rows={props.rows ?? 2}
      {...shared}
    />
  ) : (
    <input
      ref={(node) => {
        element.current = node;
      }}
      type="text"
      autoComplete="off"
      {...shared}
    />
  );
}
