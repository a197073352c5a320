// reported by: nobody
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type { Doc } from 'yjs';

export type Canary = Doc;
export const canary = [Awareness, WebsocketProvider];
