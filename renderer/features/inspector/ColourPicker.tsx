/** The twelve hues as a radio group. */
import { useId } from 'react';
import { COLOURS, type Colour } from '../../../shared/model/colour';
import { useTranslate } from '../../state/locale';
import { useCanEdit } from '../../state/session';
import { usePalette } from '../../state/theme';

interface ColourPickerProps {
  readonly value: Colour;
  readonly onChange: (colour: Colour) => void;
}

export function ColourPicker({ value, onChange }: ColourPickerProps) {
  const t = useTranslate();
  const palette = usePalette();
  const canEdit = useCanEdit();
  const name = useId();
  return (
    <fieldset className="jr-hues" disabled={!canEdit}>
      <legend className="jr-field__label">{t('colour.label')}</legend>
      <div className="jr-hues__row">
        {COLOURS.map((colour) => (
          <label key={colour} className="jr-hue" title={t(`colour.${colour}`)}>
            <input
              type="radio"
              name={name}
              aria-label={t(`colour.${colour}`)}
              checked={colour === value}
              onChange={() => onChange(colour)}
            />
            <span style={{ background: palette.stage[colour] }} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
