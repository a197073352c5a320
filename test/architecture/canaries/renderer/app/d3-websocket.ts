// reported by: lint/style/noRestrictedImports
import { WebsocketProvider } from 'y-websocket';

export const canary = WebsocketProvider;
