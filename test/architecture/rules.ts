// The dependency rules that the linter cannot say. The same functions read the app and the
// canaries, so a rule that went blind shows.

import { packageOf, resolveInTree, type SourceFile } from './source-tree';

export interface Violation {
  readonly rule: 'feature-imports' | 'one-file' | 'markup' | 'unknown-package' | 'layer';
  readonly path: string;
  readonly detail: string;
}

/** All rules over all files of one tree. */
export function findViolations(files: readonly SourceFile[]): readonly Violation[] {
  return [
    ...files.flatMap(featureImports),
    ...files.flatMap(markup),
    ...files.flatMap(unknownPackages),
    ...files.flatMap(layers),
    ...oneFile(files),
  ];
}

/** D6: what two features share moves to shared, state or ui. */
function featureImports(file: SourceFile): Violation[] {
  const own = featureOf(file.path);
  if (own === undefined) return [];
  return file.imports
    .filter((specifier) => {
      const target = resolveInTree(file, specifier);
      const other = target === undefined ? undefined : featureOf(target);
      return other !== undefined && other !== own;
    })
    .map((specifier) => violation('feature-imports', file, `imports ${specifier}`));
}

function featureOf(path: string): string | undefined {
  return /^renderer\/features\/([^/]+)/.exec(path)?.[1];
}

/** D10: each of these doors to the outside has one guard. */
const singleFileNames = ['ipcMain', 'ipcRenderer', 'openExternal'];

function oneFile(files: readonly SourceFile[]): Violation[] {
  return singleFileNames.flatMap((name) => {
    const users = files.filter((file) => file.names.has(name));
    if (users.length <= 1) return [];
    return users.map((file) =>
      violation('one-file', file, `${name} appears in more than one file`),
    );
  });
}

/** D12: a board's text is data; React renders it, nothing writes markup. */
const markupNames = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment'];

function markup(file: SourceFile): Violation[] {
  return markupNames
    .filter((name) => file.names.has(name))
    .map((name) => violation('markup', file, `uses ${name}`));
}

/**
 * Which npm packages each folder may import; the longest matching folder counts. A package that
 * is not listed is refused, so that every new dependency is thought about.
 */
export const allowedPackages: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  'shared/model': ['valibot', 'fractional-indexing'],
  'shared/method': ['valibot'],
  'shared/schema': ['valibot'],
  'shared/doc': ['yjs', 'lib0', 'valibot', 'fractional-indexing'],
  'shared/file': ['yjs', 'valibot'],
  'shared/table': ['d3-dsv'],
  'shared/views': ['d3-shape'],
  'shared/export': ['d3-shape'],
  'shared/protocol': ['valibot'],
  'shared/i18n': ['intl-messageformat'],
  'electron/main': ['electron', 'node:*', 'valibot'],
  'electron/preload': ['electron'],
  'electron/room': ['node:*', 'ws', 'yjs', 'y-protocols', 'lib0', 'valibot'],
  'electron/cli': ['node:*', 'yjs', 'valibot', '@resvg/resvg-js'],
  renderer: ['react', 'react-dom'],
  'renderer/app': [
    'react',
    'react-dom',
    '@base-ui/react',
    'lucide-react',
    '@xyflow/react',
    'zustand',
    'valibot',
    'tinykeys',
    'yjs',
    'y-indexeddb',
  ],
  'renderer/platform': ['valibot'],
  'renderer/sync': ['yjs', 'y-websocket', 'y-protocols', 'lib0'],
  'renderer/state': ['react', 'zustand', 'immer', 'yjs'],
  'renderer/actions': ['react'],
  'renderer/drawing': ['react'],
  'renderer/fields': ['react', 'lucide-react'],
  'renderer/features': [
    'react',
    'react-dom',
    '@xyflow/react',
    '@base-ui/react',
    'lucide-react',
    'uqr',
    'tinykeys',
  ],
  'renderer/ui': ['react', 'react-dom', '@base-ui/react', 'lucide-react'],
};

