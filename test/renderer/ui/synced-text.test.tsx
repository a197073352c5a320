import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useCallback, useSyncExternalStore } from 'react';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SyncedText, type SyncedTextProps } from '../../../renderer/ui/SyncedText';
import { editText } from '../../../shared/doc/text-edit';

/** A text of a document in an input, as the inspector shows one. */
function Bound({ text, ...props }: { text: Y.Text } & Partial<SyncedTextProps>) {
  const subscribe = useCallback(
    (listener: () => void) => {
      text.observe(listener);
      return () => text.unobserve(listener);
    },
    [text],
  );
  const value = useSyncExternalStore(subscribe, () => text.toString());
  return (
    <SyncedText label="Title" value={value} onEdit={(next) => editText(text, next)} {...props} />
  );
}

function show(initial: string, props: Partial<SyncedTextProps> = {}) {
  const text = new Y.Doc().getText('title');
  text.insert(0, initial);
  /** What each edit of this person changed, as the others receive it. */
  const sent: unknown[] = [];
  text.observe((event) => {
    if (event.transaction.origin !== 'remote') sent.push(event.delta);
  });
  render(<Bound text={text} {...props} />);
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' });
  const remote = (edit: (text: Y.Text) => void) =>
    act(() => text.doc?.transact(() => edit(text), 'remote'));
  const caret = () => [input.selectionStart, input.selectionEnd];
  const putCaret = (at: number, end = at) => {
    input.focus();
    input.setSelectionRange(at, end);
  };
  /** One step of an input method: it rewrites the value before the composition ends. */
  const compose = (value: string) => {
    input.value = value;
    fireEvent.input(input);
  };
  return { text, sent, input, remote, caret, putCaret, compose };
}

describe('a text that several people type into', () => {
  it('sends the smallest change for every key', async () => {
    const { text, sent, input } = show('Tôi chờ');
    await userEvent.type(input, 'an', { initialSelectionStart: 3, initialSelectionEnd: 3 });
    expect(text.toString()).toBe('Tôian chờ');
    expect(sent).toEqual([
      [{ retain: 3 }, { insert: 'a' }],
      [{ retain: 4 }, { insert: 'n' }],
    ]);
  });

  it('sends a deletion as a deletion', async () => {
    const { text, sent, putCaret } = show('abcdef');
    putCaret(2, 4);
    await userEvent.keyboard('{Backspace}');
    expect(text.toString()).toBe('abef');
    expect(sent).toEqual([[{ retain: 2 }, { delete: 2 }]]);
  });

  it('shows what others type, and keeps the caret at the same letter', () => {
    const { input, remote, caret, putCaret } = show('chờ lâu');
    putCaret(4);
    remote((text) => text.insert(0, 'Tôi '));
    expect(input.value).toBe('Tôi chờ lâu');
    expect(caret()).toEqual([8, 8]);
    remote((text) => text.insert(11, ' quá'));
    expect(caret()).toEqual([8, 8]);
    remote((text) => text.delete(0, 4));
    expect(caret()).toEqual([4, 4]);
  });

  it('keeps a selection over the same letters', () => {
    const { remote, caret, putCaret } = show('một hai ba');
    putCaret(4, 7);
    remote((text) => text.insert(0, '> '));
    expect(caret()).toEqual([6, 9]);
  });

  it('leaves the caret of a field alone that nobody is in', () => {
    const { input, remote } = show('abc');
    remote((text) => text.insert(0, 'x'));
    expect(input.value).toBe('xabc');
    expect(document.activeElement).not.toBe(input);
  });

  it('cannot be changed while it is read only, and still shows what others type', async () => {
    const { text, sent, input, remote } = show('abc', { readOnly: true });
    await userEvent.type(input, 'xyz');
    expect(input.value).toBe('abc');
    expect(sent).toEqual([]);
    remote((theirs) => theirs.insert(3, 'd'));
    expect(input.value).toBe('abcd');
    expect(text.toString()).toBe('abcd');
  });

  it('selects its text when it opens to be typed over', () => {
    const { input, caret } = show('Tên cũ', { autoFocus: true });
    expect(document.activeElement).toBe(input);
    expect(caret()).toEqual([0, 6]);
  });

  it('takes line breaks when it has several lines', async () => {
    const { text, input } = show('một', { multiline: true });
    await userEvent.type(input, '{Enter}hai');
    expect(text.toString()).toBe('một\nhai');
  });
});

