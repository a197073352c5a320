/** Runs commands from shortcuts and from the native menu, and greys out what cannot run now. */
import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { COMMAND_IDS, isClipboardCommand } from '../../shared/app-commands';
import type { HostApi } from '../../shared/protocol/host-api';
import type { RunnableCommand } from '../actions/commands';

/** Single letters and deleting belong to the text that somebody is typing. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as Element | null;
  return target?.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

/** Undo and saving work from inside a text as well: the text is the document. */
const WORKS_WHILE_TYPING =
  /^(edit\.(undo|redo)|file\.|room\.|help\.(shortcuts|palette)|view\.search)/;

/** Keys that never write anything. */
const WRITES_NOTHING = /^F(1|3)$/;

/** The tour is a dialog beside the app, not over it. */
const isModal = () => document.querySelector('[role="dialog"]:not(.jr-tour)') !== null;

/** A key that a focused control uses itself. */
function belongsToControl(event: KeyboardEvent): boolean {
  const target = event.target as Element | null;
  return target?.closest('[role="menu"], [role="listbox"]') !== null;
}

export function useCommandDispatch(host: HostApi, commands: readonly RunnableCommand[]): void {
  const latest = useRef(commands);
  latest.current = commands;

  useEffect(() => {
    const run = (id: string) => {
      const command = latest.current.find((one) => one.id === id);
      command?.run();
      return command !== undefined;
    };
    const bindings: Record<string, (event: KeyboardEvent) => void> = {};
    for (const { id, shortcuts } of latest.current) {
      if (isClipboardCommand(id)) continue;
      for (const shortcut of shortcuts) {
        bindings[shortcut] = (event) => {
          if (event.isComposing || isModal() || belongsToControl(event)) return;
          const hasModifier = event.ctrlKey || event.metaKey;
          if (
            isTyping(event) &&
            !(WORKS_WHILE_TYPING.test(id) && (hasModifier || WRITES_NOTHING.test(event.key)))
          )
            return;
          if (run(id)) event.preventDefault();
        };
      }
    }
    const stops = [tinykeys(window, bindings), host.onCommand((id) => void run(id))];
    return () => {
      for (const stop of stops) stop();
    };
  }, [host]);

  const enabled = new Set(commands.filter(({ isEnabled }) => isEnabled).map(({ id }) => id));
  const disabled = COMMAND_IDS.filter((id) => !enabled.has(id));
  const disabledKey = disabled.join(' ');
  useEffect(() => {
    void host.setCommandState(
      disabledKey === '' ? [] : (disabledKey.split(' ') as typeof disabled),
    );
  }, [host, disabledKey]);
}
