import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import architecture from './scripts/architecture.js';

const { CORE, ENTRY_FILES, MAY_IMPORT, OUTER } = architecture;
const OFFICE = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'];
const PLATFORM = [
  // Browser
  'window', 'document', 'self', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch',
  'XMLHttpRequest', 'DOMParser', 'FileReader', 'Worker', 'alert', 'confirm', 'prompt', 'HTMLElement', 'Element', 'Event',
  // Node
  'process', 'Buffer', 'global', 'require', 'module', '__dirname', '__filename', 'setImmediate',
];

/** @param {readonly string[]} names @param {string} message */
const forbidden = (names, message) => names.map((name) => ({ name, message }));
const officeOnlyInExcel = forbidden(OFFICE, 'Only src/excel and the entry files name Office.js.');

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.cache/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in sentences are the rule here.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => log(x)` is clearer than a block.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      // `while (true)` with a break is a loop's honest form.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      // `== null` means null or undefined.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Ports and screens are plain objects of functions: there is no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // The compiler knows every name, and knows it better.
    files: ['**/*.{ts,tsx,js,cjs,mjs}'],
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { alwaysTryTypes: true } },
      'boundaries/elements': [...CORE, ...OUTER].map((folder) => ({ type: folder, pattern: `src/${folder}` })),
      'boundaries/files': [{ category: 'entry', pattern: ENTRY_FILES }],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            ...Object.entries(MAY_IMPORT).map(([from, to]) => ({
              from: { element: { type: from } },
              allow: { to: { element: { types: { anyOf: [...to] }, fileInternalPath: 'index.ts' } } },
            })),
            {
              from: { file: { categories: 'entry' } },
              allow: { to: { element: { types: { anyOf: [...OUTER] }, fileInternalPath: 'index.ts' } } },
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', ...officeOnlyInExcel],
    },
  },
  {
    files: CORE.map((folder) => `src/${folder}/**`),
    rules: {
      'no-restricted-globals': ['error', ...officeOnlyInExcel, ...forbidden(PLATFORM, 'Everything up to app runs in Node, browser and worker alike.')],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(node:|react(-dom)?($|/)|@fluentui/|@univerjs/)', message: 'Everything up to app runs in Node, browser and worker alike.' }] },
      ],
    },
  },
  { files: ['src/excel/**', ...ENTRY_FILES], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/taskpane/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `Excel.run` wants an async function also where nothing is awaited.
      '@typescript-eslint/require-await': 'off',
      // Jest's matchers are typed `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  // Benchmarks print tables.
  { files: ['scripts/bench/**'], rules: { 'no-console': 'off' } },
  // Index arithmetic over whole tables, inside loops that bound it.
  { files: ['src/allocation/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  // Univer's data are plain JSON whose numbers its own types call enums.
  {
    files: ['src/workbench/univer/**'],
    rules: { '@typescript-eslint/no-unsafe-enum-comparison': 'off', '@typescript-eslint/no-unsafe-enum-assignment': 'off' },
  },
  // The rule does not see a cast written as a comment, the only one JavaScript has.
  { files: ['**/*.{js,cjs,mjs}'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  { files: ['**/*.{js,cjs}'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['*.js', '*.mjs', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
);
