/** The page under test of test/e2e/export-picture.test.ts: the real export, without the app. */
import { type ExportFormat, makeExport } from '../../renderer/features/export/make-export';
import { drawScene } from '../../shared/export/scene';
import { NO_TALK } from '../../shared/model/comment';
import { layOutBoard } from '../../shared/views/board-layout';
import { type LargeBoardSize, largeBoard } from './large-board';
import { smallBoard } from './small-board';

export interface PictureOrder {
  /** The small board when absent. */
  readonly size?: LargeBoardSize;
  readonly format: ExportFormat;
  readonly scale: number;
}

export interface PictureMade {
  readonly base64: string;
  readonly progress: readonly number[];
  /** Longest time in which the page could not answer, in milliseconds. */
  readonly longestFreezeMs: number;
}

declare global {
  interface Window {
    makePicture?: (order: PictureOrder) => Promise<PictureMade>;
  }
}

function watchFreezes(): () => number {
  let [longest, last, isOver] = [0, performance.now(), false];
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setTimeout(look, 0);
  };
  look();
  return () => {
    isOver = true;
    return longest;
  };
}

window.makePicture = async ({ size, format, scale }) => {
  const board = size ? largeBoard(size) : smallBoard;
  const scene = drawScene({ board, layout: layOutBoard(board), locale: 'vi' });
  const progress: number[] = [];
  const freeze = watchFreezes();
  const bytes = await makeExport({
    board,
    talk: NO_TALK,
    scene,
    format,
    scale,
    onProgress: (part) => progress.push(part),
    signal: new AbortController().signal,
  });
  const longestFreezeMs = freeze();
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return { base64: btoa(binary), progress, longestFreezeMs };
};
