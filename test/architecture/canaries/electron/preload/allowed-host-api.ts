// reported by: nobody
import { contextBridge } from 'electron';
import type { HostApi } from '../../shared/protocol/host-api';

export type Canary = HostApi;
export const canary = contextBridge;
