// Reads the sources of a tree: who imports what, and which names appear. Parsed, not searched, so
// that comments and strings cannot fool the rules.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

export interface SourceFile {
  /** From the root of the tree, with forward slashes. */
  readonly path: string;
  readonly imports: readonly string[];
  /** Names of imported bindings and of properties read, e.g. `ipcMain`, `openExternal`. */
  readonly names: ReadonlySet<string>;
}

const folders = ['shared', 'electron', 'renderer'];

/** Every module of the app under `root`. */
export function readSources(root: string): readonly SourceFile[] {
  return folders
    .flatMap((folder) => listFiles(path.join(root, folder)))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => readSource(root, file));
}

/** The file or folder an import points at, from the root; undefined for packages. */
export function resolveInTree(from: SourceFile, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return path.posix.join(path.posix.dirname(from.path), specifier);
}

/** `@xyflow/react/dist/style.css` → `@xyflow/react`; undefined for files of the tree. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.')) return undefined;
  if (specifier.startsWith('node:')) return 'node:*';
  const [first = specifier, second] = specifier.split('/');
  return first.startsWith('@') && second !== undefined ? `${first}/${second}` : first;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function readSource(root: string, file: string): SourceFile {
  const { program, module, errors } = parseSync(file, readFileSync(file, 'utf8'));
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const imports = new Set<string>();
  const names = new Set<string>();
  for (const statement of module.staticImports) {
    imports.add(statement.moduleRequest.value);
    for (const { importName } of statement.entries) if (importName.name) names.add(importName.name);
  }
  for (const statement of module.staticExports) {
    for (const { moduleRequest } of statement.entries) {
      if (moduleRequest) imports.add(moduleRequest.value);
    }
  }
  walk(program, (node) => {
    if (node.type === 'ImportExpression' || node.type === 'TSImportType') {
      if (isNode(node.source) && typeof node.source.value === 'string') {
        imports.add(node.source.value);
      }
    }
    if (node.type === 'MemberExpression' && isNode(node.property)) {
      const name = node.property.name ?? node.property.value;
      if (typeof name === 'string') names.add(name);
    }
  });
  return {
    path: path.relative(root, file).split(path.sep).join('/'),
    imports: [...imports],
    names,
  };
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
  } else if (isNode(value)) {
    visit(value);
    for (const child of Object.values(value)) walk(child, visit);
  }
}
