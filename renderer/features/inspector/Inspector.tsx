/** The panel on the right: shows and edits whatever is selected. */
import { PanelRightClose } from 'lucide-react';
import { targetOf } from '../../actions/comments';
import { CommentBadge } from '../../fields/CommentBadge';
import { useTranslate } from '../../state/locale';
import { useSession, useUi } from '../../state/session';
import { type Selection, toggleInspector } from '../../state/ui-store';
import { IconButton } from '../../ui/IconButton';
import { BoardPanel } from './BoardPanel';
import { CardsPanel } from './CardsPanel';
import { LinkPanel } from './LinkPanel';
import { LanePanel, StagePanel } from './StructurePanels';
import { TouchpointPanel } from './TouchpointPanel';
import './inspector.css';

export function Inspector() {
  const t = useTranslate();
  const session = useSession();
  const selection = useUi((state) => state.selection);
  return (
    <aside className="jr-inspector" aria-label={t('inspector.label')}>
      <header className="jr-inspector__header">
        <h2>{t(headingOf(selection))}</h2>
        <CommentBadge target={targetOf(selection)} name={t(headingOf(selection))} always />
        <IconButton
          small
          label={t('inspector.hide')}
          keys="I"
          side="left"
          onClick={() => toggleInspector(session.ui)}
        >
          <PanelRightClose size={16} aria-hidden />
        </IconButton>
      </header>
      <div className="jr-inspector__body">
        <Panel selection={selection} />
      </div>
    </aside>
  );
}

function headingOf(selection: Selection) {
  switch (selection.kind) {
    case 'none':
      return 'inspector.board';
    case 'stage':
      return 'touchpoint.stage';
    case 'lane':
      return 'touchpoint.lane';
    case 'link':
      return 'link.title';
    case 'touchpoints':
      return 'inspector.label';
  }
}

function Panel({ selection }: { selection: Selection }) {
  switch (selection.kind) {
    case 'none':
      return <BoardPanel />;
    case 'stage':
      return <StagePanel key={selection.id} id={selection.id} />;
    case 'lane':
      return <LanePanel key={selection.id} id={selection.id} />;
    case 'link':
      return <LinkPanel key={selection.id} id={selection.id} />;
    case 'touchpoints': {
      const [only, ...others] = selection.ids;
      if (only === undefined) return <BoardPanel />;
      if (others.length > 0) return <CardsPanel ids={selection.ids} />;
      return <TouchpointPanel key={only} id={only} />;
    }
  }
}
