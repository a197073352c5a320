/** A menu behind a button; items may be grouped, disabled with a reason, or ticked. */
import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { Fragment, type ReactElement, type ReactNode } from 'react';
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

interface MenuProps {
  readonly trigger: ReactElement;
  readonly groups: readonly (readonly MenuItem[])[];
  readonly align?: 'start' | 'center' | 'end';
}

export function Menu({ trigger, groups, align = 'start' }: MenuProps) {
  const shown = groups.filter((group) => group.length > 0);
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="jr-floating">
          <Base.Popup className="jr-menu">
            {shown.map((group, index) => (
              <Fragment key={group[0]?.id}>
                {index > 0 ? <Base.Separator className="jr-menu__separator" /> : null}
                {group.map((item) => (
                  <Base.Item
                    key={item.id}
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
                ))}
              </Fragment>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
