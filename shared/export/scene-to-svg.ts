/**
 * Scene → SVG: the only writer of pictures. Everything that people typed is escaped here, in one
 * place, and nothing else of theirs reaches the markup.
 */
import type { FontWeight } from '../text/measure';
import { isInRegion } from './bounds';
import type {
  Circle,
  Group,
  Line,
  Paint,
  Path,
  Primitive,
  Rect,
  Region,
  Scene,
  Text,
} from './primitives';

export const PICTURE_FONT = 'Be Vietnam Pro';
/** The weights that scenes use; the others need not travel with a picture. */
export const PICTURE_WEIGHTS = [400, 600, 700] as const satisfies readonly FontWeight[];

/** One weight of the bundled font, written into the picture so that it looks alike everywhere. */
export interface EmbeddedFont {
  readonly weight: FontWeight;
  /** `data:font/woff2;base64,…` */
  readonly dataUri: string;
}

export interface SvgOptions {
  /** Pixels of the picture for each pixel of the scene. Default 1. */
  readonly scale?: number;
  /** In pixels of the scene at 1×. Default: all of it. */
  readonly region?: Region;
  /** Without them the reader of the SVG has to bring the font itself. */
  readonly fonts?: readonly EmbeddedFont[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML 1.0 does not allow even escaped, and C1 controls, which nobody means to print. */
const NOT_ALLOWED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point here
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text that is safe in element content and in attributes in double quotes. */
export function escapeXml(text: string): string {
  return text
    .replace(NOT_ALLOWED, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const print = (value: number) => String(Math.round(value * 100) / 100);

type Attributes = Readonly<Record<string, string | number | undefined>>;

function tag(name: string, attributes: Attributes, content?: string): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    text += ` ${key}="${typeof value === 'number' ? print(value) : escapeXml(value)}"`;
  }
  return content === undefined ? `${text}/>` : `${text}>${content}</${name}>`;
}

function paintOf({ fill, stroke, strokeWidth, dash, hasRoundEnds, opacity }: Paint): Attributes {
  return {
    // The root says fill="none", so shapes without a fill need not repeat it.
    fill,
    stroke,
    'stroke-width': strokeWidth,
    'stroke-dasharray': dash || undefined,
    'stroke-linecap': hasRoundEnds ? 'round' : undefined,
    'stroke-linejoin': hasRoundEnds ? 'round' : undefined,
    // Never `opacity`: it makes a layer, on which the command line's rasteriser (resvg 0.34) aborts
    // the process when the shape lies outside the strip being drawn.
    'fill-opacity': fill === undefined ? undefined : opacity,
    'stroke-opacity': stroke === undefined ? undefined : opacity,
  };
}

function writeRect(rect: Rect): string {
  const { x, y, width, height, radius } = rect;
  return tag('rect', { x, y, width, height, rx: radius, ...paintOf(rect) });
}

function writeLine(line: Line): string {
  const { x1, y1, x2, y2 } = line;
  return tag('line', { x1, y1, x2, y2, ...paintOf(line) });
}

function writeCircle(circle: Circle): string {
  const { cx, cy, r } = circle;
  return tag('circle', { cx, cy, r, ...paintOf(circle) });
}

function writePath(path: Path): string {
  return tag('path', { d: path.d, ...paintOf(path) });
}

function writeText(item: Text): string {
  const { x, y, text, size, weight, fill, opacity, anchor, isTurned } = item;
  const attributes = {
    x,
    y,
    transform: isTurned ? `rotate(90 ${print(x)} ${print(y)})` : undefined,
    'font-size': size,
    'font-weight': weight,
    fill,
    'fill-opacity': opacity,
    'text-anchor': anchor === 'start' ? undefined : anchor,
  };
  return tag('text', attributes, escapeXml(text));
}

function writeGroup(group: Group, region: Region): string {
  const { x, y, scale = 1, items } = group;
  const inner = {
    x: (region.x - x) / scale,
    y: (region.y - y) / scale,
    width: region.width / scale,
    height: region.height / scale,
  };
  const move = `translate(${print(x)} ${print(y)})`;
  const transform = scale === 1 ? move : `${move} scale(${scale})`;
  return tag('g', { transform }, writeAll(items, inner));
}

function write(primitive: Primitive, region: Region): string {
  switch (primitive.kind) {
    case 'rect':
      return writeRect(primitive);
    case 'line':
      return writeLine(primitive);
    case 'circle':
      return writeCircle(primitive);
    case 'path':
      return writePath(primitive);
    case 'text':
      return writeText(primitive);
    case 'group':
      return writeGroup(primitive, region);
  }
}

/** Each primitive of the top level on its own line, so that pictures diff well. */
function writeAll(primitives: readonly Primitive[], region: Region): string {
  return primitives
    .filter((primitive) => isInRegion(primitive, region))
    .map((primitive) => write(primitive, region))
    .join('\n');
}

function fontFaces(fonts: readonly EmbeddedFont[]): string {
  const faces = fonts.map(
    ({ weight, dataUri }) =>
      `@font-face{font-family:"${PICTURE_FONT}";font-weight:${weight};src:url("${dataUri}")}`,
  );
  return faces.length === 0 ? '' : `${tag('style', {}, escapeXml(faces.join('')))}\n`;
}

/** The SVG of a scene, or of a region of it, as a complete XML document. */
export function sceneToSvg(scene: Scene, options: SvgOptions = {}): string {
  const { scale = 1, fonts = [] } = options;
  const region = options.region ?? { x: 0, y: 0, width: scene.width, height: scene.height };
  const { x, y, width, height } = region;
  const background = tag('rect', { x, y, width, height, fill: scene.background });
  const content = [
    tag('title', {}, escapeXml(scene.title)),
    `${fontFaces(fonts)}${background}`,
    writeAll(scene.primitives, region),
  ].join('\n');
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: width * scale,
    height: height * scale,
    viewBox: [x, y, width, height].map(print).join(' '),
    'font-family': `${PICTURE_FONT}, sans-serif`,
    // Letters where they were measured to be, not where the screen's pixels would like them.
    'text-rendering': 'geometricPrecision',
    fill: 'none',
  };
  return `${tag('svg', root, `\n${content}\n`)}\n`;
}
