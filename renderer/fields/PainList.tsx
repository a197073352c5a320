/** What hurts at a touchpoint, how much, and where it is caused. */
import { Plus, Trash2 } from 'lucide-react';
import { addPain, removePain, setPainRoot, setPainSeverity } from '../../shared/doc/commands/pains';
import { type StepValue, step } from '../../shared/i18n/step-name';
import type { Board } from '../../shared/model/board';
import {
  type Pain,
  ROOT_HERE,
  ROOT_OUTSIDE,
  SEVERITIES,
  type Severity,
} from '../../shared/model/pain';
import { cardNamed } from '../actions/step-names';
import { useTranslate } from '../state/locale';
import { useBoard, useCanEdit, useSession } from '../state/session';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { IconButton } from '../ui/IconButton';
import { Segmented } from '../ui/Segmented';
import { BoundField } from './BoundField';
import { CommentBadge } from './CommentBadge';
import { useCardOptions } from './use-card-options';
import './fields.css';

interface PainListProps {
  readonly touchpointId: string;
  /** Those of the touchpoint, in reading order. */
  readonly pains: readonly Pain[];
}

export function PainList({ touchpointId, pains }: PainListProps) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  return (
    <>
      {pains.map((pain) => (
        <PainEditor key={pain.id} pain={pain} />
      ))}
      {canEdit ? (
        <Button
          size="small"
          icon={<Plus size={14} aria-hidden />}
          onClick={() => {
            const title = cardNamed(session.boardStore.getState().board, touchpointId);
            const name = step('step.pain.add', { title });
            session.change((doc) => addPain(doc, touchpointId), { name });
          }}
        >
          {t('pain.add')}
        </Button>
      ) : null}
    </>
  );
}

function PainEditor({ pain }: { pain: Pain }) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const title = useBoard(({ board }) => board.touchpoints.get(pain.touchpointId)?.title) || {
    message: 'touchpoint.untitled' as const,
  };
  const segments = SEVERITIES.map((severity) => ({
    value: severity,
    label: t(`severity.${severity}`),
  }));
  return (
    <div className="jr-pain">
      <BoundField
        label={t('pain.text')}
        placeholder={t('pain.placeholder')}
        target={{ root: 'pains', id: pain.id, field: 'text' }}
        multiline
        rows={1}
      />
      <Segmented<Severity>
        label={t('pain.severity')}
        hideLabel
        segments={segments}
        value={pain.severity}
        disabled={!canEdit}
        onChange={(severity) => {
          const value = { message: `severity.${severity}` } as const;
          session.change((doc) => setPainSeverity(doc, pain.id, severity), {
            name: step('step.pain.severity', { title, value }),
          });
        }}
      />
      <div className="jr-pain__row">
        <RootField pain={pain} />
        <CommentBadge
          target={{ on: 'pain', id: pain.id }}
          name={pain.text || t('pain.text')}
          always
        />
        {canEdit ? (
          <IconButton
            small
            label={t('pain.remove')}
            onClick={() =>
              session.change((doc) => removePain(doc, pain.id), {
                name: step('step.pain.remove', { title }),
              })
            }
          >
            <Trash2 size={15} aria-hidden />
          </IconButton>
        ) : null}
      </div>
    </div>
  );
}

function rootNamed(board: Board, root: string | undefined): StepValue {
  if (root === undefined) return { message: 'root.unanswered' };
  if (root === ROOT_HERE) return { message: 'root.here' };
  return root === ROOT_OUTSIDE ? { message: 'root.outside' } : cardNamed(board, root);
}

/** "Caused where?": here, outside, or at another touchpoint (check D6). */
function RootField({ pain }: { pain: Pain }) {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const cards = useCardOptions(pain.touchpointId);
  const { root } = pain;
  const isLost =
    root !== undefined &&
    root !== ROOT_HERE &&
    root !== ROOT_OUTSIDE &&
    !cards.some(({ value }) => value === root);
  return (
    <Field label={t('pain.root')}>
      {({ id }) => (
        <select
          id={id}
          className="jr-input"
          disabled={!canEdit}
          value={root ?? ''}
          onChange={(event) => {
            const value = event.target.value || undefined;
            const { board } = session.boardStore.getState();
            session.change((doc) => setPainRoot(doc, pain.id, value), {
              name: step('step.pain.root', {
                title: cardNamed(board, pain.touchpointId),
                value: rootNamed(board, value),
              }),
            });
          }}
        >
          <option value="">{t('root.unanswered')}</option>
          <option value={ROOT_HERE}>{t('root.here')}</option>
          <option value={ROOT_OUTSIDE}>{t('root.outside')}</option>
          {isLost ? <option value={root}>{t('pain.root.lost')}</option> : null}
          <optgroup label={t('pain.root.cards')}>
            {cards.map((card) => (
              <option key={card.value} value={card.value}>
                {card.label}
              </option>
            ))}
          </optgroup>
        </select>
      )}
    </Field>
  );
}
