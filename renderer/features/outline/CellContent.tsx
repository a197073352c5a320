/** What a cell shows while nobody edits it. */
import type { Touchpoint } from '../../../shared/model/touchpoint';
import type { OutlineColumn } from '../../../shared/views/outline';
import { EmotionFace } from '../../drawing/CardMarks';
import { useTranslate } from '../../state/locale';

interface CellContentProps {
  readonly card: Touchpoint;
  readonly column: OutlineColumn;
  readonly text: string;
  readonly isDimmed: boolean;
}

export function CellContent({ card, column, text, isDimmed }: CellContentProps) {
  const t = useTranslate();
  if (column === 'title')
    return (
      <span className={`jr-grid__text ${text === '' ? 'jr-grid__text--none' : ''}`}>
        {text || t('touchpoint.untitled')}
        {isDimmed ? <span className="jr-visually-hidden">{t('outline.outOfFilter')}</span> : null}
      </span>
    );
  if (column === 'emotion' && card.emotion !== undefined)
    return (
      <span className="jr-grid__text jr-grid__text--emotion">
        <EmotionFace emotion={card.emotion} size={16} />
        {text}
      </span>
    );
  return text === '' ? null : <span className="jr-grid__text">{text}</span>;
}
