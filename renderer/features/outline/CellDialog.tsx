/** Cells that hold a list are edited beside the table: pains, pitfalls, links, departments. */
import type { Touchpoint } from '../../../shared/model/touchpoint';
import { painsByCard } from '../../../shared/views/filter';
import { linksByCard } from '../../../shared/views/links-by-card';
import type { OutlineColumn } from '../../../shared/views/outline';
import { BackstageField } from '../../fields/BackstageField';
import { LinkList } from '../../fields/LinkList';
import { PainList } from '../../fields/PainList';
import { PitfallChecks } from '../../fields/PitfallChecks';
import { useKnownDepartments } from '../../fields/use-known-names';
import { useTranslate } from '../../state/locale';
import { useBoard, useSession } from '../../state/session';
import { openInspector } from '../../state/ui-store';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

const DIALOG_COLUMNS = [
  'pains',
  'pitfalls',
  'links',
  'backstage',
] as const satisfies readonly OutlineColumn[];
type DialogColumn = (typeof DIALOG_COLUMNS)[number];

export const isDialogColumn = (column: OutlineColumn): column is DialogColumn =>
  (DIALOG_COLUMNS as readonly OutlineColumn[]).includes(column);

interface CellDialogProps {
  readonly card: Touchpoint;
  readonly column: DialogColumn;
  readonly title: string;
  readonly onClose: () => void;
}

export function CellDialog({ card, column, title, onClose }: CellDialogProps) {
  const t = useTranslate();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what happens in the dialog is none of the row's business
    <div
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onFocus={(event) => event.stopPropagation()}
    >
      <Dialog
        open
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        title={t('outline.dialog', { column: t(`column.${column}`), title })}
        closeLabel={t('app.close')}
        width={520}
        actions={
          <Button variant="primary" onClick={onClose}>
            {t('outline.done')}
          </Button>
        }
      >
        <div className="jr-grid__dialog">
          <Content card={card} column={column} onClose={onClose} />
        </div>
      </Dialog>
    </div>
  );
}

function Content({ card, column, onClose }: Omit<CellDialogProps, 'title'>) {
  const session = useSession();
  const departments = useKnownDepartments();
  const pains = useBoard(({ board }) => painsByCard(board.pains).get(card.id)) ?? [];
  const links = useBoard(({ board }) => linksByCard(board).get(card.id)) ?? [];
  switch (column) {
    case 'pains':
      return <PainList touchpointId={card.id} pains={pains} />;
    case 'pitfalls':
      return <PitfallChecks touchpoint={card} />;
    case 'backstage':
      return <BackstageField touchpoint={card} departments={departments} />;
    case 'links':
      return (
        <LinkList
          touchpointId={card.id}
          links={links}
          onLeave={() => {
            onClose();
            openInspector(session.ui);
          }}
        />
      );
  }
}
