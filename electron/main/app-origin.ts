/** The one address that is ours: everything the window loads comes from `app://journey/`. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'journey';
export const APP_ENTRY_URL = `${APP_SCHEME}://${APP_HOST}/`;

/** True for addresses of the app's own pages. Parsed, since `https://x/?next=app://journey` is not. */
export function isAppUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  // `origin` is "null" for schemes that Node does not know, so its parts are compared.
  return (
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  );
}
