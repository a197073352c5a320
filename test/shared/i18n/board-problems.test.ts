import { describe, expect, it } from 'vitest';
import { decodeBoardJson } from '../../../shared/file/board-json';
import { boardProblemsText, boardProblemText } from '../../../shared/i18n/board-problems';
import { LOCALES } from '../../../shared/i18n/message';
import { translator } from '../../../shared/i18n/translate';

const HEAD = { format: 'journey-room/board', version: 1 };
const CARD = { id: 't', stageId: 's', laneId: 'l' };

/** One file for every way to be wrong, with a word that its message must contain. */
const BAD_FILES: readonly (readonly [string, unknown, string])[] = [
  ['another format', { format: 'other' }, ''],
  ['a later version', { ...HEAD, version: 9 }, '9'],
  ['no board', HEAD, 'board'],
  ['a board that is a word', { ...HEAD, board: 'b' }, 'board'],
  ['an id with an accent', { ...HEAD, board: { id: 'đ' } }, 'board.id'],
  ['a title that is a number', { ...HEAD, board: { id: 'b', title: 1 } }, 'board.title'],
  ['a date in words', { ...HEAD, board: { id: 'b', createdAt: 'hôm qua' } }, 'board.createdAt'],
  ['scores in a list', withCard({ ttt: [] }), 'touchpoints[0].ttt'],
  ['statements that are no list', withCard({ behaviours: 'a' }), 'touchpoints[0].behaviours'],
  ['a mark that is a number', withCard({ critical: 1 }), 'touchpoints[0].critical'],
  ['an emotion out of range', withCard({ emotion: 5 }), 'touchpoints[0].emotion'],
  ['a key that nobody knows', withCard({ '{mood}': 1 }), 'touchpoints[0].{mood}'],
  ['a very long value', withCard({ emotion: 'x'.repeat(9000) }), 'touchpoints[0].emotion'],
  ['two cards of one id', { ...withCard({}), touchpoints: [CARD, CARD] }, 'touchpoints[1].id'],
];

function withCard(fields: object) {
  return { ...HEAD, board: { id: 'b' }, touchpoints: [{ ...CARD, ...fields }] };
}

function problemsOf(file: unknown) {
  const result = decodeBoardJson(typeof file === 'string' ? file : JSON.stringify(file));
  return result.ok ? [] : result.error;
}

describe.each(LOCALES)('what is wrong with a file, in %s', (locale) => {
  const t = translator(locale);

  it.each(BAD_FILES)('%s is said in one short line', (_, file, word) => {
    const problems = problemsOf(file);
    expect(problems).toHaveLength(1);
    for (const problem of problems) {
      const text = boardProblemText(problem, t);
      expect(text).toContain(word);
      expect(text).not.toContain('\n');
      expect(text.length).toBeGreaterThan(10);
      expect(text.length).toBeLessThan(200);
    }
  });

  it('a text that is not JSON is said so', () => {
    expect(boardProblemsText(problemsOf('<html>'), t)).toContain('JSON');
  });

  it('many problems are the first one and a count', () => {
    const cards = Array.from({ length: 4 }, (_, index) => ({
      ...CARD,
      id: `t${index}`,
      emotion: 9,
    }));
    const text = boardProblemsText(
      problemsOf({ ...HEAD, board: { id: 'b' }, touchpoints: cards }),
      t,
    );
    expect(text).toContain('touchpoints[0].emotion');
    expect(text).toContain('3');
    expect(text).not.toContain('touchpoints[1]');
  });
});
