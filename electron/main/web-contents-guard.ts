/** No page of this app ever leaves it: installed on every web contents as it is created. */
import type { WebContents } from 'electron';
import { isAppUrl } from './app-origin';

interface Preventable {
  preventDefault(): void;
}

export function guardWebContents(contents: WebContents): void {
  const stayInside = (event: Preventable & { readonly url: string }): void => {
    if (!isAppUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stayInside);
  contents.on('will-frame-navigate', stayInside);
  contents.on('will-redirect', stayInside);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
