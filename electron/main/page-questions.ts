/** Questions that main asks the page while closing, and the answers that come back by number. */
import { err, ok } from '../../shared/lib/result';
import type {
  CloseAnswer,
  CloseStep,
  HostEvents,
  HostResult,
} from '../../shared/protocol/host-api';

export interface PageQuestions {
  /** Resolves null when the page has nothing to say or, with a limit, says nothing in time. */
  ask(step: CloseStep, limitMs: number | null): Promise<CloseAnswer | null>;
  answer(answer: { readonly id: number; readonly unsaved: boolean | null }): HostResult<null>;
  /** The page is gone: whoever waits for it waits no longer. */
  forget(): void;
}

export function createPageQuestions(
  send: (question: HostEvents['closeRequested']) => void,
): PageQuestions {
  const waiting = new Map<number, (answer: CloseAnswer | null) => void>();
  let lastId = 0;
  return {
    ask(step, limitMs) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        const limit = limitMs === null ? undefined : setTimeout(() => settle(null), limitMs);
        const settle = (answer: CloseAnswer | null): void => {
          clearTimeout(limit);
          waiting.delete(id);
          resolve(answer);
        };
        waiting.set(id, settle);
        send({ id, step });
      });
    },
    answer({ id, unsaved }) {
      const settle = waiting.get(id);
      if (!settle) return err('bad-request');
      settle(unsaved === null ? null : { unsaved });
      return ok(null);
    },
    forget() {
      for (const settle of [...waiting.values()]) settle(null);
    },
  };
}
