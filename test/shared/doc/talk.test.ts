import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { projectTalk, TalkProjection } from '../../../shared/doc/project-talk';
import { seedTalkDoc, talkDocOf } from '../../../shared/doc/talk-doc';
import { decodeJourneyJson, encodeBoardJson } from '../../../shared/file/board-json';
import { emptyBoard } from '../../../shared/model/board';
import { MAX_COMMENT_LENGTH, type Talk } from '../../../shared/model/comment';
import { perform, talkActs, talks } from '../../support/random-talk';

const BOARD = emptyBoard({
  id: 'b',
  title: '',
  language: 'vi',
  scope: { start: '', end: '', timeSpan: '' },
});

function throughFile(talk: Talk): Talk {
  const decoded = decodeJourneyJson(encodeBoardJson(BOARD, talk));
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value.talk;
}

describe('what was said about a board', () => {
  it('goes through a file and back unchanged', () => {
    fc.assert(
      fc.property(talks, (talk) => {
        expect(throughFile(talk)).toStrictEqual(talk);
        const text = encodeBoardJson(BOARD, talk);
        expect(encodeBoardJson(BOARD, throughFile(talk))).toBe(text);
      }),
    );
  });

  it('goes into a document and back unchanged', () => {
    fc.assert(
      fc.property(talks, (talk) => {
        const ydoc = new Y.Doc();
        seedTalkDoc(ydoc, talk);
        expect(projectTalk(ydoc)).toStrictEqual(talk);
      }),
    );
  });

  it('is the same for everybody, in whatever order messages arrive', () => {
    const work = fc.array(fc.record({ peer: fc.nat(2), act: talkActs, draw: fc.nat(1000) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(work, (events) => {
        const peers = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
        const shown = peers.map((peer) => new TalkProjection(peer, () => undefined));
        const waiting: { to: Y.Doc; update: Uint8Array }[] = [];
        for (const from of peers)
          from.on('update', (update: Uint8Array, origin: unknown) => {
            if (origin === 'remote') return;
            for (const to of peers) if (to !== from) waiting.push({ to, update });
          });
        const deliver = (number: number) => {
          const [message] = waiting.splice(number % Math.max(waiting.length, 1), 1);
          if (message) Y.applyUpdate(message.to, message.update, 'remote');
        };
        for (const { peer, act, draw } of events) {
          perform(talkDocOf(peers[peer] as Y.Doc), act);
          if (draw % 2 === 0) deliver(draw);
        }
        while (waiting.length > 0) deliver(waiting.length - 1);
        const [first, ...others] = shown.map(({ talk }) => talk);
        for (const other of others) expect(other).toStrictEqual(first);
        for (const [index, peer] of peers.entries())
          expect(shown[index]?.talk).toStrictEqual(projectTalk(peer));
      }),
    );
  });

  it('keeps what did not change', () => {
    const ydoc = new Y.Doc();
    const doc = talkDocOf(ydoc);
    const seen: Talk[] = [];
    const projection = new TalkProjection(ydoc, (talk) => seen.push(talk));
    const act = {
      ...{ pick: 0, text: 'một', at: '2025-01-01T00:00:00.000Z' },
      reaction: 'agree',
      ...{ person: { id: 'an', name: 'An' }, other: { id: 'binh', name: '' } },
      target: { on: 'board' },
    } as const;
    perform(doc, { ...act, kind: 'start' });
    perform(doc, { ...act, kind: 'start', text: 'hai' });
    expect(seen).toHaveLength(2);
    const [first] = seen[0]?.comments.values() ?? [];
    expect([...projection.talk.comments.values()]).toContain(first);
    projection.dispose();
  });
});

describe('talk that a broken or hostile program wrote', () => {
  const junk: fc.Arbitrary<() => unknown> = fc.oneof(
    fc
      .constantFrom<unknown>(
        ...[null, 0, true, '', 'x', [], {}, { on: 'board', id: 1 }, { on: 'comment', id: 'a' }],
        ...[{ id: 'bad id!' }, { id: 'an', name: 'x'.repeat(61) }, { on: 'stage' }, '2025-99-99'],
        ...[{ by: { id: 'an' }, at: 'never' }, 'x'.repeat(MAX_COMMENT_LENGTH + 7)],
      )
      .map((value) => () => value),
    fc.constant(() => new Y.Text('👩'.repeat(MAX_COMMENT_LENGTH))),
    fc.constant(() => new Y.Text(`\ud83d\r\n${'e\u0301'.repeat(9)}`)),
    fc.constant(() => new Y.Map([['bad id!', 'x']])),
    fc.constant(() => new Y.Map([['an', 7] as const])),
    fc.constant(() => new Y.Array()),
    fc.constant(() => new Uint8Array([1])),
  );
  const field = fc.constantFrom(
    ...['target', 'resolved', 'threadId', 'author', 'at', 'text', 'editedAt', 'mentions', 'more'],
  );
  const keys = fc.constantFrom(
    ...['board/an/agree', 'touchpoint/t1/an/agree', 'comment/c/an/idea', 'board//agree', '/', ''],
    ...['touchpoint/t1/an/like', 'board/x/an/agree', 'a/b/c/d/e', 'touchpoint/bad id!/an/agree'],
  );
  const writes = fc.array(
    fc.record({
      root: fc.constantFrom('threads' as const, 'comments' as const, 'reactions' as const),
      id: fc.constantFrom('a', 'b', 'bad id!', 'here', ''),
      key: keys,
      field,
      value: junk,
      isWhole: fc.nat(4).map((number) => number === 0),
    }),
    { minLength: 1, maxLength: 25 },
  );

  it('never throws, and what is left of it can be saved and opened again', () => {
    fc.assert(
      fc.property(fc.array(talkActs, { maxLength: 8 }), writes, (acts, hostile) => {
        const ydoc = new Y.Doc();
        const doc = talkDocOf(ydoc);
        const projection = new TalkProjection(ydoc, () => undefined);
        for (const act of acts) perform(doc, act);
        for (const { root, id, key, field: name, value, isWhole } of hostile) {
          if (root === 'reactions') doc.reactions.set(key, value());
          else {
            const ids = [...doc[root].keys(), id];
            const at = ids[ids.length % 3] ?? id;
            const known: unknown = doc[root].get(at);
            if (isWhole) doc[root].set(at, value() as never);
            else if (known instanceof Y.Map) known.set(name, value());
            else doc[root].set(at, new Y.Map([[name, value()]]) as never);
          }
        }
        const talk = projectTalk(ydoc);
        expect(projection.talk).toStrictEqual(talk);
        expect(throughFile(talk)).toStrictEqual(talk);
        for (const act of acts) perform(doc, act);
      }),
    );
  });

  it('shows the beginning of a comment that is too long', () => {
    const ydoc = new Y.Doc();
    const doc = talkDocOf(ydoc);
    const text = '👩'.repeat(MAX_COMMENT_LENGTH);
    doc.comments.set('c', new Y.Map([['text', new Y.Text(text)]]) as never);
    const { comments } = projectTalk(ydoc);
    expect(comments.get('c')?.text).toBe('👩'.repeat(MAX_COMMENT_LENGTH / 2));
    expect(comments.get('c')?.author).toEqual({ id: 'unknown', name: '' });
  });
});

describe('a file', () => {
  it('that has no comments looks as it always did', () => {
    expect(encodeBoardJson(BOARD)).not.toMatch(/threads|comments|reactions/);
  });

  it.each([
    ['threads', [{ id: 'a', target: { on: 'touchpoint' } }], 'threads[0].target.id'],
    ['threads', [{ id: 'a', target: { on: 'moon', id: 'x' } }], 'threads[0].target.on'],
    [
      'threads',
      [
        { id: 'a', target: { on: 'board' } },
        { id: 'a', target: { on: 'board' } },
      ],
      'threads[1].id',
    ],
    [
      'comments',
      [{ id: 'a', threadId: 'b', author: { id: 'an' }, at: 'now', text: '' }],
      'comments[0].at',
    ],
    [
      'reactions',
      [{ target: { on: 'board' }, person: { id: 'an' }, kind: 'like' }],
      'reactions[0].kind',
    ],
  ])('with a mistake in %s is refused with its place', (list, value, where) => {
    const file = { ...JSON.parse(encodeBoardJson(BOARD)), [list]: value };
    const decoded = decodeJourneyJson(JSON.stringify(file));
    expect(decoded.ok ? null : decoded.error[0]?.where).toBe(where);
  });
});
