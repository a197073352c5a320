import { exactTime, timeAgo } from '../../../shared/i18n/time-ago';
import { timeOf } from '../../../shared/model/comment';
import { useLocale } from '../../state/locale';
import { useNow } from '../../state/use-now';

/** When something was said: how long ago, and on asking exactly. */
export function MomentAgo({ at }: { readonly at: string }) {
  const { locale, t } = useLocale();
  const time = timeOf(at);
  const now = useNow();
  return (
    <time className="jr-comment__time" dateTime={at} title={exactTime(locale, time)}>
      {timeAgo(locale, time, now) ?? t('comments.justNow')}
    </time>
  );
}
