/** A part of a panel with a heading; parts without data are one quiet line until opened. */
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import './section.css';

interface SectionProps {
  readonly title: string;
  /** Says in a word what is in there when it is folded. */
  readonly summary?: ReactNode;
  readonly startsOpen: boolean;
  readonly children: ReactNode;
}

export function Section({ title, summary, startsOpen, children }: SectionProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  const id = useId();
  return (
    <section className="jr-section">
      <h3 className="jr-section__heading">
        <button
          type="button"
          className="jr-section__toggle"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight size={14} aria-hidden className="jr-section__arrow" />
          <span className="jr-section__title">{title}</span>
          {!isOpen && summary ? <span className="jr-section__summary">{summary}</span> : null}
        </button>
      </h3>
      {isOpen ? (
        <div id={id} className="jr-section__body">
          {children}
        </div>
      ) : null}
    </section>
  );
}
