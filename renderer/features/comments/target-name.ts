/** What a thread is about, in words. */
import type { Translate } from '../../../shared/i18n/translate';
import type { Board } from '../../../shared/model/board';
import type { TalkTarget } from '../../../shared/model/comment';
import { laneAppearance } from '../../../shared/views/lane-appearance';
import { isThere } from '../../../shared/views/talk-views';

export function targetName(board: Board, target: TalkTarget | null, t: Translate): string {
  if (!target || !isThere(target, board)) return t('comments.on.removed');
  switch (target.on) {
    case 'board':
      return t('comments.on.board');
    case 'stage':
      return t('comments.on.stage', {
        title: board.stages.get(target.id)?.title || t('stage.untitled'),
      });
    case 'lane': {
      const lane = board.lanes.get(target.id);
      const title = lane ? laneAppearance(board, lane).title : '';
      return t('comments.on.lane', { title: title || t('lane.untitled') });
    }
    case 'touchpoint':
      return t('comments.on.touchpoint', {
        title: board.touchpoints.get(target.id)?.title || t('touchpoint.untitled'),
      });
    case 'pain':
      return t('comments.on.pain', {
        title: board.pains.get(target.id)?.text || t('comments.pain.untitled'),
      });
  }
}
