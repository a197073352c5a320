/** The one door to the machine: Electron's bridge when there is one, else what a browser can do. */
import type { HostApi } from '../../shared/protocol/host-api';
import { createBrowserHost } from './browser-host';
import { electronHost } from './electron-host';

let host: HostApi | undefined;

/** The host of this page; the same object for as long as the page lives. */
export function getHost(): HostApi {
  host ??= electronHost() ?? createBrowserHost();
  return host;
}
