import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  editComment,
  removeComment,
  reopenThread,
  replyTo,
  resolveThread,
  startThread,
  toggleReaction,
} from '../../../../shared/doc/commands/comments';
import { projectTalk } from '../../../../shared/doc/project-talk';
import { type TalkDoc, talkDocOf } from '../../../../shared/doc/talk-doc';
import { TalkHistory } from '../../../../shared/doc/talk-history';
import { MAX_COMMENT_LENGTH } from '../../../../shared/model/comment';
import { textsOf } from '../../../support/random-talk';

const AN = { id: 'an', name: 'An' };
const BINH = { id: 'binh', name: 'Bình' };
const CARD = { on: 'touchpoint', id: 't1' } as const;
const at = (minute: number) => `2025-05-01T09:${String(minute).padStart(2, '0')}:00.000Z`;

let doc: TalkDoc;
beforeEach(() => {
  doc = talkDocOf(new Y.Doc());
});

const talk = () => projectTalk(doc.ydoc);
const say = (text: string, minute = 0, author = AN) => ({
  author,
  text,
  at: at(minute),
  mentions: [],
});

function start(text = 'Chỗ này khách chờ lâu'): string {
  const started = startThread(doc, CARD, say(text));
  if (!started.ok) throw new Error(started.error);
  return started.value;
}

describe('a thread', () => {
  it('begins with a comment on a card', () => {
    const id = start('  Chỗ này khách chờ lâu \r\n');
    expect(talk().threads.get(id)).toEqual({ id, target: CARD });
    expect([...talk().comments.values()]).toMatchObject([
      { threadId: id, author: AN, at: at(0), text: 'Chỗ này khách chờ lâu', mentions: [] },
    ]);
  });

  it('takes answers, and tells whom they are for', () => {
    const id = start();
    replyTo(doc, id, { ...say('Đúng vậy @An', 5, BINH), mentions: [AN, AN] });
    expect(textsOf(talk())).toEqual(['Chỗ này khách chờ lâu', 'Đúng vậy @An']);
    expect([...talk().comments.values()].at(-1)?.mentions).toEqual([AN]);
  });

  it('is resolved by somebody, and opened again by hand or by an answer', () => {
    const id = start();
    resolveThread(doc, id, BINH, at(7));
    expect(talk().threads.get(id)?.resolved).toEqual({ by: BINH, at: at(7) });
    reopenThread(doc, id);
    expect(talk().threads.get(id)?.resolved).toBeUndefined();
    resolveThread(doc, id, BINH, at(8));
    replyTo(doc, id, say('Chưa xong', 9));
    expect(talk().threads.get(id)?.resolved).toBeUndefined();
  });

  it('goes with its last comment', () => {
    const id = start();
    const reply = replyTo(doc, id, say('Trả lời', 1));
    if (!reply.ok) throw new Error(reply.error);
    removeComment(doc, reply.value);
    expect(talk().threads.size).toBe(1);
    removeComment(doc, [...talk().comments.keys()][0] ?? '');
    expect(talk()).toMatchObject({ threads: new Map(), comments: new Map() });
  });
});

describe('a comment', () => {
  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['x'.repeat(MAX_COMMENT_LENGTH + 1), 'too-long'],
  ] as const)('is not taken when it is %j', (text, error) => {
    expect(startThread(doc, CARD, say(text))).toEqual({ ok: false, error });
    const id = start();
    expect(replyTo(doc, id, say(text))).toEqual({ ok: false, error });
    expect(talk().comments.size).toBe(1);
  });

  it('is edited with a mark, and merges with nothing that is gone', () => {
    start('Sai chính ta');
    const [id = ''] = talk().comments.keys();
    const edit = { text: 'Sai chính tả', mentions: [BINH], at: at(3) };
    expect(editComment(doc, id, edit)).toEqual({ ok: true, value: null });
    expect(talk().comments.get(id)).toMatchObject({
      text: 'Sai chính tả',
      editedAt: at(3),
      mentions: [BINH],
    });
    removeComment(doc, id);
    expect(editComment(doc, id, edit)).toEqual({ ok: false, error: 'gone' });
  });

  it('takes its reactions with it', () => {
    start();
    const [id = ''] = talk().comments.keys();
    toggleReaction(doc, { on: 'comment', id }, BINH, 'agree');
    toggleReaction(doc, CARD, BINH, 'agree');
    removeComment(doc, id);
    expect([...talk().reactions.keys()]).toEqual(['touchpoint/t1/binh/agree']);
  });
});

describe('a reaction', () => {
  it('counts once a person and kind, and is taken back by giving it again', () => {
    toggleReaction(doc, CARD, AN, 'agree');
    toggleReaction(doc, CARD, AN, 'idea');
    toggleReaction(doc, CARD, BINH, 'agree');
    expect(talk().reactions.size).toBe(3);
    toggleReaction(doc, CARD, AN, 'agree');
    expect([...talk().reactions.values()]).toEqual([
      { target: CARD, person: AN, kind: 'idea' },
      { target: CARD, person: BINH, kind: 'agree' },
    ]);
  });
});

describe('undo in the conversation', () => {
  it('takes back what I said, one thing at a time, and spares what others said', () => {
    const history = new TalkHistory(doc);
    const id = start('Tôi nói');
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc.ydoc));
    replyTo(talkDocOf(theirs), id, say('Bình nói', 1, BINH));
    Y.applyUpdate(doc.ydoc, Y.encodeStateAsUpdate(theirs), 'remote');
    toggleReaction(doc, CARD, AN, 'love');
    expect(history.undo()).toBe(true);
    expect(talk().reactions.size).toBe(0);
    history.undo();
    expect(textsOf(talk())).toEqual(['Bình nói']);
    history.redo();
    expect(textsOf(talk())).toEqual(['Tôi nói', 'Bình nói']);
    history.dispose();
  });
});
