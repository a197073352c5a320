/** Who waits in front of the door, and the answers: on the board as a card, in the dialog as a list. */
import { useTranslate } from '../../state/locale';
import { usePresence, useSession } from '../../state/session';
import { Button } from '../../ui/Button';
import './people.css';

interface WaitingGuestsProps {
  /** On the board: at the upper right, and announced when somebody comes. */
  readonly isFloating?: boolean;
}

export function WaitingGuests({ isFloating = false }: WaitingGuestsProps) {
  const t = useTranslate();
  const { askRoom } = useSession();
  const waiting = usePresence((state) => state.roster?.waiting) ?? [];
  const title = t('waiting.title', { n: waiting.length });
  return (
    <>
      {/* Always there, so that the first one who comes is announced. */}
      {isFloating ? (
        <p className="jr-visually-hidden" role="status">
          {waiting.length > 0 ? `${title}: ${waiting.map(({ name }) => name).join(', ')}` : ''}
        </p>
      ) : null}
      {waiting.length > 0 ? (
        <section
          className={`jr-waiting ${isFloating ? 'jr-waiting--floating' : ''}`}
          aria-label={title}
        >
          <h3 className="jr-waiting__title">{title}</h3>
          <ul className="jr-waiting__list">
            {waiting.map(({ id, name, role }) => (
              <li key={id} className="jr-waiting__person">
                <span className="jr-waiting__name">
                  {t('waiting.person', { name, role: t(`role.${role}`) })}
                </span>
                <Button
                  size="small"
                  aria-label={t('waiting.refuse.name', { name })}
                  onClick={() => askRoom({ kind: 'refuse', person: id })}
                >
                  {t('waiting.refuse')}
                </Button>
                <Button
                  size="small"
                  variant="primary"
                  aria-label={t('waiting.admit.name', { name })}
                  onClick={() => askRoom({ kind: 'admit', person: id })}
                >
                  {t('waiting.admit')}
                </Button>
              </li>
            ))}
          </ul>
          {waiting.length > 1 ? (
            <Button onClick={() => askRoom({ kind: 'admit-all' })}>{t('waiting.admitAll')}</Button>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
