/** Draws SVG with the browser: as an image on a canvas, of which the pixels are read back. */
import type { Rasterise } from '../../../shared/export/draw-png';

/** A rasteriser that uses one canvas for all its strips; `signal` stops it between two of them. */
export function createRasteriser(signal: AbortSignal): Rasterise {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('this browser draws no pictures');
  return async (svg, { width, height }) => {
    const image = await loadSvg(svg);
    signal.throwIfAborted();
    // Setting the size also clears the canvas.
    canvas.width = width;
    canvas.height = height;
    context.drawImage(image, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    await nextTask();
    return data;
  };
}

async function loadSvg(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Lets the page answer to people before the next piece of work. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
