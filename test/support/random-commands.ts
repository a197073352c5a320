/** Everything a participant can do to a map, as data, so that failures can be read and shrunk. */
import fc from 'fast-check';
import type { BoardDoc } from '../../shared/doc/board-doc';
import {
  addFreeLane,
  addPersona,
  moveLane,
  removeLane,
  setLaneColour,
  setPortrait,
} from '../../shared/doc/commands/lanes';
import {
  addLink,
  removeLink,
  reverseLink,
  setLinkEnd,
  setLinkKind,
} from '../../shared/doc/commands/links';
import { addPain, removePain, setPainRoot, setPainSeverity } from '../../shared/doc/commands/pains';
import {
  addStage,
  moveStage,
  nestStage,
  removeStage,
  setStageColour,
  unnestStage,
} from '../../shared/doc/commands/stages';
import {
  addTouchpoint,
  moveToTray,
  moveTouchpoints,
  removeTouchpoints,
  setBackstage,
  setPillarScore,
  setPitfall,
  setTouchpointField,
} from '../../shared/doc/commands/touchpoints';
import { addView, removeView, renameView, setViewFilter } from '../../shared/doc/commands/views';
import { readText, type TextTarget, writeText } from '../../shared/doc/text-binding';
import { type BoardFilter, NO_FILTER } from '../../shared/model/board-filter';
import { COLOURS } from '../../shared/model/colour';
import { LINK_KINDS } from '../../shared/model/link';
import { SEVERITIES } from '../../shared/model/pain';
import { EMOTIONS, INTENTS, PILLARS, PITFALLS, SCORES } from '../../shared/model/touchpoint';
import { anyText } from './random-text';

/** A command with everything drawn at random that it could need; each kind uses its part. */
export interface RandomCommand {
  readonly kind: keyof typeof COMMANDS;
  /** Which of the present entities: taken modulo their number. */
  readonly pick: number;
  readonly other: number;
  readonly cell: number;
  readonly index: number | undefined;
  readonly choice: number;
  readonly text: string;
}

/** Which entities a command may touch; all of the document by default. */
export type Scope = (id: string) => boolean;

interface Target {
  readonly doc: BoardDoc;
  readonly command: RandomCommand;
  readonly one: (root: Root, number?: number) => string;
}

type Root = 'stages' | 'personas' | 'lanes' | 'touchpoints' | 'pains' | 'links' | 'views';

const chosen = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

function placeOf({ one, command }: Target) {
  const place = { stageId: one('stages'), laneId: one('lanes', command.cell) };
  return command.index === undefined ? place : { ...place, index: command.index };
}

const atIndex = (index: number | undefined) => (index === undefined ? {} : { index });

function textTarget({ one, command }: Target): TextTarget {
  const targets: readonly TextTarget[] = [
    { root: 'meta', field: 'title' },
    { root: 'meta', field: 'scopeEnd' },
    { root: 'stages', id: one('stages'), field: 'title' },
    { root: 'lanes', id: one('lanes'), field: 'title' },
    { root: 'personas', id: one('personas'), field: 'needs' },
    { root: 'personas', id: one('personas'), field: 'who' },
    { root: 'touchpoints', id: one('touchpoints'), field: 'title' },
    { root: 'touchpoints', id: one('touchpoints'), field: 'behaviours' },
    { root: 'touchpoints', id: one('touchpoints'), field: 'notes' },
    { root: 'pains', id: one('pains'), field: 'text' },
    { root: 'links', id: one('links'), field: 'label' },
  ];
  return chosen(targets, command.choice);
}

const PLAIN_FIELDS = ({ choice, text }: RandomCommand) =>
  [
    { field: 'channel', value: text },
    { field: 'owner', value: text },
    { field: 'ownerDept', value: text },
    { field: 'emotion', value: chosen([undefined, ...EMOTIONS], choice >> 3) },
    { field: 'critical', value: choice % 2 === 0 },
    { field: 'unforgiving', value: choice % 3 === 0 },
    { field: 'intent', value: chosen(INTENTS, choice) },
  ] as const;

const filterOf = ({ choice }: RandomCommand): BoardFilter => ({
  ...NO_FILTER,
  emotions: [chosen(EMOTIONS, choice)],
  critical: choice % 2 === 0 ? ['yes'] : [],
});

