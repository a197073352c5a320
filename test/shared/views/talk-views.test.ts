import { describe, expect, it } from 'vitest';
import type { Comment, Talk, Thread } from '../../../shared/model/comment';
import {
  commentCounts,
  mentionParts,
  mentionsIn,
  openMention,
  peopleIn,
  peopleMatching,
  readAt,
  threadsAt,
  threadViews,
} from '../../../shared/views/talk-views';
import { smallBoard } from '../../support/small-board';

const AN = { id: 'an', name: 'An' };
const ANH = { id: 'anh', name: 'Minh Ánh' };
const ANH_TU = { id: 'anhtu', name: 'An Tú' };
const [CARD = ''] = smallBoard.touchpoints.keys();

const comment = (id: string, threadId: string, minute: number, more: Partial<Comment> = {}) =>
  ({
    ...{ id, threadId, author: AN, text: id, mentions: [] },
    at: `2025-05-01T09:${String(minute).padStart(2, '0')}:00Z`,
    ...more,
  }) as Comment;

function talkWith(threads: readonly Thread[], comments: readonly Comment[]): Talk {
  return {
    threads: new Map(threads.map((one) => [one.id, one])),
    comments: new Map(comments.map((one) => [one.id, one])),
    reactions: new Map(),
  };
}

const onCard: Thread = { id: 'a', target: { on: 'touchpoint', id: CARD } };
const onGone: Thread = { id: 'b', target: { on: 'touchpoint', id: 'removed' } };
const talk = talkWith(
  [onCard, onGone, { id: 'empty', target: { on: 'board' } }],
  [
    comment('a2', 'a', 20),
    comment('a1', 'a', 10),
    comment('b1', 'b', 30),
    comment('c1', 'nobody-knows', 5),
  ],
);

describe('threads', () => {
  it('are read with the latest news first, their comments in order of time', () => {
    expect(threadViews(talk).map(({ id, comments }) => [id, comments.map((c) => c.id)])).toEqual([
      ['b', ['b1']],
      ['a', ['a1', 'a2']],
      ['nobody-knows', ['c1']],
    ]);
  });

  it('about something that was removed are read at the board, and so are answers without a thread', () => {
    const [gone, card, lost] = threadViews(talk);
    expect([gone, card, lost].map((one) => one && readAt(one, smallBoard).on)).toEqual([
      'board',
      'touchpoint',
      'board',
    ]);
    const atBoard = threadsAt(threadViews(talk), { on: 'board' }, smallBoard);
    expect(atBoard.map(({ id }) => id)).toEqual(['b', 'nobody-knows']);
  });

  it('count while they are open, or while there is something new in them', () => {
    const resolved = { ...onCard, resolved: { by: AN, at: '2025-05-01T10:00:00Z' } };
    const views = threadViews(talkWith([resolved], [comment('a1', 'a', 1), comment('a2', 'a', 2)]));
    expect(commentCounts(views, new Map(), new Set()).size).toBe(0);
    expect([...commentCounts(views, new Map(), new Set(['a2']))]).toEqual([
      [`touchpoint/${CARD}`, { comments: 0, unread: 1 }],
    ]);
  });
});

describe('people', () => {
  it('are known by the name they had last', () => {
    const renamed = comment('x', 'a', 50, { author: { id: 'an', name: 'An Nguyễn' } });
    const said = talkWith([onCard], [renamed, comment('a1', 'a', 1, { mentions: [ANH] })]);
    expect(peopleIn(said)).toEqual([ANH, { id: 'an', name: 'An Nguyễn' }]);
  });

  it('are found by any word of their name, without diacritics', () => {
    expect(peopleMatching('anh', [AN, ANH, ANH_TU])).toEqual([ANH]);
    expect(peopleMatching('An', [AN, ANH, ANH_TU])).toEqual([AN, ANH, ANH_TU]);
    expect(peopleMatching('tu', [AN, ANH, ANH_TU])).toEqual([ANH_TU]);
  });

  it.each([
    ['Nhờ @An xem', [AN]],
    ['Nhờ @Anh xem', []],
    ['@An Tú và @Minh Ánh', [ANH_TU, ANH]],
    ['@An, @An!', [AN]],
    ['thư: lan@An', []],
    ['không ai', []],
  ])('are called in %j', (text, people) => {
    expect(mentionsIn(text, [AN, ANH, ANH_TU])).toEqual(people);
    expect(
      mentionParts(text, [AN, ANH, ANH_TU])
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  it.each([
    ['@', 1, { at: 0, typed: '' }],
    ['Nhờ @Mi', 7, { at: 4, typed: 'Mi' }],
    ['Nhờ @Minh Á', 11, { at: 4, typed: 'Minh Á' }],
    ['Nhờ @Mi xem', 5, { at: 4, typed: '' }],
    ['lan@vi', 6, undefined],
    ['@ vậy', 5, undefined],
    ['@Mi\nxem', 7, undefined],
    ['xem', 3, undefined],
  ])('are being called in %j at %i', (text, caret, expected) => {
    expect(openMention(text, caret)).toEqual(expected);
  });
});
