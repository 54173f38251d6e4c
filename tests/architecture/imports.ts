/** Reads the imports of a source tree and says what is wrong with them. Works on texts, so that tests can plant faults. */
import path from 'node:path';
import ts from 'typescript';
import { CORE, ENTRY_FILES, MAY_IMPORT, OUTER } from '../../scripts/architecture';

/** File name relative to the repository, with slashes → its text. */
export type Sources = ReadonlyMap<string, string>;

const FOLDERS: readonly string[] = [...CORE, ...OUTER];
const OFFICE_NAMES = new Set(['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime']);
const CODE = ['.ts', '.tsx'];

interface Import {
  /** As written: `../domain`, `react`. */
  readonly specifier: string;
  /** Gone after compiling (`import type`, `export type`, `import('…').X`). */
  readonly isErased: boolean;
}

interface Read {
  readonly imports: readonly Import[];
  /** Office.js names used as globals. */
  readonly officeNames: readonly string[];
}

function read(name: string, text: string): Read {
  const imports: Import[] = [];
  const officeNames: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== null) imports.push({ specifier, isErased: isErased(node) });
    if (ts.isIdentifier(node) && OFFICE_NAMES.has(node.text) && isGlobalUse(node)) officeNames.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true));
  return { imports, officeNames };
}

/** The module that an import, a re-export, `import()`, `require()` or an import type names. */
function specifierOf(node: ts.Node): string | null {
  let named: ts.Node | undefined;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) named = node.moduleSpecifier;
  else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) named = node.argument.literal;
  else if (ts.isCallExpression(node)) {
    const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
    if (isRequire || node.expression.kind === ts.SyntaxKind.ImportKeyword) named = node.arguments[0];
  }
  return named !== undefined && ts.isStringLiteralLike(named) ? named.text : null;
}

/** `import { type X }` is not: the compiler keeps the import itself. */
function isErased(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return ts.isImportTypeNode(node) || (ts.isExportDeclaration(node) && node.isTypeOnly);
}

/** False for `host.Excel`, `{ Excel: 1 }` and the like, where the word is a name of our own. */
function isGlobalUse(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  return !(ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent));
}

/** The file of the tree that a relative specifier leads to, or null when it leads out of it (styles, JSON, packages). */
function resolve(from: string, specifier: string, sources: Sources): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = path.posix.join(path.posix.dirname(from), specifier);
  const candidates = [target, ...CODE.map((ending) => target + ending), ...CODE.map((ending) => `${target}/index${ending}`)];
  return candidates.find((candidate) => sources.has(candidate)) ?? null;
}

/** The folder of src a file belongs to; null outside src. */
function folderOf(file: string): string | null {
  const [root, folder, rest] = file.split('/');
  return root === 'src' && folder !== undefined && rest !== undefined ? folder : null;
}

/** Sentences; none when every import keeps to the table. */
export function importFaults(sources: Sources): string[] {
  const faults: string[] = [];
  for (const [file, text] of sources) {
    const folder = folderOf(file);
    if (folder === null || !FOLDERS.includes(folder)) {
      faults.push(`${file} is in no folder of the architecture`);
      continue;
    }
    const { imports, officeNames } = read(file, text);
    const isEntry = ENTRY_FILES.includes(file);
    if (folder !== 'excel' && !isEntry) faults.push(...officeNames.map((name) => `${file} names ${name}`));
    for (const { specifier } of imports) {
      const target = resolve(file, specifier, sources);
      if (target === null) {
        if (specifier.startsWith('.') && /(^|\/)[^.]+$/.test(specifier)) faults.push(`${file} imports ${specifier}, which is not there`);
        continue;
      }
      const targetFolder = folderOf(target);
      if (targetFolder === null || targetFolder === folder) continue;
      const allowed = (MAY_IMPORT[folder] ?? []).includes(targetFolder) || (isEntry && OUTER.includes(targetFolder));
      if (!allowed) faults.push(`${file} imports ${target}: ${folder} may not use ${targetFolder}`);
      if (target !== `src/${targetFolder}/index.ts`) faults.push(`${file} enters ${targetFolder} by ${target} instead of its index`);
    }
  }
  return faults;
}

/**
 * Groups of files that need each other at run time in a circle (Tarjan 1972, strongly connected components), each
 * sorted. Types may go in circles: the union of all problems names the parts that name it.
 */
export function importCycles(sources: Sources): string[][] {
  const edges = new Map<string, string[]>();
  for (const [file, text] of sources) {
    const kept = read(file, text).imports.filter((each) => !each.isErased);
    const targets = kept.map(({ specifier }) => resolve(file, specifier, sources));
    edges.set(file, targets.filter((target) => target !== null));
  }
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const connect = (file: string): void => {
    order.set(file, order.size);
    let low = order.size - 1;
    stack.push(file);
    for (const target of edges.get(file) ?? []) {
      if (!order.has(target)) connect(target);
      if (stack.includes(target)) low = Math.min(low, lowest.get(target) ?? order.get(target) ?? low);
    }
    lowest.set(file, low);
    if (low !== order.get(file)) return;
    const component = stack.splice(stack.indexOf(file));
    if (component.length > 1 || (edges.get(file) ?? []).includes(file)) cycles.push(component.sort());
  };
  for (const file of edges.keys()) if (!order.has(file)) connect(file);
  return cycles;
}
