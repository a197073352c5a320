/** A tag of cards in words: "Kênh: Zalo", "Owner: nobody". */
import type { CardTag } from '../views/card-groups';
import { channelName } from './channel-name';
import type { Translate } from './translate';

export function cardTagName(tag: CardTag, t: Translate): string {
  switch (tag.kind) {
    case 'emotion':
      return t('tag.emotion', {
        value: t(tag.value === undefined ? 'emotion.none' : `emotion.${tag.value}`),
      });
    case 'channel':
      return tag.value === ''
        ? t('tag.noChannel')
        : t('tag.channel', { value: channelName(tag.value, t) });
    case 'owner':
      return tag.value === '' ? t('tag.noOwner') : t('tag.owner', { value: tag.value });
    case 'department':
      return t('tag.department', { value: tag.value });
    case 'pitfall':
      return t('tag.pitfall', { value: t(`pitfall.${tag.value}`) });
    case 'pillar':
      return t('tag.pillar', {
        pillar: t(`pillar.${tag.value}`),
        score: tag.score,
        word: t(`score.${tag.score}`),
      });
    case 'intent':
      return t('tag.intent', { value: t(`intent.${tag.value}`) });
    case 'critical':
      return t('touchpoint.critical');
    case 'unforgiving':
      return t('touchpoint.unforgiving');
    case 'pain':
      return t('tag.pain');
  }
}
