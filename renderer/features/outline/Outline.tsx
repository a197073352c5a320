/** The map as a table: every card with all its fields, readable and editable without the map. */
import { Columns3 } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { isFiltering } from '../../../shared/model/board-filter';
import { outlineOf } from '../../../shared/views/outline';
import { addStageAt } from '../../actions/add-structure';
import { useFilteredOut } from '../../state/emphasis';
import { useHits } from '../../state/found';
import { useTranslate } from '../../state/locale';
import { useBoard, useCanEdit, useSession, useUi } from '../../state/session';
import { selectedCards } from '../../state/ui-store';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { LaneList } from './LaneList';
import { StageGroup } from './StageGroup';
import { useFocusKept } from './use-focus-kept';
import { NearContext, useWatchRow } from './use-near';
import { useOutlineCamera } from './use-outline-camera';
import './outline.css';

/** Tables without a selected card stay as they are while the selection wanders. */
const NOBODY: ReadonlySet<string> = new Set();

export function Outline() {
  const t = useTranslate();
  const session = useSession();
  const canEdit = useCanEdit();
  const root = useRef<HTMLDivElement>(null);
  const [hidesDimmed, setHidesDimmed] = useState(false);
  const isFiltered = useUi((state) => isFiltering(state.filter));
  const title = useBoard(({ board }) => board.meta.title);
  const groups = useGroups();
  const dimmed = useFilteredOut();
  const found = useFound();
  const watch = useWatchRow(root);
  const selection = useUi((state) => state.selection);
  const selected = useMemo(() => new Set(selectedCards(selection)), [selection]);
  useOutlineCamera(root);
  useFocusKept(root, groups);
  const stageCount = groups.filter(({ stageId }) => stageId !== undefined).length;
  return (
    <NearContext value={watch}>
      <div className="jr-outline" ref={root}>
        <h1 className="jr-outline__title">
          <span className="jr-visually-hidden">{t('outline.label')}: </span>
          {title || t('board.untitled')}
        </h1>
        <p className="jr-visually-hidden" id="jr-outline-help">
          {t(canEdit ? 'outline.help' : 'outline.readOnly')}
        </p>
        {isFiltered ? (
          <div className="jr-outline__bar">
            <Checkbox label={t('outline.hide')} checked={hidesDimmed} onChange={setHidesDimmed} />
          </div>
        ) : null}
        {stageCount === 0 ? <p className="jr-outline__note">{t('outline.stages.none')}</p> : null}
        {groups.map((group, index) => (
          <StageGroup
            key={group.stageId ?? ''}
            group={group}
            dimmed={dimmed}
            hidesDimmed={hidesDimmed}
            found={found}
            selected={group.rows.some(({ id }) => selected.has(id)) ? selected : NOBODY}
            startsNear={index < 3}
          />
        ))}
        {canEdit ? (
          <div className="jr-outline__add">
            <Button
              icon={<Columns3 size={16} aria-hidden />}
              onClick={() => addStageAt(session, {}, t)}
            >
              {t('stage.add')}
            </Button>
          </div>
        ) : null}
        <LaneList />
      </div>
    </NearContext>
  );
}

function useGroups() {
  const stages = useBoard(({ board }) => board.stages);
  const lanes = useBoard(({ board }) => board.lanes);
  const touchpoints = useBoard(({ board }) => board.touchpoints);
  const groups = useMemo(
    () => outlineOf({ stages, lanes, touchpoints }),
    [stages, lanes, touchpoints],
  );
  // Typing changes the cards, but seldom their order: the tables then stay as they are.
  const known = useRef(groups);
  const key = (one: typeof groups) => JSON.stringify(one);
  if (known.current !== groups && key(known.current) !== key(groups)) known.current = groups;
  return known.current;
}

function useFound(): ReadonlySet<string> {
  const hits = useHits();
  return useMemo(
    () => new Set(hits.filter(({ kind }) => kind === 'touchpoint').map(({ id }) => id)),
    [hits],
  );
}
