/** The control that edits one cell: a line, a text, a choice, or a name with suggestions. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Touchpoint } from '../../../shared/model/touchpoint';
import type { OutlineColumn } from '../../../shared/views/outline';
import { useCarets, useSession, useText } from '../../state/session';
import { SyncedText } from '../../ui/SyncedText';
import { ChoiceEditor, isChoiceColumn } from './ChoiceEditor';
import { isNameColumn, NameEditor } from './NameEditor';

/** How an edit ended; `left` by the pointer, which already is where it wants to be. */
export type EditEnd = 'done' | 'cancel' | 'next' | 'previous' | 'left';

export interface CellEditorProps {
  readonly card: Touchpoint;
  readonly column: OutlineColumn;
  readonly label: string;
  readonly onDone: (how: EditEnd) => void;
}

export function CellEditor(props: CellEditorProps) {
  const { column, onDone } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const control = box.current?.querySelector<HTMLElement>('input, textarea, select');
    control?.focus();
    if (control instanceof HTMLInputElement) control.select();
  }, []);
  const isMultiline = column === 'behaviours' || column === 'notes';
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys belong to what one types in; only these end it.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const end = endedBy(event, isMultiline);
    if (!end) return;
    event.preventDefault();
    onDone(end);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys that end the edit of the control inside
    <div
      ref={box}
      className="jr-grid__editor"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onDone('left');
      }}
    >
      <Control {...props} isMultiline={isMultiline} />
    </div>
  );
}

function endedBy(event: KeyboardEvent, isMultiline: boolean): EditEnd | undefined {
  const { key, shiftKey, ctrlKey, metaKey } = event;
  if (key === 'Escape') return 'cancel';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  if (key === 'Enter' && (!isMultiline || ctrlKey || metaKey)) return 'done';
  return undefined;
}

function Control({ card, column, label, isMultiline }: CellEditorProps & { isMultiline: boolean }) {
  if (isChoiceColumn(column)) return <ChoiceEditor card={card} column={column} label={label} />;
  if (isNameColumn(column)) return <NameEditor card={card} column={column} label={label} />;
  if (column === 'title' || column === 'behaviours' || column === 'notes')
    return <TextEditor id={card.id} field={column} label={label} isMultiline={isMultiline} />;
  return null;
}

interface TextEditorProps {
  readonly id: string;
  readonly field: 'title' | 'behaviours' | 'notes';
  readonly label: string;
  readonly isMultiline: boolean;
}

function TextEditor({ id, field, label, isMultiline }: TextEditorProps) {
  const session = useSession();
  const target = { root: 'touchpoints', id, field } as const;
  const text = useText(target);
  const carets = useCarets(target);
  return (
    <SyncedText
      label={label}
      multiline={isMultiline}
      rows={3}
      value={text}
      onEdit={(next, base) => session.writeText(target, next, base)}
      carets={carets}
      onFocus={() => session.setEditing(target)}
      onBlur={() => session.setEditing(null)}
    />
  );
}
