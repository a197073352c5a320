/** Choice of a persona's face: a drawing, or initials on its colour. */
import { PORTRAITS } from '../../../shared/views/portraits';
import { Portrait } from '../../drawing/Portrait';
import { useTranslate } from '../../state/locale';
import { useCanEdit } from '../../state/session';

interface PortraitPickerProps {
  readonly value: string;
  readonly name: string;
  readonly colour: string;
  readonly onChange: (emoji: string) => void;
}

export function PortraitPicker({ value, name, colour, onChange }: PortraitPickerProps) {
  const t = useTranslate();
  const canEdit = useCanEdit();
  const choices = PORTRAITS.includes(value) || value === '' ? PORTRAITS : [value, ...PORTRAITS];
  return (
    <fieldset className="jr-portraits" disabled={!canEdit}>
      <legend className="jr-field__label">{t('persona.portrait')}</legend>
      <div className="jr-portraits__grid">
        {['', ...choices].map((emoji) => (
          <label key={emoji} className="jr-portraits__item">
            <input
              type="radio"
              name="portrait"
              aria-label={emoji || t('persona.portrait.none')}
              checked={emoji === value}
              onChange={() => onChange(emoji)}
            />
            <Portrait emoji={emoji} name={name} colour={colour} size={32} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
