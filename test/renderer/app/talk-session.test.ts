// The conversation of an open board: kept on this machine, in its own document and history.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BoardSession } from '../../../renderer/app/board-session';
import { personId } from '../../../renderer/platform/identity';
import { startThread, toggleReaction } from '../../../shared/doc/commands/comments';
import { addPain } from '../../../shared/doc/commands/pains';
import { step } from '../../../shared/i18n/step-name';
import { randomId } from '../../../shared/lib/random-id';
import { type PersonRef, type TalkTarget, targetKey } from '../../../shared/model/comment';
import { textsOf } from '../../support/random-talk';
import { smallBoard } from '../../support/small-board';

const BINH = { id: 'binh', name: 'Bình' };
const [CARD = ''] = smallBoard.touchpoints.keys();
const ON_CARD: TalkTarget = { on: 'touchpoint', id: CARD };
const open: BoardSession[] = [];

beforeEach(() => localStorage.clear());
afterEach(() => {
  for (const session of open.splice(0)) session.dispose();
});

function create(name = `test/${randomId()}`): BoardSession {
  const session = BoardSession.create(smallBoard, name);
  open.push(session);
  return session;
}

function say(
  session: BoardSession,
  text: string,
  author: PersonRef = session.talk.me(),
  on = ON_CARD,
) {
  return session.talk.change((doc) =>
    startThread(doc, on, { author, text, at: new Date().toISOString(), mentions: [] }),
  );
}

const talkOf = (session: BoardSession) => session.talk.store.getState();

describe('the conversation of a working copy', () => {
  test('goes on alone, and is there again after a restart', async () => {
    const name = `test/${randomId()}`;
    const first = create(name);
    say(first, 'Một mình vẫn ghi được');
    await new Promise((resolve) => setTimeout(resolve, 50));
    first.dispose();
    open.length = 0;
    const again = await BoardSession.fromCache({ cacheName: name, canEdit: true });
    open.push(again);
    expect(textsOf(talkOf(again).talk)).toEqual(['Một mình vẫn ghi được']);
    expect([...talkOf(again).talk.comments.values()][0]?.author.id).toBe(personId());
  });

  test('counts as a change that the file does not have', () => {
    const session = create();
    let changes = 0;
    session.onDocumentChange(() => {
      changes += 1;
    });
    say(session, 'Mới');
    expect(changes).toBe(1);
  });

  test('has its own undo: the board’s takes back no comment, and the other way round', () => {
    const session = create();
    session.writeText({ root: 'meta', field: 'title' }, 'Tên mới');
    say(session, 'Góp ý');
    session.undo();
    expect(session.boardStore.getState().board.meta.title).toBe(smallBoard.meta.title);
    expect(talkOf(session).talk.comments.size).toBe(1);
    session.redo();
    expect(session.talk.undo()).toBe(true);
    expect(talkOf(session).talk.comments.size).toBe(0);
    expect(session.boardStore.getState().board.meta.title).toBe('Tên mới');
    expect(session.talk.undo()).toBe(false);
  });

  test('takes nothing from somebody who may not speak', () => {
    const session = create();
    session.talk.setMayTalk(false);
    expect(say(session, 'Không')).toBeUndefined();
    expect(talkOf(session).talk.comments.size).toBe(0);
  });
});

describe('what is new to this person', () => {
  test('are comments of others until they were read, on this device for good', () => {
    const session = create();
    say(session, 'Tôi nói');
    say(session, 'Bình nói', BINH);
    const { unread } = talkOf(session);
    expect(unread.size).toBe(1);
    session.talk.markRead(unread);
    expect(talkOf(session).unread.size).toBe(0);
    const states = session.encodeStates();
    expect(states.talk?.length).toBeGreaterThan(10);
  });

  test('is counted on its card, what is said on the card’s pains included', () => {
    const session = create();
    const pain = session.change((doc) => addPain(doc, CARD, 'Chờ lâu'), {
      name: step('step.pain.add', { title: '' }),
    });
    say(session, 'Trên thẻ');
    say(session, 'Trên nỗi đau', BINH, { on: 'pain', id: pain ?? '' });
    const { commentCounts } = talkOf(session);
    expect(commentCounts.get(targetKey(ON_CARD))).toEqual({ comments: 2, unread: 1 });
    expect(commentCounts.get(`pain/${pain}`)).toEqual({ comments: 1, unread: 1 });
  });

  test('are never reactions, which are summed up by kind', () => {
    const session = create();
    const before = talkOf(session).threads;
    session.talk.change((doc) => toggleReaction(doc, ON_CARD, BINH, 'agree'));
    session.talk.change((doc) => toggleReaction(doc, ON_CARD, session.talk.me(), 'agree'));
    expect(talkOf(session).reactions.get(targetKey(ON_CARD))).toMatchObject([
      { kind: 'agree', people: expect.arrayContaining([BINH]) },
    ]);
    expect(talkOf(session).unread.size).toBe(0);
    expect(talkOf(session).threads).toBe(before);
  });
});
