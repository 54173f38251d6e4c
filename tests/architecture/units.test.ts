/** The engine counts in rounding units it does not know: whoever calls it hands refusals on through `inUnit`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SRC = path.join(__dirname, '../../src');

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => path.posix.join(folder, name));
const textOf = (name: string): string => readFileSync(path.join(SRC, name), 'utf8');

/** What the engine exports that may refuse; `allocate` and `replay` know the unit and name it themselves. */
const REFUSING = new Set(filesBelow('allocation').flatMap((name) => refusingIn(name, textOf(name))));
REFUSING.delete('allocate');
REFUSING.delete('replay');

function refusingIn(name: string, text: string): string[] {
  return ts
    .createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
    .statements.filter(ts.isFunctionDeclaration)
    .flatMap(({ name: given, type }) => (given !== undefined && type?.getText().startsWith('Result<') === true ? [given.text] : []));
}

function refusingImports(text: string): string[] {
  const [, names = ''] = /import \{([^}]*)\} from '[./]*\/allocation'/.exec(text) ?? [];
  return names.split(',').map((name) => name.trim()).filter((name) => REFUSING.has(name));
}

test('the functions that refuse are found', () => {
  expect([...REFUSING]).toEqual(expect.arrayContaining(['apportion', 'balance', 'balanceNested', 'revise', 'splitTwoWay', 'splitThreeWay', 'splitRate']));
});

test('callers outside the engine name the unit of what it refuses', () => {
  const callers = filesBelow('').filter((name) => !name.startsWith('allocation/') && refusingImports(textOf(name)).length > 0);
  expect(callers).toEqual(expect.arrayContaining(['app/draft-plan.ts', 'app/split/range.ts']));
  expect(callers.filter((name) => !/\binUnit\(/.test(textOf(name)))).toEqual([]);
});
