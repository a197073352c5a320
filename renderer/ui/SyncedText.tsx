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
import { caretAfter, spliceBetween } from '../../shared/doc/text-edit';
import './field.css';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

export interface SyncedTextProps {
  readonly value: string;
  readonly onEdit: (text: string) => void;
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
}

/** One's own change since the last exchange, applied on top of what others did meanwhile. */
function mergeEdits(base: string, mine: string, theirs: string): string {
  const own = spliceBetween(base, mine);
  if (!own) return theirs;
  const foreign = spliceBetween(base, theirs);
  const start = foreign ? caretAfter(own.at, foreign) : own.at;
  const end = foreign
    ? Math.max(start, caretAfter(own.at + own.remove, foreign))
    : start + own.remove;
  return theirs.slice(0, start) + own.insert + theirs.slice(end);
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
  latest.current = value;

  useImperativeHandle(props.ref, () => element.current as TextElement, []);

  useLayoutEffect(() => {
    if (!element.current || isComposing.current) return;
    showValue(element.current, value);
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
    if (merged !== latest.current) onEdit(merged);
    if (element.current && merged !== typed) showValue(element.current, merged);
  }, [onEdit]);

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
