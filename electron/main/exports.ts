/** Exported pictures and copies: the page gives name and bytes, main decides where they may go. */
import path from 'node:path';
import { err, ok } from '../../shared/lib/result';
import type { ExportMime, HostMethods } from '../../shared/protocol/host-api';
import { atomicWrite } from './atomic-write';
import { type BoardFilesContext, startFolder } from './board-files';
import { writeFailure } from './error-code';
import { safeFileName } from './safe-file-name';
import { askSavePlace } from './save-place';

const ENDINGS: Readonly<Record<ExportMime, readonly [string, ...string[]]>> = {
  'image/png': ['png'],
  'image/svg+xml': ['svg'],
  'application/json': ['json'],
};

export function createExports(
  context: Omit<BoardFilesContext, 'tokens'>,
): Pick<HostMethods, 'saveExport'> {
  return {
    async saveExport({ suggestedName, mime, bytes }) {
      const endings = ENDINGS[mime];
      const extension = endings[0].toUpperCase();
      const file = await askSavePlace(context.dialogs, {
        title: context.translate('desktop.exportTitle'),
        folder: startFolder(context),
        name: safeFileName(suggestedName, endings),
        filters: [
          {
            name: context.translate('desktop.exportFiles', { extension }),
            extensions: [...endings],
          },
        ],
        endings,
      });
      if (file === null) return ok(null);
      try {
        await atomicWrite(file, bytes, { keepPrevious: false });
      } catch (error) {
        const failure = writeFailure(error);
        if (failure === null) throw error;
        return err(failure);
      }
      await context.settings.update({ lastFolder: path.dirname(file) });
      return ok({ name: path.basename(file) });
    },
  };
}
