import { describe, expect, test } from 'vitest';
import { enableSandbox, refusedSwitch } from '../../../electron/main/lock-down';

function appWith(switches: readonly string[], isPackaged: boolean) {
  const calls: string[] = [];
  return {
    isPackaged,
    calls,
    enableSandbox: () => void calls.push('enableSandbox'),
    commandLine: { hasSwitch: (name: string) => switches.includes(name) },
  };
}

describe('an installed app', () => {
  test.each(['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'no-sandbox'])(
    'does not start with --%s',
    (name) => {
      expect(refusedSwitch(appWith([name], true))).toBe(name);
    },
  );

  test('starts with switches that open no door', () => {
    expect(refusedSwitch(appWith(['disable-gpu', 'lang'], true))).toBeNull();
  });
});

describe('an app under development', () => {
  test('may be debugged', () => {
    expect(refusedSwitch(appWith(['remote-debugging-port', 'inspect'], false))).toBeNull();
  });

  test('is sandboxed unless somebody said otherwise, as root in a container has to', () => {
    const usual = appWith([], false);
    enableSandbox(usual);
    expect(usual.calls).toEqual(['enableSandbox']);
    const container = appWith(['no-sandbox'], false);
    enableSandbox(container);
    expect(container.calls).toEqual([]);
  });
});
