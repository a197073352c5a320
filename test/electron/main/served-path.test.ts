import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { servedPath } from '../../../electron/main/served-path';

const folder = path.resolve('/opt/app/out/renderer');

describe('the file behind an address of the app', () => {
  test.each([
    ['app://journey/', 'index.html'],
    ['app://journey', 'index.html'],
    ['app://journey/index.html', 'index.html'],
    ['app://journey/assets/index-1a2b.js', 'assets/index-1a2b.js'],
    ['app://journey/index.html?x=1#room=a', 'index.html'],
    ['app://journey/assets/b%E1%BA%A3n%20%C4%91%E1%BB%93.png', 'assets/bản đồ.png'],
    // The address parser takes these out before anyone can be fooled by them.
    ['app://journey/a/../../x', 'x'],
    ['app://journey/../../etc/passwd', 'etc/passwd'],
    ['app://journey/%2e%2e/%2e%2e/etc/passwd', 'etc/passwd'],
    ['app://journey/../renderer-evil/index.html', 'renderer-evil/index.html'],
    ['app://journey//etc/passwd', 'etc/passwd'],
    // Decoded once: the rest is a strange name, not a way out.
    ['app://journey/%252e%252e%252fsecret', '%2e%2e%2fsecret'],
  ])('%s is %s', (address, relative) => {
    expect(servedPath(folder, address)).toBe(path.join(folder, relative));
  });

  test.each([
    'app://journey/%2e%2e%2fsecret',
    'app://journey/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    'app://journey/..%2fsecret',
    'app://journey/assets/..%2f..%2fsecret',
    'app://journey/..%5csecret',
    'app://journey/..%5c..%5cwindows%5cwin.ini',
    'app://journey/%5c%5chost%5cshare',
    'app://journey/a%00.html',
    'app://journey/C:/windows/win.ini',
    'app://journey/C%3A%5Cwindows',
    'app://journey/index.html:stream',
    'app://journey/%E0%A4%A',
    'app://journey/%2e%2frenderer-evil/..%2f',
    'app://evil/index.html',
    'app://journey.evil/index.html',
    'app://journey:8080/index.html',
    'app://user:password@journey/index.html',
    'app://journey@evil/index.html',
    'file:///etc/passwd',
    'https://journey/index.html',
    'http://x/?next=app://journey/',
    'javascript:alert(1)',
    'app:journey/index.html',
    '',
    'not an address',
  ])('%s is refused', (address) => {
    expect(servedPath(folder, address)).toBeNull();
  });

  test('never leaves the folder, whatever the address decodes to', () => {
    const pieces = ['..', '.', '%2e', '%2f', '%5c', '/', '\\', 'a', '%00', ':', 'renderer-evil'];
    for (const first of pieces) {
      for (const second of pieces) {
        for (const third of pieces) {
          const address = `app://journey/${first}${second}${third}/x.js`;
          const file = servedPath(folder, address);
          if (file !== null) expect(file.startsWith(folder + path.sep), address).toBe(true);
        }
      }
    }
  });
});
