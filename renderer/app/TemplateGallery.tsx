/** The templates to begin with, each with a picture of itself. */
import { useEffect, useState } from 'react';
import { layOutBoard } from '../../shared/views/board-layout';
import { type BoardPreview, boardPreview } from '../../shared/views/board-preview';
import { useLocale } from '../state/locale';
import { BoardPicture } from './BoardPicture';
import { loadTemplate, TEMPLATES, type Template } from './templates';

interface TemplateGalleryProps {
  readonly onChoose: (id: string) => Promise<void>;
}

export function TemplateGallery({ onChoose }: TemplateGalleryProps) {
  return (
    <ul className="jr-gallery">
      {TEMPLATES.map((template) => (
        <TemplateCard key={template.id} template={template} onChoose={onChoose} />
      ))}
    </ul>
  );
}

function TemplateCard({ template, onChoose }: TemplateGalleryProps & { template: Template }) {
  const { t } = useLocale();
  return (
    <li className="jr-gallery__item">
      <button type="button" className="jr-template" onClick={() => void onChoose(template.id)}>
        <BoardPicture className="jr-template__picture" preview={useTemplate(template.id)} />
        <span className="jr-template__name">{t(template.name)}</span>
        <span className="jr-template__text">{t(template.text)}</span>
      </button>
    </li>
  );
}

function useTemplate(id: string): BoardPreview | null {
  const { locale } = useLocale();
  const [preview, setPreview] = useState<BoardPreview | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void loadTemplate(id, locale).then((board) => {
      if (isCurrent) setPreview(boardPreview(board, layOutBoard(board)));
    });
    return () => {
      isCurrent = false;
    };
  }, [id, locale]);
  return preview;
}
