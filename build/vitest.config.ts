// Four kinds of tests in one run. Quick ones first and side by side; the ones that drive a
// browser or the desktop app after them, one file at a time, since they share the machine.

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { fromRoot } from './lib/paths.mjs';

const inFolder = (...folders: string[]): string[] =>
  folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  root: fromRoot('.'),
  cacheDir: fromRoot('node_modules/.vite'),
  test: {
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: inFolder('shared', 'room', 'electron', 'cli', 'build', 'architecture', 'assets'),
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: inFolder('renderer'),
          setupFiles: [fromRoot('test/support/dom-setup.ts')],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: inFolder('e2e'),
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'desktop',
          environment: 'node',
          include: inFolder('desktop'),
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
