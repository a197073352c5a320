/**
 * Where a comment is written. Enter sends, Shift+Enter begins a line; never while a letter is
 * being composed (Telex, VNI). An `@` offers the people.
 */
import { SendHorizontal } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { CommentRefusal } from '../../../shared/doc/commands/comments';
import { MAX_COMMENT_LENGTH, type PersonRef } from '../../../shared/model/comment';
import { mentionsIn } from '../../../shared/views/talk-views';
import { useTranslate } from '../../state/locale';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { MentionList } from './MentionList';
import { useKnownPeople, useMentions } from './use-mentions';

export interface Written {
  readonly text: string;
  readonly mentions: readonly PersonRef[];
}

interface ComposerProps {
  readonly label: string;
  readonly placeholder: string;
  /** What it begins with. */
  readonly initial?: string | undefined;
  /** People whom the text calls already, though they are not here. */
  readonly called?: readonly PersonRef[] | undefined;
  /** Undefined when it was taken. */
  readonly onSend: (written: Written) => CommentRefusal | undefined;
  /** Gives up; with a draft it is asked for by Escape as well. */
  readonly onCancel?: (() => void) | undefined;
  /** Keeps what is half written while the panel shows something else. */
  readonly onDraft?: ((text: string) => void) | undefined;
  /** Each new number takes the focus. */
  readonly focusAsked?: number | undefined;
}

/** On a phone the Enter key of the keyboard has to begin a line. */
const hasFinePointer = () =>
  typeof matchMedia !== 'function' || !matchMedia('(pointer: coarse)').matches;

const NOBODY: readonly PersonRef[] = [];

export function Composer(props: ComposerProps) {
  const { label, placeholder, initial = '', called = NOBODY, onSend, onCancel, onDraft } = props;
  const t = useTranslate();
  const [text, setText] = useState(initial);
  const [refusal, setRefusal] = useState<CommentRefusal | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const known = useKnownPeople();
  const people = [...known, ...called.filter(({ id }) => !known.some((one) => one.id === id))];
  const mentions = useMentions(people);
  useFocus(field, props.focusAsked);

  const write = (next: string, caret: number) => {
    setText(next);
    onDraft?.(next);
    setRefusal(null);
    mentions.look(next, caret);
  };
  const choose = (person: PersonRef) => {
    const { current } = field;
    if (!current) return;
    const inserted = mentions.insert(person, text, current.selectionStart);
    current.value = inserted.text;
    current.setSelectionRange(inserted.caret, inserted.caret);
    setText(inserted.text);
    onDraft?.(inserted.text);
    current.focus();
  };
  const send = () => {
    const refused = onSend({ text, mentions: mentionsIn(text, people) });
    setRefusal(refused ?? null);
    field.current?.focus();
    if (refused) return;
    setText('');
    onDraft?.('');
    mentions.close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (mentions.isOpen && chooseByKey(event, mentions, choose)) return event.preventDefault();
    if (event.key === 'Enter' && sends(event)) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape' && onCancel) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  const tooMany = text.length - MAX_COMMENT_LENGTH;
  const problem =
    tooMany > 0
      ? t('comments.tooLong', { n: tooMany })
      : refusal && refusal !== 'empty'
        ? t(`comments.refused.${refusal}`)
        : '';
  return (
    <div className="jr-composer">
      <div className="jr-composer__field">
        <textarea
          ref={field}
          className="jr-input jr-composer__text"
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={mentions.isOpen ? listId : undefined}
          aria-activedescendant={mentions.isOpen ? `${listId}-${mentions.chosen}` : undefined}
          aria-invalid={problem !== ''}
          placeholder={placeholder}
          rows={1}
          value={text}
          onChange={({ target }) => write(target.value, target.selectionStart)}
          onSelect={({ currentTarget }) =>
            mentions.look(currentTarget.value, currentTarget.selectionStart)
          }
          onBlur={mentions.close}
          onKeyDown={onKeyDown}
        />
        {mentions.isOpen ? (
          <MentionList
            id={listId}
            people={mentions.found}
            chosen={mentions.chosen}
            onChoose={choose}
          />
        ) : null}
        {onCancel ? null : (
          <IconButton
            small
            className="jr-composer__send"
            label={t('comments.send')}
            keys="↵"
            side="top"
            disabled={text.trim() === '' || tooMany > 0}
            onClick={send}
          >
            <SendHorizontal size={16} aria-hidden />
          </IconButton>
        )}
      </div>
      <p className="jr-composer__problem" role="alert">
        {problem}
      </p>
      {onCancel ? (
        <div className="jr-composer__buttons">
          <Button size="small" onClick={onCancel}>
            {t('comments.cancel')}
          </Button>
          <Button
            size="small"
            variant="primary"
            disabled={text.trim() === '' || tooMany > 0}
            onClick={send}
          >
            {t(initial === '' ? 'comments.send' : 'comments.save')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function sends({ shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return true;
  return !shiftKey && !altKey && hasFinePointer();
}

function chooseByKey(
  { key, shiftKey }: KeyboardEvent,
  mentions: ReturnType<typeof useMentions>,
  choose: (person: PersonRef) => void,
): boolean {
  const person = mentions.found[mentions.chosen];
  if (key === 'ArrowDown') mentions.move(1);
  else if (key === 'ArrowUp') mentions.move(-1);
  else if ((key === 'Enter' || (key === 'Tab' && !shiftKey)) && person) choose(person);
  else if (key === 'Escape') mentions.close();
  else return false;
  return true;
}

function useFocus(field: React.RefObject<HTMLTextAreaElement | null>, asked: number | undefined) {
  useEffect(() => {
    const { current } = field;
    if (!asked || !current) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, [field, asked]);
}
