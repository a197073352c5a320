import { describe, expect, it } from 'vitest';
import { drawScene } from '../../../shared/export/scene';
import { sceneToSvg } from '../../../shared/export/scene-to-svg';
import { NO_FILTER } from '../../../shared/model/board-filter';
import { layOutBoard } from '../../../shared/views/board-layout';
import { smallBoard } from '../../support/small-board';

const drawn = (filter = NO_FILTER) =>
  sceneToSvg(
    drawScene({ board: smallBoard, layout: layOutBoard(smallBoard), locale: 'vi', filter }),
  );

/** The lines of a picture that say a title. */
const lineOf = (svg: string, title: string) =>
  svg.split('\n').filter((line) => line.includes(title));

describe('a picture with a filter', () => {
  const svg = drawn({ ...NO_FILTER, critical: ['yes'] });

  it('names the filter and how many cards it shows', () => {
    expect(svg).toContain('Lọc theo Điểm chạm mấu chốt: Có (1 trong 6 thẻ)');
  });

  it('fades the other cards as the screen does, and no more', () => {
    expect(lineOf(svg, 'Được chào')[0]).toContain('fill-opacity="0.35"');
    expect(lineOf(svg, 'Tôi lướt trúng')[0]).not.toContain('fill-opacity="0.35"');
  });

  it('needs no layer, which not every rasteriser draws', () => {
    expect(svg).not.toMatch(/ opacity=/);
  });

  it('is the whole picture when the filter asks for nothing', () => {
    expect(drawn()).toBe(
      sceneToSvg(drawScene({ board: smallBoard, layout: layOutBoard(smallBoard), locale: 'vi' })),
    );
  });
});
