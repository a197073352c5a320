/** What a second start hands to the first: a board file, an invitation, or nothing. */
import path from 'node:path';
import * as v from 'valibot';
import { buildDeepLink, deepLinkFromArgs } from '../../shared/protocol/deep-link';
import type { InviteLink } from '../../shared/protocol/invite-link';
import { boardPathFromArgs } from './board-path';

/**
 * argv may be reordered on the way, this is not. The path is percent-encoded, because Electron 33
 * on Linux loses data with Vietnamese letters altogether.
 */
const HandoverSchema = v.object({
  file: v.nullable(v.pipe(v.string(), v.maxLength(12288))),
  link: v.nullable(v.pipe(v.string(), v.maxLength(2048))),
});
export type Handover = v.InferOutput<typeof HandoverSchema>;

export interface StartRequest {
  /** Absolute path of a board file. */
  readonly file: string | null;
  readonly invite: InviteLink | null;
}

/** What a start was asked for by its arguments. */
export function startRequestFromArgs(args: readonly string[], folder: string): StartRequest {
  return { file: boardPathFromArgs(args, folder), invite: deepLinkFromArgs(args) };
}

export function handoverOf({ file, invite }: StartRequest): Handover {
  return {
    file: file === null ? null : encodeURIComponent(file),
    link: invite === null ? null : buildDeepLink(invite),
  };
}

/** Reads it in the first instance, as strictly as if it came from a stranger. */
export function readHandover(data: unknown): StartRequest {
  const handover = v.safeParse(HandoverSchema, data);
  if (!handover.success) return { file: null, invite: null };
  const { file, link } = handover.output;
  return {
    file: file === null ? null : boardFile(file),
    invite: link === null ? null : deepLinkFromArgs([link]),
  };
}

function boardFile(encoded: string): string | null {
  const file = decoded(encoded);
  return file !== null && path.isAbsolute(file) ? boardPathFromArgs([file], '/') : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
