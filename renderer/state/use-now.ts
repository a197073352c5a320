/** The present moment, renewed twice a minute by one clock for all who ask. */
import { useSyncExternalStore } from 'react';

const EVERY_MS = 30_000;

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const one of listeners) one();
  }, EVERY_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Never behind `atLeast`: what was written a moment ago was not written in the future. */
export function useNow(atLeast = 0): number {
  return Math.max(
    atLeast,
    useSyncExternalStore(subscribe, () => now),
  );
}
