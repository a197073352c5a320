/** One stage of the outline: its name as a heading, what can be done with it, and its cards. */
import { memo } from 'react';
import type { OutlineGroup } from '../../../shared/views/outline';
import type { Dimmed } from '../../state/emphasis';
import { useTranslate } from '../../state/locale';
import { useBoard } from '../../state/session';
import { OutlineTable } from './OutlineTable';
import { StageHeading } from './StageHeading';

interface StageGroupProps {
  readonly group: OutlineGroup;
  readonly dimmed: Dimmed;
  readonly hidesDimmed: boolean;
  readonly found: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  /** It is at the top, and seen at once. */
  readonly startsNear: boolean;
}

export const StageGroup = memo(function StageGroup(props: StageGroupProps) {
  const { group, dimmed, hidesDimmed, ...rest } = props;
  const t = useTranslate();
  const stage = useBoard(({ board }) => board.stages.get(group.stageId ?? ''));
  const rows = hidesDimmed ? group.rows.filter(({ id }) => !dimmed?.has(id)) : group.rows;
  const name = stage ? stage.title || t('stage.untitled') : t('tray.title');
  return (
    <section className="jr-outline__group" data-stage={group.stageId} aria-label={name}>
      {stage ? (
        <StageHeading stage={stage} cards={group.rows.length} />
      ) : (
        <header className="jr-outline__heading">
          <h2 className="jr-outline__tray">{t('tray.title')}</h2>
        </header>
      )}
      {rows.length === 0 ? (
        <p className="jr-outline__note">
          {t(group.rows.length > 0 ? 'outline.allHidden' : 'outline.stageEmpty')}
        </p>
      ) : (
        <OutlineTable
          label={stage ? t('outline.table', { stage: name }) : t('outline.tray')}
          rows={rows}
          dimmed={dimmed}
          {...rest}
        />
      )}
    </section>
  );
});
