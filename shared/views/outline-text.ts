/** What stands in a cell of the table, in the reader's words. */
import { channelName } from '../i18n/channel-name';
import type { Translate } from '../i18n/translate';
import type { Board } from '../model/board';
import type { Touchpoint } from '../model/touchpoint';
import { painsByCard } from './filter';
import { laneAppearance } from './lane-appearance';
import { linksByCard } from './links-by-card';
import type { OutlineColumn } from './outline';

type Texts = {
  readonly [C in OutlineColumn]: (card: Touchpoint, board: Board, t: Translate) => string;
};

/** What people tick says nothing while it is not ticked. */
const tick = (isTicked: boolean, t: Translate) => (isTicked ? t('outline.yes') : '');

function score(card: Touchpoint, pillar: keyof Touchpoint['ttt'], t: Translate): string {
  const points = card.ttt[pillar];
  return points === undefined ? '' : `${points} · ${t(`score.${points}`)}`;
}

const TEXTS: Texts = {
  title: (card) => card.title,
  stage: ({ stageId }, { stages }, t) => {
    const stage = stages.get(stageId);
    return stage ? stage.title || t('stage.untitled') : '';
  },
  lane: ({ laneId }, board, t) => {
    const lane = board.lanes.get(laneId);
    return lane ? laneAppearance(board, lane).title || t('lane.untitled') : '';
  },
  channel: ({ channel }, _, t) => channelName(channel, t),
  emotion: ({ emotion }, _, t) => (emotion === undefined ? '' : t(`emotion.${emotion}`)),
  behaviours: ({ behaviours }) => behaviours.join('\n'),
  pains: ({ id }, { pains }, t) =>
    (painsByCard(pains).get(id) ?? [])
      .map(({ text, severity }) => {
        const said = text || t('outline.pain.untold');
        return t('outline.pain', { text: said, severity: t(`severity.${severity}`) });
      })
      .join('\n'),
  owner: ({ owner }) => owner,
  ownerDept: ({ ownerDept }) => ownerDept,
  backstage: ({ backstage }) => backstage.join(', '),
  critical: ({ critical }, _, t) => tick(critical, t),
  unforgiving: ({ unforgiving }, _, t) => tick(unforgiving, t),
  intent: ({ intent }, _, t) => (intent === 'unknown' ? '' : t(`intent.${intent}`)),
  heart: (card, _, t) => score(card, 'heart', t),
  vision: (card, _, t) => score(card, 'vision', t),
  talent: (card, _, t) => score(card, 'talent', t),
  pitfalls: ({ pitfalls }, _, t) => pitfalls.map((tag) => t(`pitfall.${tag}`)).join(', '),
  links: ({ id }, board, t) => {
    const titleOf = (other: string) =>
      board.touchpoints.get(other)?.title || t('touchpoint.untitled');
    return (linksByCard(board).get(id) ?? [])
      .map(({ from, to, kind }) =>
        from === id
          ? t('link.outgoing', { kind: t(`link.${kind}`), title: titleOf(to) })
          : t('link.incoming', { kind: t(`link.${kind}`), title: titleOf(from) }),
      )
      .join('\n');
  },
  notes: ({ notes }) => notes,
};

/** Empty for what nobody has said yet. */
export function outlineText(
  board: Board,
  id: string,
  { column, t }: { readonly column: OutlineColumn; readonly t: Translate },
): string {
  const card = board.touchpoints.get(id);
  return card ? TEXTS[column](card, board, t) : '';
}
