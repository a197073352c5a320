/** Whether the tour was offered on this machine, whatever the answer was. */
import * as v from 'valibot';
import { readStored, writeStored } from './local-store';

const KEY = 'tour-seen';

export function isTourSeen(): boolean {
  return readStored(KEY, v.boolean(), false);
}

export function rememberTourSeen(): void {
  writeStored(KEY, true);
}