/** What each kind does. Ids that are gone, or never were, are among the arguments. */
const COMMANDS = {
  addStage: ({ doc, command }: Target) =>
    addStage(doc, {
      title: command.text,
      colour: chosen(COLOURS, command.choice),
      ...atIndex(command.index),
    }),
  moveStage: ({ doc, one, command }: Target) =>
    moveStage(doc, one('stages'), command.index ?? command.cell),
  setStageColour: ({ doc, one, command }: Target) =>
    setStageColour(doc, one('stages'), chosen(COLOURS, command.choice)),
  addSubStage: ({ doc, one, command }: Target) =>
    addStage(doc, {
      title: command.text,
      colour: chosen(COLOURS, command.choice),
      parentId: one('stages'),
      ...atIndex(command.index),
    }),
  nestStage: ({ doc, one, command }: Target) =>
    nestStage(doc, one('stages'), one('stages', command.other)),
  unnestStage: ({ doc, one }: Target) => unnestStage(doc, one('stages')),
  removeStage: ({ doc, one }: Target) => removeStage(doc, one('stages')),
  addFreeLane: ({ doc, command }: Target) =>
    addFreeLane(doc, {
      title: command.text,
      colour: chosen(COLOURS, command.choice),
      ...atIndex(command.index),
    }),
  addPersona: ({ doc, command }: Target) =>
    addPersona(doc, {
      title: command.text,
      colour: chosen(COLOURS, command.choice),
      portrait: '👩',
      ...atIndex(command.index),
    }),
  setPortrait: ({ doc, one }: Target) => setPortrait(doc, one('personas'), '🧑‍💼'),
  moveLane: ({ doc, one, command }: Target) =>
    moveLane(doc, one('lanes'), command.index ?? command.cell),
  setLaneColour: ({ doc, one, command }: Target) =>
    setLaneColour(doc, one('lanes'), chosen(COLOURS, command.choice)),
  removeLane: ({ doc, one }: Target) => removeLane(doc, one('lanes')),
  addTouchpoint: (target: Target) =>
    addTouchpoint(target.doc, placeOf(target), target.command.text),
  moveTouchpoints: (target: Target) => {
    const { doc, one, command } = target;
    const ids = [one('touchpoints'), one('touchpoints', command.other)];
    moveTouchpoints(doc, ids, placeOf(target));
  },
  moveToTray: ({ doc, one, command }: Target) =>
    moveToTray(doc, [one('touchpoints'), one('touchpoints', command.other)]),
  setTouchpointField: ({ doc, one, command }: Target) =>
    setTouchpointField(
      doc,
      one('touchpoints'),
      chosen(PLAIN_FIELDS(command), command.other) as never,
    ),
  setPillarScore: ({ doc, one, command }: Target) =>
    setPillarScore(doc, one('touchpoints'), {
      pillar: chosen(PILLARS, command.other),
      score: chosen([undefined, ...SCORES], command.choice),
    }),
  setPitfall: ({ doc, one, command }: Target) =>
    setPitfall(doc, one('touchpoints'), {
      pitfall: chosen(PITFALLS, command.other),
      isTagged: command.choice % 2 === 0,
    }),
  setBackstage: ({ doc, one, command }: Target) =>
    setBackstage(doc, one('touchpoints'), {
      department: chosen(['Kho vận', 'Marketing', command.text], command.other),
      isInvolved: command.choice % 3 !== 0,
    }),
  removeTouchpoints: ({ doc, one }: Target) => removeTouchpoints(doc, [one('touchpoints')]),
  addPain: ({ doc, one, command }: Target) => addPain(doc, one('touchpoints'), command.text),
  setPainSeverity: ({ doc, one, command }: Target) =>
    setPainSeverity(doc, one('pains'), chosen(SEVERITIES, command.choice)),
  setPainRoot: ({ doc, one, command }: Target) =>
    setPainRoot(
      doc,
      one('pains'),
      chosen([undefined, 'here', 'outside', one('touchpoints', command.other)], command.choice),
    ),
  removePain: ({ doc, one }: Target) => removePain(doc, one('pains')),
  addLink: ({ doc, one, command }: Target) =>
    addLink(doc, {
      from: one('touchpoints'),
      to: one('touchpoints', command.other),
      kind: chosen(LINK_KINDS, command.choice),
    }),
  setLinkKind: ({ doc, one, command }: Target) =>
    setLinkKind(doc, one('links'), chosen(LINK_KINDS, command.choice)),
  setLinkEnd: ({ doc, one, command }: Target) =>
    setLinkEnd(doc, one('links'), {
      end: command.choice % 2 === 0 ? 'from' : 'to',
      card: one('touchpoints', command.other),
    }),
  reverseLink: ({ doc, one }: Target) => reverseLink(doc, one('links')),
  removeLink: ({ doc, one }: Target) => removeLink(doc, one('links')),
  addView: ({ doc, command }: Target) =>
    addView(doc, { name: command.text, filter: filterOf(command) }),
  setViewFilter: ({ doc, one, command }: Target) =>
    setViewFilter(doc, one('views'), filterOf(command)),
  renameView: ({ doc, one, command }: Target) => renameView(doc, one('views'), command.text),
  removeView: ({ doc, one }: Target) => removeView(doc, one('views')),
  type: (target: Target) => {
    const { doc, command } = target;
    const where = textTarget(target);
    const before = readText(doc, where);
    const at = command.index === undefined ? before.length : command.index % (before.length + 1);
    writeText(doc, where, before.slice(0, at) + command.text + before.slice(at + command.other));
  },
} as const;

const KINDS = Object.keys(COMMANDS) as readonly (keyof typeof COMMANDS)[];

/** Carries a command out; its arguments are picked among what is there now. */
export function runCommand(doc: BoardDoc, command: RandomCommand, scope: Scope = () => true): void {
  const one = (root: Root, number = command.pick) =>
    chosen([...[...doc[root].keys()].filter(scope), 'gone'], number);
  COMMANDS[command.kind]({ doc, command, one });
}

export function commands(
  kinds: readonly (keyof typeof COMMANDS)[] = KINDS,
): fc.Arbitrary<RandomCommand> {
  return fc.record(
    {
      kind: fc.constantFrom(...kinds),
      pick: fc.nat(20),
      other: fc.nat(20),
      cell: fc.nat(5),
      index: fc.option(fc.nat(5), { nil: undefined }),
      choice: fc.nat(40),
      text: anyText,
    },
    { noNullPrototype: true },
  );
}
