/** Short messages at the lower edge, announced to screen readers. */
import { X } from 'lucide-react';
import { useStore } from 'zustand';
import { useTranslate } from '../state/locale';
import { dismissNotice, noticeStore } from '../state/notices';
import './notices.css';

export function Notices() {
  const t = useTranslate();
  const notices = useStore(noticeStore, (state) => state.notices);
  return (
    <section className="jr-notices" aria-label={t('app.notices')} aria-live="polite">
      {notices.map((notice) => (
        <div
          key={notice.id}
          className={`jr-notice jr-notice--${notice.tone}`}
          role={notice.tone === 'problem' ? 'alert' : undefined}
        >
          <p className="jr-notice__text">{notice.text}</p>
          {notice.action ? (
            <button
              type="button"
              className="jr-notice__action"
              onClick={() => {
                notice.action?.run();
                dismissNotice(notice.id);
              }}
            >
              {notice.action.label}
            </button>
          ) : null}
          <button
            type="button"
            className="jr-notice__close"
            aria-label={t('app.dismiss')}
            onClick={() => dismissNotice(notice.id)}
          >
            <X size={14} aria-hidden />
          </button>
        </div>
      ))}
    </section>
  );
}
