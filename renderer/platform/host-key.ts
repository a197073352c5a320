/**
 * The key that lets this page start rooms when `npm start` serves it without a window. It arrives
 * in the fragment, which no server sees, and leaves the address bar at once so that nobody
 * copies it into an invitation.
 */
const STORAGE_KEY = 'journey-room:host-key';
const HOST_FRAGMENT = /^#host=([A-Za-z0-9_-]{16,128})$/;

/** The control key of this tab, or null when this page is a guest's. */
export function takeHostKey(): string | null {
  const arrived = HOST_FRAGMENT.exec(location.hash)?.[1];
  if (arrived === undefined) return sessionStorage.getItem(STORAGE_KEY);
  sessionStorage.setItem(STORAGE_KEY, arrived);
  history.replaceState(history.state, '', location.pathname + location.search);
  return arrived;
}
