/**
 * A list from which one thing is chosen by typing: a combobox with its listbox in a dialog. What
 * matches, and in which order, is the caller's business.
 */
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog as Base } from '@base-ui/react/dialog';
import { Check, Search } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import './palette.css';

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** A second, quieter piece of text: where a card stands, why a command cannot run. */
  readonly detail?: string | undefined;
  readonly keys?: string | undefined;
  readonly icon?: ReactNode;
  readonly checked?: boolean | undefined;
  /** Stays in reach, so that one can ask why; looks as if it rested. */
  readonly isResting?: boolean;
}

export interface PaletteGroup {
  readonly id: string;
  readonly label: string;
  readonly items: readonly PaletteItem[];
}

interface PaletteProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly placeholder: string;
  readonly closeLabel: string;
  /** Said when nothing matches. */
  readonly none: string;
  /** How many match; said as one types. */
  readonly count: string;
  readonly hint: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly PaletteGroup[];
  /** Called when the palette has gone, and the focus is back where it was. */
  readonly onChoose: (id: string) => void;
}

export function Palette(props: PaletteProps) {
  const chosen = useRef<string | null>(null);
  // The dialog would give the focus back too late, and take it from where the choice has put it.
  const before = useRef<HTMLElement | null>(null);
  if (props.open && !before.current && document.activeElement instanceof HTMLElement)
    before.current = document.activeElement;
  const choose = (id: string) => {
    chosen.current = id;
    props.onOpenChange(false);
  };
  return (
    <Base.Root
      open={props.open}
      onOpenChange={(open) => {
        if (!open) chosen.current = null;
        props.onOpenChange(open);
      }}
      onOpenChangeComplete={(open) => {
        if (open) return;
        const id = chosen.current;
        chosen.current = null;
        before.current?.focus({ preventScroll: true });
        before.current = null;
        if (id !== null) props.onChoose(id);
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="jr-dialog__backdrop" />
        <Base.Popup className="jr-palette" aria-label={props.title} finalFocus={false}>
          <Autocomplete.Root
            open
            inline
            items={props.groups}
            // The groups are filtered and in order already.
            filter={null}
            autoHighlight="always"
            keepHighlight
            value={props.query}
            onValueChange={(query, { reason }) => {
              if (reason !== 'item-press') props.onQuery(query);
            }}
            itemToStringValue={(item: PaletteItem) => item.label}
          >
            <div className="jr-palette__search">
              <Search size={18} aria-hidden />
              <Autocomplete.Input
                className="jr-palette__input"
                aria-label={props.title}
                placeholder={props.placeholder}
              />
            </div>
            <Base.Close className="jr-visually-hidden">{props.closeLabel}</Base.Close>
            <p className="jr-visually-hidden" role="status">
              {props.count}
            </p>
            <div className="jr-palette__scroll">
              <Autocomplete.Empty className="jr-palette__none">{props.none}</Autocomplete.Empty>
              <Autocomplete.List>
                {(group: PaletteGroup) => (
                  <Autocomplete.Group key={group.id} items={group.items as PaletteItem[]}>
                    <Autocomplete.GroupLabel className="jr-palette__heading">
                      {group.label}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(item: PaletteItem) => (
                        <Entry key={item.id} item={item} onChoose={() => choose(item.id)} />
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </div>
            <footer className="jr-palette__hint" aria-hidden>
              {props.hint}
            </footer>
          </Autocomplete.Root>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function Entry({ item, onChoose }: { item: PaletteItem; onChoose: () => void }) {
  return (
    <Autocomplete.Item
      value={item}
      onClick={onChoose}
      className={`jr-palette__item ${item.isResting ? 'jr-palette__item--resting' : ''}`}
    >
      <span className="jr-palette__icon">
        {item.checked ? <Check size={16} aria-hidden /> : item.icon}
      </span>
      <span className="jr-palette__text">
        <span className="jr-palette__label">{item.label}</span>
        {item.detail ? <span className="jr-palette__detail">{item.detail}</span> : null}
      </span>
      {item.keys ? <kbd className="jr-palette__keys">{item.keys}</kbd> : null}
    </Autocomplete.Item>
  );
}
