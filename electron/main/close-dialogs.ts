/** The questions of closing and of a crash, as the system's own message boxes. */
import { type BaseWindow, dialog } from 'electron';
import type { Translate } from '../../shared/i18n/translate';
import type { UnsavedChoice } from './close-flow';

export async function askAboutChanges(
  window: BaseWindow,
  t: Translate,
  title: string,
): Promise<UnsavedChoice> {
  const choices = ['save', 'discard', 'cancel'] as const;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: t('desktop.close.message', { title: title === '' ? t('board.untitled') : title }),
    detail: t('desktop.close.detail'),
    buttons: choices.map((choice) => t(`desktop.close.${choice}`)),
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return choices[response] ?? 'cancel';
}

export async function askAboutRoom(window: BaseWindow, t: Translate): Promise<'close' | 'cancel'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('desktop.room.message'),
    detail: t('desktop.room.detail'),
    buttons: [t('desktop.room.close'), t('desktop.close.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0 ? 'close' : 'cancel';
}

export async function askAfterCrash(window: BaseWindow, t: Translate): Promise<'reload' | 'quit'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: t('desktop.crash.message'),
    detail: t('desktop.crash.detail'),
    buttons: [t('desktop.crash.reload'), t('desktop.crash.quit')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 0 ? 'reload' : 'quit';
}
