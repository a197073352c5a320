/** The state of one export at a time: what runs, how far it is, and why it failed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HostFailure, HostMethods } from '../../../shared/protocol/host-api';
import { type ExportJob, MIME_OF, type makeExport } from './make-export';

export type ExportState =
  | { readonly step: 'idle' }
  | { readonly step: 'drawing'; readonly part: number }
  | { readonly step: 'saving' }
  | { readonly step: 'not-drawn'; readonly detail: string }
  | { readonly step: 'not-saved'; readonly failure: HostFailure };

export interface ExportPorts {
  readonly make: typeof makeExport;
  readonly save: HostMethods['saveExport'];
  /** The file is where the person wanted it. */
  readonly onSaved: (name: string) => void;
}

export type ExportRequest = Omit<ExportJob, 'onProgress' | 'signal'> & {
  /** Without an ending. */
  readonly fileName: string;
};

const IDLE: ExportState = { step: 'idle' };

export function useExport({ make, save, onSaved }: ExportPorts) {
  const [state, setState] = useState<ExportState>(IDLE);
  const running = useRef<AbortController | null>(null);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setState(IDLE);
  }, []);

  // A picture nobody waits for any more is not drawn to its end.
  useEffect(() => () => running.current?.abort(), []);

  const start = async ({ fileName, ...request }: ExportRequest): Promise<void> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const tell = (next: ExportState) => {
      if (!signal.aborted) setState(next);
    };
    tell({ step: 'drawing', part: 0 });
    try {
      const onProgress = (part: number) => tell({ step: 'drawing', part });
      const bytes = await make({ ...request, onProgress, signal });
      if (signal.aborted) return;
      tell({ step: 'saving' });
      const suggestedName = `${fileName}.${request.format}`;
      const saved = await save({ suggestedName, mime: MIME_OF[request.format], bytes });
      if (signal.aborted) return;
      tell(saved.ok ? IDLE : { step: 'not-saved', failure: saved.error });
      if (saved.ok && saved.value) onSaved(saved.value.name);
    } catch (error) {
      tell({ step: 'not-drawn', detail: error instanceof Error ? error.message : String(error) });
    }
  };

  return { state, start, stop };
}
