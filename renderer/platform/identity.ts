/** Who the person at this machine is, remembered from room to room. */
import * as v from 'valibot';
import { randomId } from '../../shared/lib/random-id';
import { EntityId } from '../../shared/model/ids';
import {
  chooseColour,
  MAX_NAME_LENGTH,
  PARTICIPANT_COLOURS,
  type ParticipantColour,
} from '../../shared/protocol/presence';
import { readStored, writeStored } from './local-store';

const KEY = 'identity';

const IdentitySchema = v.object({
  name: v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH)),
  colour: v.picklist(PARTICIPANT_COLOURS),
});

const PERSON_KEY = 'person';

/** Made once on each device; says nothing about anybody, but stays the same. */
export function personId(): string {
  const known = readStored(PERSON_KEY, v.nullable(EntityId), null);
  if (known !== null) return known;
  const made = randomId();
  writeStored(PERSON_KEY, made);
  return made;
}

/** As others see this person in a room: with the id that their comments carry. */
export function withPersonId<T extends { readonly name: string; readonly colour: string }>(
  identity: T,
): T & { readonly personId: string } {
  return { ...identity, personId: personId() };
}

/** 248 random bits; each room gets a secret of its own, so that none can use it in another. */
const RoomKey = v.pipe(v.string(), v.regex(/^[a-z0-9]{48}$/));

/** The secret by which `room` knows the person at this device again, over reloads and sleep. */
export function roomKey(room: string): string {
  const key = `room-key/${room}`;
  const known = readStored(key, v.nullable(RoomKey), null);
  if (known !== null) return known;
  const made = Array.from({ length: 4 }, randomId).join('');
  writeStored(key, made);
  return made;
}

export interface StoredIdentity {
  /** '' when nobody has introduced themselves on this machine yet. */
  readonly name: string;
  readonly colour: ParticipantColour;
}

/** Who was here last; for a new person a colour by chance, so that a crowd is not all of one. */
export function readIdentity(random: () => number = Math.random): StoredIdentity {
  const known = readStored(KEY, v.nullable(IdentitySchema), null);
  if (known) return known;
  const someone = PARTICIPANT_COLOURS[Math.floor(random() * PARTICIPANT_COLOURS.length)];
  return { name: '', colour: someone ?? chooseColour([]) };
}

export function rememberIdentity({ name, colour }: { name: string; colour: string }): void {
  writeStored(KEY, { name, colour });
}
