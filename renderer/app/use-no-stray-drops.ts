/** A file dropped beside the map would take its place in the window; here it does nothing. */
import { useEffect } from 'react';

const isText = (target: EventTarget | null) =>
  (target as Element | null)?.closest?.('input, textarea, [contenteditable="true"]') !== null;

export function useNoStrayDrops(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      // Text that is dragged into a text stays the browser's affair.
      const hasFiles = event.dataTransfer?.types.includes('Files') ?? false;
      if (event.defaultPrevented || (isText(event.target) && !hasFiles)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
