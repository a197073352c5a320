/** The title of a window or a tab; a bullet marks changes that the file does not have. */
const APP_NAME = 'Journey Room';

export function windowTitle(title: string, unsaved: boolean): string {
  if (title === '') return APP_NAME;
  return `${unsaved ? '• ' : ''}${title} – ${APP_NAME}`;
}
