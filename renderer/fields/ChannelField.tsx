/** The channel of a touchpoint: one of the known ones in the reader's language, or any words. */
import { channelName } from '../../shared/i18n/channel-name';
import { CHANNELS } from '../../shared/method/channels';
import type { Touchpoint } from '../../shared/model/touchpoint';
import { setCardField } from '../actions/set-card-field';
import { useTranslate } from '../state/locale';
import { useSession } from '../state/session';
import { Suggested } from './Suggested';

export function ChannelField({ touchpoint }: { touchpoint: Touchpoint }) {
  const t = useTranslate();
  const session = useSession();
  const names = CHANNELS.map((channel) => channelName(channel, t));
  return (
    <Suggested
      label={t('touchpoint.channel')}
      placeholder={t('touchpoint.channelPlaceholder')}
      value={channelName(touchpoint.channel, t)}
      suggestions={names}
      onCommit={(name) => {
        const value = CHANNELS[names.indexOf(name)] ?? name;
        setCardField(session, [touchpoint.id], { field: 'channel', value });
      }}
    />
  );
}
