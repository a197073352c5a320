/** What a person is told when a room could not open; the exact reason stays in the log. */
import type { HostFailure } from './host-api';
import type { RoomProblem } from './room-supervision';

const FAILURES: Readonly<Record<RoomProblem, HostFailure>> = {
  'address-taken': 'room-address-taken',
  'address-not-ours': 'room-address-taken',
  'address-refused': 'room-address-taken',
  'no-lan-address': 'room-no-network',
  'in-use': 'room-running',
  'already-open': 'room-running',
  'bad-command': 'room-not-started',
  'bad-seed': 'room-not-started',
  'not-writable': 'room-not-started',
  damaged: 'room-not-started',
  'too-many-rooms': 'room-not-started',
  internal: 'room-not-started',
};

export function roomFailure(problem: RoomProblem): HostFailure {
  return FAILURES[problem];
}
