/** Talk as a workshop leaves it, and everything that people can do to it, at random. */
import fc from 'fast-check';
import * as Y from 'yjs';
import {
  editComment,
  removeComment,
  reopenThread,
  replyTo,
  resolveThread,
  startThread,
  toggleReaction,
} from '../../shared/doc/commands/comments';
import { projectTalk } from '../../shared/doc/project-talk';
import { type TalkDoc, talkDocOf } from '../../shared/doc/talk-doc';
import { byTime, PART_KINDS, REACTIONS, type Talk } from '../../shared/model/comment';
import { anyText } from './random-text';

const PLAIN = { noNullPrototype: true } as const;

const person = fc.record(
  {
    id: fc.constantFrom('an', 'binh', 'chi'),
    name: fc.constantFrom('', 'An', 'Bình', 'Chị Lan', 'Nguyễn Thị Ánh Tuyết'),
  },
  PLAIN,
);

const at = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const target = fc.oneof(
  fc.constant({ on: 'board' } as const),
  fc.record(
    { on: fc.constantFrom(...PART_KINDS), id: fc.constantFrom('t-1', 's-1', 'gone') },
    PLAIN,
  ),
);

/** One thing that somebody does; each kind uses its part of what was drawn. */
export interface TalkAct {
  readonly kind: keyof typeof ACTS;
  readonly pick: number;
  readonly text: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly other: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly target: typeof target extends fc.Arbitrary<infer T> ? T : never;
  readonly reaction: (typeof REACTIONS)[number];
}

const picked = (ids: Iterable<string>, number: number): string => {
  const all = [...ids, 'gone'];
  return all[number % all.length] ?? 'gone';
};

const said = ({ person: author, text, at, other }: TalkAct) => ({
  author,
  text,
  at,
  mentions: [other],
});

const ACTS = {
  start: (doc: TalkDoc, act: TalkAct) => startThread(doc, act.target, said(act)),
  reply: (doc: TalkDoc, act: TalkAct) =>
    replyTo(doc, picked(doc.threads.keys(), act.pick), said(act)),
  edit: (doc: TalkDoc, act: TalkAct) =>
    editComment(doc, picked(doc.comments.keys(), act.pick), said(act)),
  remove: (doc: TalkDoc, act: TalkAct) => removeComment(doc, picked(doc.comments.keys(), act.pick)),
  resolve: (doc: TalkDoc, act: TalkAct) =>
    resolveThread(doc, picked(doc.threads.keys(), act.pick), act.person, act.at),
  reopen: (doc: TalkDoc, act: TalkAct) => reopenThread(doc, picked(doc.threads.keys(), act.pick)),
  react: (doc: TalkDoc, act: TalkAct) => toggleReaction(doc, act.target, act.person, act.reaction),
  reactToComment: (doc: TalkDoc, act: TalkAct) =>
    toggleReaction(
      doc,
      { on: 'comment', id: picked(doc.comments.keys(), act.pick) },
      act.person,
      act.reaction,
    ),
} as const;

export const talkActs: fc.Arbitrary<TalkAct> = fc.record(
  {
    kind: fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[]), 'start', 'reply'),
    pick: fc.nat(20),
    text: anyText,
    person,
    other: person,
    at,
    target,
    reaction: fc.constantFrom(...REACTIONS),
  },
  PLAIN,
);

export function perform(doc: TalkDoc, act: TalkAct): void {
  ACTS[act.kind](doc, act);
}

/** What is left of up to 30 acts. */
export const talks: fc.Arbitrary<Talk> = fc.array(talkActs, { maxLength: 30 }).map((acts) => {
  const ydoc = new Y.Doc();
  for (const act of acts) perform(talkDocOf(ydoc), act);
  return projectTalk(ydoc);
});

/** The comments from the oldest to the newest, for comparing what people said. */
export const textsOf = ({ comments }: Talk): readonly string[] =>
  [...comments.values()].sort(byTime).map(({ text }) => text);