describe('a caret as a place in the text itself', () => {
  it('stays at its letter where equal letters could deceive', () => {
    const place = new Y.Doc();
    const text = place.getText('title');
    const carets = {
      keep: (index: number) => Y.createRelativePositionFromTypeIndex(text, index, -1),
      find: (kept: unknown) =>
        Y.createAbsolutePositionFromRelativePosition(kept as Y.RelativePosition, place)?.index,
    };
    text.insert(0, 'aaaa');
    render(<Bound text={text} carets={carets} />);
    const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' });
    input.focus();
    input.setSelectionRange(2, 2);
    fireEvent.select(input);
    act(() => place.transact(() => text.insert(0, 'a'), 'remote'));
    expect([input.value, input.selectionStart]).toEqual(['aaaaa', 3]);
    act(() => place.transact(() => text.insert(5, 'a'), 'remote'));
    expect([input.value, input.selectionStart]).toEqual(['aaaaaa', 3]);
  });
});

describe('while an input method is composing (Telex, VNI, CJK)', () => {
  it('nothing is sent until the end, and then once', () => {
    const { text, sent, input, compose } = show('Tôi ');
    fireEvent.compositionStart(input);
    for (const value of ['Tôi d', 'Tôi đ', 'Tôi đu', 'Tôi đươ', 'Tôi được']) compose(value);
    expect(text.toString()).toBe('Tôi ');
    fireEvent.compositionEnd(input);
    expect(text.toString()).toBe('Tôi được');
    expect(sent).toEqual([[{ retain: 4 }, { insert: 'được' }]]);
  });

  it('what others type does not disturb it, and both are kept', () => {
    const { text, input, remote, caret, putCaret, compose } = show('khách hàng');
    putCaret(10);
    fireEvent.compositionStart(input);
    compose('khách hàng vu');
    remote((theirs) => theirs.insert(0, 'Một '));
    expect(input.value).toBe('khách hàng vu');
    compose('khách hàng vui');
    fireEvent.compositionEnd(input);
    expect(text.toString()).toBe('Một khách hàng vui');
    expect(input.value).toBe('Một khách hàng vui');
    expect(caret()).toEqual([18, 18]);
  });

  it('what others delete around it stays deleted', () => {
    const { text, input, remote, compose } = show('rất là chậm');
    fireEvent.compositionStart(input);
    compose('rất là chậm chạp');
    remote((theirs) => theirs.delete(4, 3));
    fireEvent.compositionEnd(input);
    expect(text.toString()).toBe('rất chậm chạp');
  });

  it('a composition that is given up shows what others typed meanwhile, and sends nothing', () => {
    const { text, sent, input, remote, compose } = show('abc');
    fireEvent.compositionStart(input);
    compose('abcd');
    remote((theirs) => theirs.insert(0, '1'));
    compose('abc');
    fireEvent.compositionEnd(input);
    expect([text.toString(), input.value, sent]).toEqual(['1abc', '1abc', []]);
  });

  it('leaving the field ends it, where the browser does not say so', () => {
    const { text, input, compose } = show('');
    fireEvent.compositionStart(input);
    compose('đ');
    fireEvent.blur(input);
    expect(text.toString()).toBe('đ');
  });

  it('its keys are not commands of the field', () => {
    const keys: string[] = [];
    const { input } = show('', { onKeyDown: (event) => keys.push(event.key) });
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    expect(keys).toEqual([]);
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(keys).toEqual(['Enter']);
  });

  it('typing goes on normally afterwards', async () => {
    const { text, input, compose, remote } = show('a');
    fireEvent.compositionStart(input);
    compose('aâ');
    fireEvent.compositionEnd(input);
    await userEvent.type(input, 'b');
    remote((theirs) => theirs.insert(0, '>'));
    await userEvent.type(input, 'c');
    expect([text.toString(), input.value]).toEqual(['>aâbc', '>aâbc']);
  });
});
