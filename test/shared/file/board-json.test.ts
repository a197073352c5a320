import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBoardJson, encodeBoardJson } from '../../../shared/file/board-json';
import type { Board } from '../../../shared/model/board';
import { inOrder } from '../../../shared/model/order-key';
import { stagesInOrder } from '../../../shared/model/stage-tree';
import { boards } from '../../support/random-board';
import { contentOf } from '../../support/same-board';

function decoded(text: string): Board {
  const result = decodeBoardJson(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a board as JSON', () => {
  it('comes back with every field', () => {
    fc.assert(
      fc.property(boards(), (board) => {
        expect(contentOf(decoded(encodeBoardJson(board)))).toStrictEqual(contentOf(board));
      }),
    );
  });

  it('is written the same again, byte for byte, after it was read', () => {
    fc.assert(
      fc.property(boards(), (board) => {
        const text = encodeBoardJson(board);
        expect(encodeBoardJson(decoded(text))).toBe(text);
      }),
    );
  });

  it('does not depend on the order in which the entities were made', () => {
    fc.assert(
      fc.property(boards(), (board) => {
        const reversed = Object.fromEntries(
          Object.entries(board).map(([key, entities]) => [
            key,
            entities instanceof Map ? new Map([...entities].reverse()) : entities,
          ]),
        ) as unknown as Board;
        expect(encodeBoardJson(reversed)).toBe(encodeBoardJson(board));
      }),
    );
  });

  it('reads a file that starts with a byte order mark and has another layout', () => {
    fc.assert(
      fc.property(boards(), (board) => {
        const text = encodeBoardJson(board);
        const compact = `\uFEFF${JSON.stringify(JSON.parse(text))}`;
        expect(contentOf(decoded(compact))).toStrictEqual(contentOf(board));
      }),
      { numRuns: 30 },
    );
  });

  it('lists cards as people read them: by stage, lane and place, those without a cell last', () => {
    fc.assert(
      fc.property(boards(), (board) => {
        const stages = stagesInOrder(board.stages).map(({ id }) => id);
        const lanes = inOrder(board.lanes).map(({ id }) => id);
        const place = (ids: readonly string[], id: string) =>
          String(ids.includes(id) ? ids.indexOf(id) : ids.length).padStart(3, '0');
        const written: readonly { id: string; stageId?: string; laneId?: string }[] = JSON.parse(
          encodeBoardJson(board),
        ).touchpoints;
        const keys = written.map(({ id, stageId = '', laneId = '' }) => {
          const order = board.touchpoints.get(id)?.order;
          return [place(stages, stageId), stageId, place(lanes, laneId), laneId, order, id].join(
            ' ',
          );
        });
        expect(keys).toEqual([...keys].sort());
      }),
    );
  });

  it('leaves out what says nothing', () => {
    const text = encodeBoardJson(
      decoded(`{
        "format": "journey-room/board", "version": 1,
        "board": { "id": "b", "title": "", "scope": { "start": " ", "end": "đã mua" } },
        "touchpoints": [
          { "id": "t", "stageId": "s", "laneId": "l", "emotion": 0, "critical": false,
            "behaviours": [" "], "ttt": { "heart": 0 } }
        ]
      }`),
    );
    expect(JSON.parse(text)).toEqual({
      format: 'journey-room/board',
      version: 1,
      board: { id: 'b', language: 'vi', scope: { end: 'đã mua' } },
      stages: [],
      personas: [],
      lanes: [],
      touchpoints: [
        {
          id: 't',
          stageId: 's',
          laneId: 'l',
          emotion: 0,
          intent: 'unknown',
          ttt: { heart: 0 },
        },
      ],
      pains: [],
      links: [],
    });
  });

  it('keeps one spelling of every letter, however it was typed', () => {
    const board = decoded(`{
      "format": "journey-room/board", "version": 1,
      "board": { "id": "b", "title": ${JSON.stringify('  Trải nghiệm\r\nkhách hàng '.normalize('NFD'))} }
    }`);
    expect(board.meta.title).toBe('Trải nghiệm khách hàng'.normalize('NFC'));
  });

  it('leaves out the place of a card that is in the tray, and reads it back', () => {
    const text = `{
      "format": "journey-room/board", "version": 1, "board": { "id": "b" },
      "touchpoints": [{ "id": "t", "title": "Chưa biết xếp đâu" }]
    }`;
    const board = decoded(text);
    expect(board.touchpoints.get('t')).toMatchObject({ stageId: '', laneId: '' });
    expect(JSON.parse(encodeBoardJson(board)).touchpoints).toEqual([
      { id: 't', title: 'Chưa biết xếp đâu', intent: 'unknown' },
    ]);
  });
});
