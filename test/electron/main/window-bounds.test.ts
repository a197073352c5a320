import { describe, expect, test } from 'vitest';
import { windowBounds } from '../../../electron/main/window-bounds';

const laptop = { workArea: { x: 0, y: 25, width: 1440, height: 875 } };
const beamer = { workArea: { x: 1440, y: 0, width: 1920, height: 1080 } };

describe('the place of the window', () => {
  test('is where it was, on any screen that is there', () => {
    const onBeamer = { x: 1500, y: 10, width: 1440, height: 900 };
    expect(windowBounds(onBeamer, [laptop, beamer])).toEqual(onBeamer);
  });

  test('is the default when its screen is gone or its title bar is out of reach', () => {
    const size = { width: 1440, height: 875 };
    const lost = [
      { x: 1500, y: 10, width: 1440, height: 900 },
      { x: -1400, y: 100, width: 1440, height: 900 },
      { x: 100, y: -50, width: 1440, height: 900 },
      { x: 100, y: 890, width: 1440, height: 900 },
    ];
    for (const bounds of lost) expect(windowBounds(bounds, [laptop])).toEqual(size);
  });

  test('is 1440 by 900, or what the screen has', () => {
    expect(windowBounds(null, [beamer])).toEqual({ width: 1440, height: 900 });
    expect(windowBounds(null, [])).toEqual({ width: 1440, height: 900 });
    const small = { workArea: { x: 0, y: 0, width: 1280, height: 720 } };
    expect(windowBounds(null, [small])).toEqual({ width: 1280, height: 720 });
  });
});
