import type { BoardDoc } from '../../shared/doc/board-doc';
import { History } from '../../shared/doc/history';
import { type TextTarget, writeText } from '../../shared/doc/text-binding';

/** A participant at a clock that only the test moves. */
export function participant(doc: BoardDoc) {
  let now = 0;
  const history = new History<string, string>(doc, { place: () => `at ${now}`, now: () => now });
  return {
    doc,
    history,
    wait: (ms: number) => {
      now += ms;
    },
    type: (target: TextTarget, after: string) => {
      history.begin({ group: `${target.root}/${target.field}` });
      writeText(doc, target, after);
    },
  };
}
