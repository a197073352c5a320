// reported by: nobody
import { Doc } from 'yjs';

export const canary = new Doc();
