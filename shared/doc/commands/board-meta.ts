import type { Locale } from '../../i18n/message';
import { type BoardDoc, change } from '../board-doc';

/** Sets the language of the map's own words, which exports and reports follow. */
export function setBoardLanguage(doc: BoardDoc, language: Locale): void {
  change(doc, () => doc.meta.set('language', language));
}
