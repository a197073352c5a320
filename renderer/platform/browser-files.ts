/** Files in a browser: a file picker for reading, downloads for writing. */
import { err, ok } from '../../shared/lib/result';
import {
  BOARD_FILE_EXTENSION,
  type HostResult,
  LARGE_PAYLOAD_BYTES,
  type OpenedFile,
} from '../../shared/protocol/host-api';

/** Safari reads the blob after the click returns; revoking sooner would leave an empty file. */
const REVOKE_AFTER_MS = 60_000;

/** Asks for a board file and reads it as UTF-8 text; null when the person cancelled. */
export async function pickTextFile(): Promise<HostResult<OpenedFile | null>> {
  const file = await chooseFile(`.${BOARD_FILE_EXTENSION},.json,application/json`);
  return file ? readTextFile(file) : ok(null);
}

/** Reads a chosen or dropped file under the same limits as the desktop app. */
export async function readTextFile(file: File): Promise<HostResult<OpenedFile>> {
  if (file.size > LARGE_PAYLOAD_BYTES) return err('too-large');
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (cause) {
    // The file was moved or its permission taken away between choosing and reading.
    return err(cause instanceof DOMException ? 'not-readable' : 'internal');
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ok({ token: '', name: file.name, text });
  } catch (cause) {
    return err(cause instanceof TypeError ? 'not-text' : 'internal');
  }
}

function chooseFile(accept: string): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.hidden = true;
  // Firefox and Safari only report the choice of an input that is in the document.
  document.body.append(input);
  return new Promise((resolve) => {
    const settle = (file: File | null): void => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => settle(input.files?.[0] ?? null), { once: true });
    input.addEventListener('cancel', () => settle(null), { once: true });
    input.click();
  });
}

export function downloadText(name: string, mime: string, text: string): void {
  download(name, new Blob([text], { type: mime }));
}

export function downloadBytes(name: string, mime: string, bytes: Uint8Array): void {
  // A copy also frees the blob from a view onto shared memory, which Blob refuses.
  download(name, new Blob([new Uint8Array(bytes)], { type: mime }));
}

function download(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
