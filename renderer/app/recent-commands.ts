/** The commands that this person used lately through the palette, over restarts. */
import { useCallback, useState } from 'react';
import * as v from 'valibot';
import { isCommandId } from '../../shared/app-commands';
import { readStored, writeStored } from '../platform/local-store';

const KEY = 'recent-commands';
const MAX_RECENT = 6;

const stored = () => readStored(KEY, v.array(v.string()), []).filter(isCommandId);

export function useRecentCommands(): {
  readonly recent: readonly string[];
  readonly onUse: (id: string) => void;
} {
  const [recent, setRecent] = useState<readonly string[]>(stored);
  const onUse = useCallback((id: string) => {
    const next = [id, ...stored().filter((one) => one !== id)].slice(0, MAX_RECENT);
    writeStored(KEY, next);
    setRecent(next);
  }, []);
  return { recent, onUse };
}
