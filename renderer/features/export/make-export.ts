/** Board → the bytes of a file in one of the formats that leave the app. */
import { drawStrips } from '../../../shared/export/draw-png';
import { pictureSize } from '../../../shared/export/picture-size';
import type { Scene } from '../../../shared/export/primitives';
import { sceneToSvg } from '../../../shared/export/scene-to-svg';
import { encodeBoardJson } from '../../../shared/file/board-json';
import type { Board } from '../../../shared/model/board';
import type { Talk } from '../../../shared/model/comment';
import type { ExportMime } from '../../../shared/protocol/host-api';
import { encodePngInWorker } from './encode-png';
import { loadPictureFonts } from './picture-fonts';
import { createRasteriser } from './rasterise';

export const EXPORT_FORMATS = ['png', 'svg', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const MIME_OF: Readonly<Record<ExportFormat, ExportMime>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  json: 'application/json',
};

export interface ExportJob {
  readonly board: Board;
  /** What goes along in a file; a picture has none of it. */
  readonly talk: Talk;
  readonly scene: Scene;
  readonly format: ExportFormat;
  readonly scale: number;
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/** The file's bytes. Throws when it was stopped, and when the browser cannot draw it. */
export async function makeExport(job: ExportJob): Promise<Uint8Array> {
  const { board, talk, scene, format, scale, onProgress, signal } = job;
  if (format === 'json') return new TextEncoder().encode(encodeBoardJson(board, talk));
  const fonts = await loadPictureFonts();
  signal.throwIfAborted();
  if (format === 'svg') return new TextEncoder().encode(sceneToSvg(scene, { fonts }));
  const size = pictureSize(scene, scale);
  const rasterise = createRasteriser(signal);
  return encodePngInWorker({
    size,
    scale,
    strips: drawStrips({ scene, scale, fonts, rasterise, onProgress }),
  });
}
