/** A channel is one of the known ones, shown in the reader's language, or whatever was typed. */
import { CATALOGUE, type MessageKey } from './catalogue';
import type { Translate } from './translate';

export function channelName(channel: string, t: Translate): string {
  const key = `channel.${channel}`;
  return Object.hasOwn(CATALOGUE, key) ? t(key as MessageKey) : channel;
}
