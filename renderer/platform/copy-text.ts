/** Copying text on pages where the browser gives no clipboard, such as http://192.168.x.x. */
import { err, ok } from '../../shared/lib/result';
import type { HostResult } from '../../shared/protocol/host-api';

export async function copyText(text: string): Promise<HostResult<null>> {
  // Typed as always present, but browsers leave it out of insecure contexts.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return ok(null);
    } catch (cause) {
      // Refused permission or lost focus: the older way may still be allowed.
      if (!(cause instanceof DOMException)) throw cause;
    }
  }
  return selectAndCopy(text) ? ok(null) : err('clipboard-refused');
}

function selectAndCopy(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  // Inside an open modal dialog only its own descendants can take the focus.
  (before?.closest('[role="dialog"], dialog') ?? document.body).append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
