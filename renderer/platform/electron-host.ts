/** The desktop adapter: the preload already exposes a complete, frozen `HostApi`. */
import type { HostApi } from '../../shared/protocol/host-api';

declare global {
  interface Window {
    /** Set by electron/preload before any script of the page runs; absent in browsers. */
    readonly journey?: HostApi;
  }
}

export function electronHost(): HostApi | null {
  return window.journey ?? null;
}
