// One build, five bundles: the page (browser), main and preload (Electron), room and CLI (Node).
// Everything from npm is bundled except Electron itself and the native SVG rasteriser.

import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { EnvironmentOptions } from 'vite';
import { defineConfig } from 'vite';
import { bundles, fromRoot, root } from './lib/paths.mjs';

// Older runtimes run the same bundles: Electron 33 (Chrome 130, Node 20.18) and Node 20.
const browserTarget = 'chrome130';
const nodeTarget = 'node20.18';

const nodeBuiltins = [...builtinModules, /^node:/];
const unbundled = ['electron', '@resvg/resvg-js'];

type Bundle = keyof typeof bundles;

function nodeBundle(name: Exclude<Bundle, 'renderer'>): EnvironmentOptions {
  const { entry, output } = bundles[name];
  const isCommonJs = output.endsWith('.cjs');
  return {
    consumer: 'server',
    resolve: {
      noExternal: true,
      external: unbundled,
      builtins: nodeBuiltins,
      // One copy of each: two copies of Yjs in a bundle silently break `instanceof`.
      dedupe: ['yjs', 'lib0', 'y-protocols'],
    },
    // ws probes for optional native helpers; this makes the probes dead code.
    define: {
      'process.env.WS_NO_BUFFER_UTIL': '"1"',
      'process.env.WS_NO_UTF_8_VALIDATE': '"1"',
    },
    build: {
      target: nodeTarget,
      outDir: fromRoot(path.dirname(output)),
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
      // The preload runs in the sandbox, where a source map is of no use and one file is a must.
      sourcemap: !isCommonJs,
      rolldownOptions: {
        input: { [path.parse(output).name]: fromRoot(entry) },
        external: [...unbundled, ...nodeBuiltins],
        output: {
          format: isCommonJs ? 'cjs' : 'es',
          entryFileNames: path.basename(output),
          chunkFileNames: '[name]-[hash].js',
          ...(isCommonJs ? { codeSplitting: false } : {}),
        },
      },
    },
  };
}

const page: EnvironmentOptions = {
  consumer: 'client',
  resolve: { dedupe: ['yjs', 'lib0', 'y-protocols', 'react', 'react-dom'] },
  build: {
    target: browserTarget,
    outDir: fromRoot(path.dirname(bundles.renderer.output)),
    emptyOutDir: true,
    // The page's policy allows no data: scripts or fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: { index: fromRoot(bundles.renderer.entry) } },
  },
};

const environments: Record<Bundle, EnvironmentOptions> = {
  renderer: page,
  main: nodeBundle('main'),
  preload: nodeBundle('preload'),
  room: nodeBundle('room'),
  cli: nodeBundle('cli'),
};

export default defineConfig({
  root: fromRoot('renderer'),
  base: '/',
  publicDir: false,
  cacheDir: path.join(root, 'node_modules/.vite'),
  plugins: [react()],
  worker: { format: 'es' },
  // Vite's two standing environments are not used: the five above are.
  environments: Object.fromEntries(
    Object.entries(environments).filter(([name]) =>
      existsSync(fromRoot(bundles[name as Bundle].entry)),
    ),
  ),
  builder: {
    async buildApp(builder) {
      for (const name of Object.keys(bundles)) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
