/** One link: its kind in a sentence, its two cards, and what can be done with it. */
import { ArrowLeftRight, Trash2 } from 'lucide-react';
import { removeLink, reverseLink, setLinkKind } from '../../../shared/doc/commands/links';
import { step } from '../../../shared/i18n/step-name';
import { LINK_KINDS, type LinkKind } from '../../../shared/model/link';
import { linkEnds } from '../../actions/step-names';
import { useTranslate } from '../../state/locale';
import { notify } from '../../state/notices';
import { useBoard, useCanEdit, useSession } from '../../state/session';
import { Button } from '../../ui/Button';
import { Segmented } from '../../ui/Segmented';
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
      <CardReference label={t('link.from')} id={link.from} />
      <CardReference label={t('link.to')} id={link.to} />
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

function CardReference({ label, id }: { label: string; id: string }) {
  const t = useTranslate();
  const session = useSession();
  const title = useBoard(({ board }) => board.touchpoints.get(id)?.title);
  return (
    <div className="jr-field">
      <span className="jr-field__label">{label}</span>
      <button
        type="button"
        className="jr-links__item"
        onClick={() => {
          session.ui.update((draft) => {
            draft.selection = { kind: 'touchpoints', ids: [id] };
          });
          session.camera?.reveal([id]);
        }}
      >
        {title || t('touchpoint.untitled')}
      </button>
    </div>
  );
}
