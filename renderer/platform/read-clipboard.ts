/** Reading the clipboard without a paste event, where the browser allows it at all. */

export interface ClipboardContent {
  readonly text: string;
  readonly html: string;
}

/** Null where there is no clipboard to ask (http://192.168.x.x), or the person said no. */
export async function readClipboard(): Promise<ClipboardContent | null> {
  // Typed as always present, but browsers leave it out of insecure contexts.
  const clipboard = navigator.clipboard as Partial<Clipboard> | undefined;
  if (!clipboard?.read) return null;
  try {
    const [item] = await clipboard.read();
    const textOf = async (type: string) =>
      item?.types.includes(type) ? await (await item.getType(type)).text() : '';
    return { text: await textOf('text/plain'), html: await textOf('text/html') };
  } catch (cause) {
    if (!(cause instanceof DOMException)) throw cause;
    return null;
  }
}
