/**
 * The only door between pages and main: checks who calls, how much and what they send, and turns
 * every outcome into a `Result`. No raw error and no path ever crosses to the page.
 */
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import * as v from 'valibot';
import { err } from '../../shared/lib/result';
import {
  HOST_METHODS,
  type HostMethodName,
  type HostMethods,
  type HostResult,
} from '../../shared/protocol/host-api';
import { HOST_SCHEMAS, type HostArgument, payloadLimit } from '../../shared/protocol/host-schemas';
import { isAppUrl } from './app-origin';
import { payloadBytes } from './payload-bytes';

export type HostHandlers = {
  readonly [TName in HostMethodName]: (
    argument: HostArgument<TName>,
  ) => ReturnType<HostMethods[TName]>;
};

export type ReportError = (event: string, error: unknown) => void;

interface Route<TSchema extends v.GenericSchema> {
  readonly channel: string;
  readonly schema: TSchema;
  readonly limitBytes: number;
  readonly handler: (argument: v.InferOutput<TSchema>) => Promise<HostResult<unknown>>;
}

/** Opens all channels of `HostApi`. */
export function routeHostMethods(handlers: HostHandlers, report: ReportError): void {
  for (const name of Object.keys(HOST_METHODS) as HostMethodName[]) {
    handle(
      {
        channel: HOST_METHODS[name],
        schema: HOST_SCHEMAS[name],
        limitBytes: payloadLimit(name),
        // Handler and schema have the same key; the compiler cannot follow that through a loop.
        handler: handlers[name] as (argument: unknown) => Promise<HostResult<unknown>>,
      },
      report,
    );
  }
}

/** Opens one channel. */
export function handle<TSchema extends v.GenericSchema>(
  route: Route<TSchema>,
  report: ReportError,
): void {
  ipcMain.handle(route.channel, async (event, payload: unknown) => {
    if (!isOurPage(event)) return err('bad-request');
    if (payloadBytes(payload, route.limitBytes) > route.limitBytes) return err('too-large');
    const argument = v.safeParse(route.schema, payload);
    if (!argument.success) return err('bad-request');
    try {
      return await route.handler(argument.output);
    } catch (error) {
      report(`ipc ${route.channel}`, error);
      return err('internal');
    }
  });
}

function isOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  // Null once the frame has gone or navigated: nobody is left to be answered.
  return senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url);
}
