import { afterEach, describe, expect, test, vi } from 'vitest';
import { copyText } from '../../../renderer/platform/copy-text';

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, 'execCommand');
});

/** An insecure page: no clipboard, only the old command; notes what would be copied. */
function stubOldCommand(isAllowed: boolean): string[] {
  const copied: string[] = [];
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: () => {
      const field = document.activeElement ?? document.querySelector('textarea');
      const text = document.querySelector('textarea')?.value ?? field?.textContent ?? '';
      copied.push(text);
      return isAllowed;
    },
  });
  return copied;
}

describe('copying text', () => {
  test('uses the clipboard where there is one', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: { writeText: async (text: string) => void written.push(text) },
    });
    expect(await copyText('xin chào')).toEqual({ ok: true, value: null });
    expect(written).toEqual(['xin chào']);
  });

  test('selects and copies on pages without a clipboard, and leaves no trace', async () => {
    vi.stubGlobal('navigator', {});
    const copied = stubOldCommand(true);
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    expect(await copyText('http://192.168.1.2/#room=a')).toEqual({ ok: true, value: null });
    expect(copied).toEqual(['http://192.168.1.2/#room=a']);
    expect(document.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(button);
    button.remove();
  });

  test('tries the old way when the clipboard refuses, and says when both fail', async () => {
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    vi.stubGlobal('navigator', { clipboard: { writeText: refuse } });
    stubOldCommand(false);
    expect(await copyText('x')).toEqual({ ok: false, error: 'clipboard-refused' });
  });
});
