/** Name and colour of oneself: a text field and twelve swatches, a radio group for the keyboard. */
import { Check } from 'lucide-react';
import { type CSSProperties, type RefObject, useId } from 'react';
import type { MessageKey } from '../../../shared/i18n/catalogue';
import { MAX_NAME_LENGTH, PARTICIPANT_COLOURS } from '../../../shared/protocol/presence';
import { useTranslate } from '../../state/locale';
import type { Identity } from '../../state/presence-store';
import { TextField } from '../../ui/TextField';
import './identity-fields.css';

interface IdentityFieldsProps {
  readonly value: Identity;
  readonly onChange: (identity: Identity) => void;
  /** Says that the name is missing. */
  readonly isNameMissing?: boolean;
  /** Colours of the others in the room: still free to choose, but marked. */
  readonly takenColours?: readonly string[] | undefined;
  readonly nameRef?: RefObject<HTMLInputElement | null>;
}

export function IdentityFields(props: IdentityFieldsProps) {
  const { value, onChange, isNameMissing = false, takenColours = [], nameRef } = props;
  const t = useTranslate();
  return (
    <div className="jr-identity">
      <TextField
        {...(nameRef ? { ref: nameRef } : {})}
        label={t('identity.name')}
        hint={isNameMissing ? t('identity.nameMissing') : undefined}
        aria-invalid={isNameMissing}
        required
        maxLength={MAX_NAME_LENGTH}
        autoComplete="nickname"
        enterKeyHint="go"
        placeholder={t('identity.namePlaceholder')}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.target.value })}
      />
      <Swatches
        value={value.colour}
        takenColours={takenColours}
        onChange={(colour) => onChange({ ...value, colour })}
      />
    </div>
  );
}

interface SwatchesProps {
  readonly value: string;
  readonly takenColours: readonly string[];
  readonly onChange: (colour: string) => void;
}

function Swatches({ value, takenColours, onChange }: SwatchesProps) {
  const t = useTranslate();
  const group = useId();
  return (
    <fieldset className="jr-swatches">
      <legend className="jr-field__label">{t('identity.colour')}</legend>
      <div className="jr-swatches__row">
        {PARTICIPANT_COLOURS.map((colour, index) => {
          const name = t(`colour.${index}` as MessageKey);
          const isTaken = takenColours.includes(colour);
          const label = isTaken ? t('identity.taken', { colour: name }) : name;
          return (
            <label
              key={colour}
              className={`jr-swatch ${isTaken ? 'jr-swatch--taken' : ''}`}
              style={{ '--jr-person': colour } as CSSProperties}
              title={label}
            >
              <input
                type="radio"
                name={group}
                aria-label={label}
                checked={colour === value}
                onChange={() => onChange(colour)}
              />
              <span className="jr-swatch__face">
                {colour === value ? <Check size={18} strokeWidth={3} aria-hidden="true" /> : null}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The identity as others will see it, or null while the name is missing. */
export function completeIdentity({ name, colour }: Identity): Identity | null {
  const trimmed = name.normalize('NFC').trim();
  return trimmed === '' ? null : { name: trimmed, colour };
}
