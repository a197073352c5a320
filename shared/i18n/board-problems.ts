/** What is wrong with a board file, in words: for the command line and for the app alike. */
import type { BoardFileProblem } from '../file/board-json';
import type { BoardDoubt } from '../views/board-doubts';
import type { MessageKey } from './catalogue';
import type { Translate } from './translate';

/** How the validator names what it expects, and how people call it. */
const KINDS: Readonly<Record<string, MessageKey>> = {
  string: 'boardProblem.kind.text',
  number: 'boardProblem.kind.number',
  boolean: 'boardProblem.kind.yesNo',
  Array: 'boardProblem.kind.list',
  Object: 'boardProblem.kind.record',
  '/^[A-Za-z0-9_-]{1,64}$/': 'boardProblem.kind.id',
};

/** Values of a file may be long; a line of a message must not be. */
const MAX_VALUE = 60;

function nameOf(value: string, t: Translate): string {
  if (Object.hasOwn(KINDS, value)) return t(KINDS[value] as MessageKey);
  if (value.startsWith('/^\\d{4}')) return t('boardProblem.kind.time');
  const line = value.replace(/\s+/g, ' ');
  return line.length > MAX_VALUE ? `${line.slice(0, MAX_VALUE)}…` : line;
}

/** One problem as a sentence without a full stop: where it is and what is wrong there. */
export function boardProblemText(problem: BoardFileProblem, t: Translate): string {
  const where = problem.where || t('boardProblem.wholeFile');
  switch (problem.reason) {
    case 'wrong-value': {
      const expected = nameOf(problem.expected, t);
      return t('boardProblem.wrong-value', {
        where,
        expected,
        received: nameOf(problem.received, t),
      });
    }
    case 'not-json':
      return problem.at
        ? t('boardProblem.not-json-at', { ...problem.at })
        : t('boardProblem.not-json');
    default: {
      const { reason, ...values } = problem;
      return t(`boardProblem.${reason}`, { ...values, where });
    }
  }
}

/** All problems in one line: the first, and how many more there are. */
export function boardProblemsText(problems: readonly BoardFileProblem[], t: Translate): string {
  const [first, ...others] = problems;
  if (!first) return '';
  const text = boardProblemText(first, t);
  return others.length === 0 ? text : t('boardProblem.more', { first: text, count: others.length });
}

/** One thing that is allowed but hardly meant. */
export function boardDoubtText(doubt: BoardDoubt, t: Translate): string {
  if (doubt.kind !== 'card') return t(`boardDoubt.${doubt.kind}`, { id: doubt.id });
  const title = doubt.title || t('touchpoint.untitled');
  return t('boardDoubt.card', { id: doubt.id, title });
}
