/** A channel is one of the known ones, shown in the reader's language, or whatever was typed. */
import { CATALOGUE, type MessageKey } from '../../shared/i18n/catalogue';
import type { Translate } from '../../shared/i18n/translate';

export function channelName(channel: string, t: Translate): string {
  const key = `channel.${channel}`;
  return Object.hasOwn(CATALOGUE, key) ? t(key as MessageKey) : channel;
}