function unknownPackages(file: SourceFile): Violation[] {
  const allowed = allowedPackages[longestPrefix(file.path, allowedPackages) ?? ''] ?? [];
  return file.imports
    .map(packageOf)
    .filter((name) => name !== undefined)
    .filter((name) => !allowed.includes(name))
    .map((name) => violation('unknown-package', file, `imports ${name}`));
}

/** Which folders each folder may import from, besides itself. */
export const allowedFolders: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared/lib', 'shared/i18n'],
  'shared/lib': [],
  'shared/text': ['shared/lib'],
  'shared/i18n': ['shared/lib'],
  // Puts into words what the layers below have found.
  'shared/i18n/board-problems': ['shared/lib', 'shared/i18n', 'shared/file', 'shared/views'],
  'shared/i18n/card-tag-name': ['shared/lib', 'shared/i18n', 'shared/views'],
  'shared/model': ['shared/lib'],
  'shared/method': ['shared/lib', 'shared/model', 'shared/i18n'],
  'shared/schema': ['shared/lib', 'shared/model', 'shared/method'],
  'shared/doc': ['shared/lib', 'shared/i18n', 'shared/model', 'shared/method', 'shared/schema'],
  'shared/file': ['shared/lib', 'shared/model', 'shared/method', 'shared/schema', 'shared/doc'],
  'shared/views': ['shared/lib', 'shared/model', 'shared/method', 'shared/text', 'shared/i18n'],
  'shared/table': ['shared/lib', 'shared/model', 'shared/method', 'shared/i18n', 'shared/views'],
  'shared/export': [
    'shared/lib',
    'shared/model',
    'shared/method',
    'shared/text',
    'shared/i18n',
    'shared/views',
  ],
  'shared/protocol': ['shared/lib', 'shared/i18n', 'shared/app-commands'],
  'electron/main': ['shared'],
  'electron/preload': ['shared/protocol/host-api', 'shared/i18n/message'],
  'electron/room': ['shared/lib', 'shared/protocol'],
  'electron/cli': ['shared', 'electron/room'],
  renderer: ['shared', 'renderer/app', 'renderer/platform', 'renderer/state', 'renderer/ui'],
  'renderer/app': ['shared', 'renderer'],
  'renderer/platform': ['shared'],
  'renderer/sync': ['shared', 'renderer/state'],
  'renderer/state': ['shared'],
  'renderer/actions': ['shared', 'renderer/state'],
  'renderer/drawing': ['shared', 'renderer/state'],
  'renderer/fields': ['shared', 'renderer/actions', 'renderer/state', 'renderer/ui'],
  'renderer/features': [
    'shared',
    'renderer/actions',
    'renderer/drawing',
    'renderer/fields',
    'renderer/state',
    'renderer/ui',
    'renderer/platform/host',
  ],
  // Splicing strings is no domain knowledge: a text field that many type into needs it.
  'renderer/ui': ['shared/lib', 'shared/doc/text-edit'],
};

function layers(file: SourceFile): Violation[] {
  const folder = longestPrefix(file.path, allowedFolders);
  if (folder === undefined) return [violation('layer', file, 'is in a folder no rule speaks of')];
  const open = ['assets', ...(allowedFolders[folder] ?? [])];
  return file.imports
    .map((specifier) => resolveInTree(file, specifier))
    .filter((target) => target !== undefined)
    .filter((target) => longestPrefix(target, allowedFolders) !== folder)
    .filter((target) => !open.some((allowed) => isWithin(target, allowed)))
    .map((target) => violation('layer', file, `imports ${target}`));
}

function longestPrefix(path: string, table: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(table)
    .filter((folder) => isWithin(path, folder))
    .sort((a, b) => b.length - a.length)[0];
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`);
}

function violation(rule: Violation['rule'], file: SourceFile, detail: string): Violation {
  return { rule, path: file.path, detail };
}
