/** A menu behind a button; items may be grouped, disabled with a reason, ticked, or hold choices. */
import { Menu as Base } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import { Fragment, type ReactElement, type ReactNode, useMemo, useRef } from 'react';
import './menu.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  /** Why it is disabled; read and shown with the item. */
  readonly reason?: string | undefined;
  readonly checked?: boolean;
  readonly danger?: boolean;
  readonly onSelect: () => void;
}

/** One of several, behind an item that opens beside the menu. */
export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Pick<MenuItem, 'id' | 'label' | 'checked' | 'onSelect'>[];
}

interface MenuProps {
  readonly trigger: ReactElement;
  readonly groups: readonly (readonly (MenuItem | MenuChoice)[])[];
  readonly align?: 'start' | 'center' | 'end';
}

export function Menu({ trigger, groups, align = 'start' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="jr-floating">
          <Base.Popup className="jr-menu">
            <Groups groups={groups} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Groups({ groups }: Pick<MenuProps, 'groups'>) {
  const shown = groups.filter((group) => group.length > 0);
  return (
    <>
      {shown.map((group, index) => (
        <Fragment key={group[0]?.id}>
          {index > 0 ? <Base.Separator className="jr-menu__separator" /> : null}
          {group.map((item) =>
            'choices' in item ? (
              <Choice key={item.id} item={item} />
            ) : (
              <Item key={item.id} item={item} />
            ),
          )}
        </Fragment>
      ))}
    </>
  );
}

interface MenuAtProps extends Pick<MenuProps, 'groups'> {
  /** In pixels of the window; null while it is closed. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly label: string;
  readonly onClose: () => void;
}

/** The same menu at a point: that of the pointer, or of what has the keyboard. */
export function MenuAt({ at, label, groups, onClose }: MenuAtProps) {
  const point = useRef(at);
  if (at) point.current = at;
  const anchor = useMemo(
    () => ({
      getBoundingClientRect: () =>
        DOMRect.fromRect({ x: point.current?.x ?? 0, y: point.current?.y ?? 0 }),
    }),
    [],
  );
  return (
    <Base.Root open={at !== null} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Base.Portal>
        <Base.Positioner
          key={at ? `${at.x} ${at.y}` : 'closed'}
          anchor={anchor}
          // To the side of the point, so that a long menu moves up rather than off the window.
          side="inline-end"
          align="start"
          collisionAvoidance={{ side: 'flip', align: 'shift', fallbackAxisSide: 'none' }}
          className="jr-floating"
        >
          <Base.Popup className="jr-menu" aria-label={label}>
            <Groups groups={groups} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Item({ item }: { item: MenuItem }) {
  return (
    <Base.Item
      className={`jr-menu__item ${item.danger ? 'jr-menu__item--danger' : ''}`}
      disabled={item.disabled ?? false}
      onClick={item.onSelect}
    >
      <span className="jr-menu__icon">
        {item.checked ? <Check size={16} aria-hidden /> : item.icon}
      </span>
      <span className="jr-menu__label">
        {item.label}
        {item.disabled && item.reason ? (
          <span className="jr-menu__reason">{item.reason}</span>
        ) : null}
      </span>
      {item.keys ? <kbd className="jr-menu__keys">{item.keys}</kbd> : null}
    </Base.Item>
  );
}

function Choice({ item: { label, choices } }: { item: MenuChoice }) {
  const chosen = choices.find(({ checked }) => checked)?.id ?? null;
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className="jr-menu__item">
        <span className="jr-menu__icon" />
        <span className="jr-menu__label">{label}</span>
        <ChevronRight size={16} className="jr-menu__more" aria-hidden />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner sideOffset={2} alignOffset={-5} className="jr-floating">
          <Base.Popup className="jr-menu">
            <Base.RadioGroup
              value={chosen}
              onValueChange={(id: string) => choices.find((one) => one.id === id)?.onSelect()}
            >
              {choices.map((choice) => (
                <Base.RadioItem
                  key={choice.id}
                  value={choice.id}
                  closeOnClick
                  className="jr-menu__item"
                >
                  <span className="jr-menu__icon">
                    <Base.RadioItemIndicator>
                      <Check size={16} aria-hidden />
                    </Base.RadioItemIndicator>
                  </span>
                  <span className="jr-menu__label">{choice.label}</span>
                </Base.RadioItem>
              ))}
            </Base.RadioGroup>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}
