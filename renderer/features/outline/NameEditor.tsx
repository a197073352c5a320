/** A cell with a name that is on the board already, or a new one. */
import { channelName } from '../../../shared/i18n/channel-name';
import { CHANNELS } from '../../../shared/method/channels';
import type { Touchpoint } from '../../../shared/model/touchpoint';
import type { OutlineColumn } from '../../../shared/views/outline';
import { setCardField } from '../../actions/set-card-field';
import { SuggestedInput } from '../../fields/Suggested';
import { useKnownDepartments, useKnownOwners } from '../../fields/use-known-names';
import { useTranslate } from '../../state/locale';
import { useSession } from '../../state/session';

const NAME_COLUMNS = ['channel', 'owner', 'ownerDept'] as const satisfies readonly OutlineColumn[];
type NameColumn = (typeof NAME_COLUMNS)[number];

export const isNameColumn = (column: OutlineColumn): column is NameColumn =>
  (NAME_COLUMNS as readonly OutlineColumn[]).includes(column);

interface NameEditorProps {
  readonly card: Touchpoint;
  readonly column: NameColumn;
  readonly label: string;
}

export function NameEditor({ card, column, label }: NameEditorProps) {
  const t = useTranslate();
  const session = useSession();
  const owners = useKnownOwners();
  const departments = useKnownDepartments();
  const channels = CHANNELS.map((channel) => channelName(channel, t));
  const suggestions = { channel: channels, owner: owners, ownerDept: departments }[column];
  return (
    <SuggestedInput
      label={label}
      value={column === 'channel' ? channelName(card.channel, t) : card[column]}
      suggestions={suggestions}
      onCommit={(name) => {
        const value = column === 'channel' ? (CHANNELS[channels.indexOf(name)] ?? name) : name;
        setCardField(session, [card.id], { field: column, value });
      }}
    />
  );
}
