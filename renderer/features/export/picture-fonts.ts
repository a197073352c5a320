/** The bundled font as data for pictures: an image of an SVG may load nothing from outside. */

import regular from '../../../assets/fonts/be-vietnam-pro-400.woff2?url';
import semiBold from '../../../assets/fonts/be-vietnam-pro-600.woff2?url';
import bold from '../../../assets/fonts/be-vietnam-pro-700.woff2?url';
import type { EmbeddedFont, PICTURE_WEIGHTS } from '../../../shared/export/scene-to-svg';

const FILES: Readonly<Record<(typeof PICTURE_WEIGHTS)[number], string>> = {
  400: regular,
  600: semiBold,
  700: bold,
};

let loading: Promise<readonly EmbeddedFont[]> | undefined;

/** Fetched once for the life of the page; a failure is tried again the next time. */
export function loadPictureFonts(): Promise<readonly EmbeddedFont[]> {
  loading ??= loadAll().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function loadAll(): Promise<readonly EmbeddedFont[]> {
  const weights = [400, 600, 700] as const;
  return Promise.all(
    weights.map(async (weight) => ({ weight, dataUri: await dataUriOf(FILES[weight]) })),
  );
}

async function dataUriOf(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the font was not found: ${answer.status}`);
  const bytes = await answer.arrayBuffer();
  // The server's own idea of the type is not to be relied on.
  const blob = new Blob([bytes], { type: 'font/woff2' });
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('the font could not be read'));
    reader.readAsDataURL(blob);
  });
}
