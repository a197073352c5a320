/** A QR code as one SVG path: no markup is written, and every size stays sharp. */
import { encode } from 'uqr';

export interface QrPath {
  /** Modules along one side, the quiet zone included. */
  readonly size: number;
  readonly path: string;
}

/** Scanners want four empty modules around the code. */
const QUIET_MODULES = 4;

/** Level M: readable from a projector, and still coarse enough for a link of 120 characters. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_MODULES });
  return { size, path: data.map(rowPath).join('') };
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    const length = x + 1 - from;
    path += `M${from} ${y}h${length}v1h-${length}z`;
  }
  return path;
}
