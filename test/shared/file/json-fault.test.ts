import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../shared/file/json-fault';

function faultOf(text: string) {
  try {
    JSON.parse(text);
  } catch (error) {
    return jsonFault(text, (error as Error).message);
  }
  throw new Error('this is JSON');
}

describe('the place where JSON breaks', () => {
  it('is found in the middle of a text', () => {
    expect(faultOf('{\n  "format": "x",\n  "version": 1;\n}')).toEqual({ line: 3, column: 15 });
  });

  it('is the end of a text that was cut off', () => {
    expect(faultOf('{\n  "a":')).toEqual({ line: 2, column: 7 });
  });

  it('is the beginning of what never was JSON', () => {
    expect(faultOf('<!doctype html>')).toEqual({ line: 1, column: 1 });
  });

  it('is read from the words of other engines too', () => {
    const firefox = 'JSON.parse: expected property name at line 2 column 3 of the JSON data';
    expect(jsonFault('', firefox)).toEqual({ line: 2, column: 3 });
    expect(jsonFault('', 'JSON Parse error: Unrecognized token')).toBeUndefined();
  });
});
