/** One link: its kind in a sentence, its two cards, and what can be done with it. */
import { ArrowLeftRight, Crosshair, Trash2 } from 'lucide-react';
import { removeLink, reverseLink, setLinkKind } from '../../../shared/doc/commands/links';
import { step } from '../../../shared/i18n/step-name';
import { LINK_KINDS, type Link, type LinkKind } from '../../../shared/model/link';
import { linkAnew } from '../../actions/link-cards';
import { linkEnds } from '../../actions/step-names';
import { BoundField } from '../../fields/BoundField';
import { useCardOptions } from '../../fields/use-card-options';
import { useTranslate } from '../../state/locale';
import { notify } from '../../state/notices';
import { useBoard, useCanEdit, useSession } from '../../state/session';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Segmented } from '../../ui/Segmented';
import { SelectField } from '../../ui/SelectField';
import '../../fields/fields.css';

export function LinkPanel({ id }: { id: string }) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const link = useBoard(({ board }) => board.links.get(id));
  if (!link) return null;
  const ends = () => linkEnds(session.boardStore.getState().board, link);
  return (
    <div className="jr-inspector__lead">
      <Segmented<LinkKind>
        label={t('link.kind')}
        segments={LINK_KINDS.map((kind) => ({ value: kind, label: t(`link.${kind}`) }))}
        value={link.kind}
        disabled={!canEdit}
        onChange={(kind) => {
          const name = step('step.link.kind', { ...ends(), kind: { message: `link.${kind}` } });
          session.change((doc) => setLinkKind(doc, id, kind), { name });
        }}
      />
      <p className="jr-field__hint">{t(`link.${link.kind}.hint`)}</p>
      <BoundField
        label={t('link.label')}
        hint={t('link.label.hint')}
        target={{ root: 'links', id, field: 'label' }}
      />
      <LinkEnd link={link} end="from" />
      <LinkEnd link={link} end="to" />
      {canEdit ? (
        <div className="jr-inspector__buttons">
          <Button
            size="small"
            icon={<ArrowLeftRight size={14} aria-hidden />}
            onClick={() => {
              const turned = session.change((doc) => reverseLink(doc, id), {
                name: step('step.link.reverse', ends()),
              });
              if (turned?.ok === false)
                notify({ tone: 'problem', text: t(`link.refused.${turned.error}`) });
            }}
          >
            {t('link.reverse')}
          </Button>
          <Button
            size="small"
            variant="danger"
            icon={<Trash2 size={14} aria-hidden />}
            onClick={() =>
              session.change((doc) => removeLink(doc, id), {
                name: step('step.link.remove', ends()),
              })
            }
          >
            {t('link.remove')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

/** The card at one end: another can be chosen, and it can be gone to. */
function LinkEnd({ link, end }: { readonly link: Link; readonly end: 'from' | 'to' }) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const card = link[end];
  const options = useCardOptions(link[end === 'from' ? 'to' : 'from']);
  const title = useBoard(({ board }) => board.touchpoints.get(card)?.title);
  const label = t(`link.${end}`);
  const show = () => {
    session.ui.update((draft) => {
      draft.selection = { kind: 'touchpoints', ids: [card] };
    });
    session.camera?.reveal([card]);
  };
  if (!canEdit)
    return (
      <div className="jr-field">
        <span className="jr-field__label">{label}</span>
        <button type="button" className="jr-links__item" onClick={show}>
          {title || t('touchpoint.untitled')}
        </button>
      </div>
    );
  return (
    <div className="jr-link-end">
      <SelectField
        label={label}
        options={options}
        value={card}
        onValueChange={(next) => linkAnew(session, t, link, { end, card: next })}
      />
      <IconButton
        small
        label={t('link.showCard', { title: title || t('touchpoint.untitled') })}
        side="left"
        onClick={show}
      >
        <Crosshair size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
