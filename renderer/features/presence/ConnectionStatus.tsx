/** How the line to the room is doing, always in words. Read aloud when it changes, not per key. */
import {
  Cloud,
  CloudCheck,
  CloudOff,
  CloudUpload,
  Eye,
  type LucideIcon,
  Monitor,
} from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { MessageKey } from '../../../shared/i18n/catalogue';
import { useTranslate } from '../../state/locale';
import type { PresenceState, RefusalReason } from '../../state/presence-store';
import { usePresence } from '../../state/session';
import './connection-status.css';

/** Most edits are on the room's disk sooner; words that flash by at every key say nothing. */
const SENDING_AFTER_MS = 500;

type Tone = 'quiet' | 'good' | 'busy' | 'lost';

interface Shown {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  readonly key: MessageKey;
}

export function ConnectionStatus() {
  const t = useTranslate();
  const status = usePresence((state) => state.status);
  const role = usePresence((state) => state.role);
  const isMuted = usePresence((state) => state.standing?.isMuted ?? false);
  const isDurable = usePresence((state) => state.isDurable);
  const isLive = status.kind === 'live';
  const unsaved = useSteady(usePresence((state) => (isLive ? state.unsaved : 0)));
  const { tone, icon: Icon, key } = describe({ status, role, isDurable, unsaved, isMuted });
  const words = t(key, { n: unsaved });
  return (
    <span className={`jr-connection jr-connection--${tone}`} role="status" aria-live="polite">
      <Icon size={16} aria-hidden="true" />
      <span className="jr-connection__text" title={words}>
        {words}
      </span>
    </span>
  );
}

type Described = Pick<PresenceState, 'status' | 'role' | 'isDurable' | 'unsaved'> & {
  readonly isMuted: boolean;
};

function describe(state: Described): Shown {
  const { status, role } = state;
  switch (status.kind) {
    case 'alone':
      return { tone: 'quiet', icon: Monitor, key: 'room.status.alone' };
    case 'connecting':
      return { tone: 'busy', icon: Cloud, key: 'room.status.connecting' };
    case 'syncing':
      return { tone: 'busy', icon: Cloud, key: 'room.status.syncing' };
    case 'live':
      return describeLive(state);
    case 'refused':
      return { tone: 'lost', icon: CloudOff, key: refusedKey(status.reason) };
    case 'offline':
      return { tone: 'lost', icon: CloudOff, key: offlineKey(status.because, role === 'viewer') };
  }
}

function describeLive({ role, isDurable, unsaved, isMuted }: Described): Shown {
  if (isMuted) return { tone: 'good', icon: Eye, key: 'room.status.muted' };
  if (role === 'viewer') return { tone: 'good', icon: Eye, key: 'room.status.watching' };
  if (unsaved > 0) return { tone: 'busy', icon: CloudUpload, key: 'room.status.sending' };
  if (!isDurable) return { tone: 'good', icon: Cloud, key: 'room.status.connected' };
  return { tone: 'good', icon: CloudCheck, key: 'room.status.saved' };
}

/** Guests of a server that goes on without the room hear that it is not there. */
function refusedKey(reason: RefusalReason): MessageKey {
  return reason === 'no-such-room' ? 'room.status.stopped' : 'room.status.refused';
}

function offlineKey(because: 'network' | 'stopping' | 'busy', isViewer: boolean): MessageKey {
  if (because === 'busy') return 'room.status.full';
  if (isViewer) return 'room.status.lostWatching';
  return because === 'stopping' ? 'room.status.stopped' : 'room.status.lost';
}

/** The count once it has been above zero for a while, and then a new one as often. */
function useSteady(count: number): number {
  const [shown, setShown] = useState(0);
  const latest = useRef(count);
  latest.current = count;
  const isZero = count === 0;
  useEffect(() => {
    if (isZero) return;
    const timer = setInterval(() => setShown(latest.current), SENDING_AFTER_MS);
    return () => {
      clearInterval(timer);
      setShown(0);
    };
  }, [isZero]);
  return isZero ? 0 : shown;
}
