/** `export`: a board file as a picture, or as a tidy board file. */
import { drawStrips, encodePng } from '../../shared/export/draw-png';
import {
  BATCH_PIECES,
  isTooLarge,
  MAX_PICTURE_PIXELS,
  PICTURE_SCALES,
  type PictureScale,
  pictureSize,
} from '../../shared/export/picture-size';
import { drawScene } from '../../shared/export/scene';
import { sceneToSvg } from '../../shared/export/scene-to-svg';
import { encodeBoardJson, type JourneyFile } from '../../shared/file/board-json';
import { isLocale, type Locale } from '../../shared/i18n/message';
import { err, ok, type Result } from '../../shared/lib/result';
import { layOutBoard } from '../../shared/views/board-layout';
import { readBoardFile } from './board-file';
import { type Command, failWith, readOptions, type Terminal, withLanguage } from './command';
import { deflate, embeddedFonts, openRasteriser } from './rasterise';
import { writeWhole } from './write-file';

const FORMATS = ['png', 'svg', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface ExportOptions {
  readonly boardFile: string;
  readonly target: string;
  readonly format: Format;
  readonly scale: PictureScale;
  /** Language of the picture's own words; the board's when absent. */
  readonly language: Locale | undefined;
}

export const exportBoard: Command = async (args, givenTerminal) => {
  const options = readExportOptions(args, givenTerminal);
  if (!options.ok) return failWith(givenTerminal, options.error);
  const terminal = withLanguage(givenTerminal, options.value.language);
  const { t } = terminal;
  const { boardFile, target } = options.value;
  const file = await readBoardFile(boardFile, t);
  if (!file.ok) return failWith(terminal, file.error);
  const content = await contentOf(file.value, options.value, terminal);
  if (!content.ok) return failWith(terminal, content.error);
  try {
    const bytes = await writeWhole(target, content.value.pieces);
    const size = t('cli.export.kilobytes', { size: Math.ceil(bytes / 1024) });
    terminal.out([target, content.value.note, size].filter((part) => part !== '').join(' · '));
    return 0;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return failWith(terminal, t('cli.export.notWritable', { file: target, detail: error.message }));
  }
};

function readExportOptions(
  args: readonly string[],
  { t }: Terminal,
): Result<ExportOptions, string> {
  const parsed = readOptions({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      scale: { type: 'string', default: '1' },
      lang: { type: 'string' },
    },
  });
  if (!parsed.ok) return err(t('cli.badOption', { detail: parsed.error }));
  const { values, positionals } = parsed.value;
  const [boardFile, ...others] = positionals;
  if (boardFile === undefined || others.length > 0) return err(t('cli.export.oneBoard'));
  if (!values.to) return err(t('cli.export.toNeeded'));
  const format = FORMATS.find((ending) => values.to?.toLowerCase().endsWith(`.${ending}`));
  if (!format) return err(t('cli.export.badTarget', { file: values.to }));
  const scale = PICTURE_SCALES.find((known) => String(known) === values.scale);
  if (!scale) return err(t('cli.export.badScale', { scale: values.scale }));
  if (values.lang !== undefined && !isLocale(values.lang))
    return err(t('cli.badLanguage', { language: values.lang }));
  return ok({ boardFile, target: values.to, format, scale, language: values.lang });
}

interface Content {
  readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** What to tell about it, such as its size in pixels. */
  readonly note: string;
}

const utf8 = (text: string) => [new TextEncoder().encode(text)];

async function contentOf(
  { board, talk }: JourneyFile,
  { format, scale, language }: ExportOptions,
  { t }: Terminal,
): Promise<Result<Content, string>> {
  if (format === 'json') return ok({ pieces: utf8(encodeBoardJson(board, talk)), note: '' });
  const scene = drawScene({
    board,
    layout: layOutBoard(board),
    locale: language ?? board.meta.language,
    date: today(),
  });
  if (format === 'svg') {
    const fonts = await embeddedFonts();
    return ok({ pieces: utf8(sceneToSvg(scene, { scale, fonts })), note: '' });
  }
  const size = pictureSize(scene, scale);
  const note = t('cli.export.pixels', { ...size });
  if (isTooLarge(size))
    return err(t('cli.export.tooLarge', { size: note, limit: MAX_PICTURE_PIXELS / 1_000_000 }));
  const rasterise = await openRasteriser();
  const strips = drawStrips({ scene, scale, rasterise, pieces: BATCH_PIECES });
  return ok({ pieces: encodePng({ size, scale, strips }, deflate), note });
}

function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
