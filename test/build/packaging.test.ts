import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromRoot } from '../../build/lib/paths.mjs';

const packaging = readFileSync(fromRoot('build/electron-builder.yml'), 'utf8');

describe('the packaged app', () => {
  test('tells macOS why it reaches into the local network, and for which service', () => {
    expect(packaging).toMatch(/^ {4}NSLocalNetworkUsageDescription: \S.+$/m);
    expect(packaging).toMatch(/^ {4}NSBonjourServices:\n {6}- _journeyroom\._tcp$/m);
  });

  test.each([
    ['runAsNode', false],
    ['enableCookieEncryption', true],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
    ['grantFileProtocolExtraPrivileges', false],
  ])('has the fuse %s set to %s', (fuse, value) => {
    expect(packaging).toMatch(new RegExp(`^ {2}${fuse}: ${value}$`, 'm'));
  });

  test('holds bundles and assets, and no packages, sources or maps', () => {
    const [, list = ''] = /^files:\n((?: {2}- .+\n)+)/m.exec(packaging) ?? [];
    const files = list.trim().split(/\n\s*/);
    expect(files).toContain("- '!node_modules/**'");
    expect(files).toContain("- '!**/*.map'");
    const taken = files.filter((line) => !line.includes('!'));
    expect(taken.filter((line) => !/^- (out\/|assets\/|package\.json|LICENSE)/.test(line))).toEqual(
      [],
    );
  });
});
