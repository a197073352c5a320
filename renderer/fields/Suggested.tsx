/** A one-line value with suggestions: committed when one leaves the field or presses Enter. */
import { useEffect, useId, useState } from 'react';
import { useCanEdit } from '../state/session';
import { Field } from '../ui/Field';

interface SuggestedProps {
  readonly label: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  readonly placeholder?: string;
  readonly onCommit: (value: string) => void;
}

export function Suggested({ label, ...rest }: SuggestedProps) {
  return <Field label={label}>{({ id }) => <SuggestedInput id={id} {...rest} />}</Field>;
}

type SuggestedInputProps = Omit<SuggestedProps, 'label'> & {
  readonly id?: string;
  /** Its name, where no label stands beside it. */
  readonly label?: string;
};

export function SuggestedInput(props: SuggestedInputProps) {
  const { id, label, value, suggestions, placeholder, onCommit } = props;
  const canEdit = useCanEdit();
  const listId = useId();
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const commit = () => {
    if (draft.trim() !== value) onCommit(draft.trim());
  };
  return (
    <>
      <input
        id={id}
        aria-label={label}
        className="jr-input"
        list={listId}
        value={draft}
        readOnly={!canEdit}
        placeholder={canEdit ? placeholder : undefined}
        onChange={(event) => {
          setDraft(event.target.value);
          // Picking from the list is a decision, not typing.
          if (suggestions.includes(event.target.value)) onCommit(event.target.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') commit();
          else if (event.key === 'Escape') setDraft(value);
        }}
      />
      <datalist id={listId}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </>
  );
}
