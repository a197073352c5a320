/** The inspector when nothing is selected: the map's name, its language and its scope. */
import { setBoardLanguage } from '../../../shared/doc/commands/board-meta';
import { isLocale } from '../../../shared/i18n/message';
import { step } from '../../../shared/i18n/step-name';
import { BoundField } from '../../fields/BoundField';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession } from '../../state/session';
import { SelectField } from '../../ui/SelectField';

export function BoardPanel() {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const language = useBoard(({ board }) => board.meta.language);
  const stages = useBoard(({ board }) => board.stages.size);
  const lanes = useBoard(({ board }) => board.lanes.size);
  const cards = useBoard(({ board }) => board.touchpoints.size);
  return (
    <div className="jr-inspector__lead">
      <p className="jr-inspector__counts">{t('board.counts', { stages, lanes, cards })}</p>
      <BoundField label={t('topbar.title')} target={{ root: 'meta', field: 'title' }} />
      <BoundField label={t('board.scope.start')} target={{ root: 'meta', field: 'scopeStart' }} />
      <BoundField label={t('board.scope.end')} target={{ root: 'meta', field: 'scopeEnd' }} />
      <BoundField
        label={t('board.scope.timeSpan')}
        target={{ root: 'meta', field: 'scopeTimeSpan' }}
      />
      <SelectField
        label={t('board.language')}
        value={language}
        disabled={!canEdit}
        options={[
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
        onValueChange={(value) => {
          if (!isLocale(value)) return;
          const name = step('step.language', {
            value: { message: `command.app.language.${value}` },
          });
          session.change((doc) => setBoardLanguage(doc, value), { name });
        }}
      />
    </div>
  );
}
