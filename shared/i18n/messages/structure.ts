import { defineMessages } from '../message';

/** Folding stages and lanes away, dividing stages, the tray, curves and labels of links. */
export const structureMessages = defineMessages({
  'structure.cards': {
    vi: '{count, plural, other {# thẻ}}',
    en: '{count, plural, one {# card} other {# cards}}',
  },
  'stage.rest': { vi: 'Chưa chia nhỏ', en: 'Not divided yet' },
});
