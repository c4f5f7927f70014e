import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** A shape of code that is refused, with what to write instead. */
const SYNTAX = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export it by name: one name, the same wherever it is imported.',
  },
  {
    selector: 'TSEnumDeclaration',
    message: 'Use a union of string literals, or "as const" with one: it costs no bytes and reads the same in logs.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Render text as children: names and subjects come from strangers and are never markup.',
  },
];

/** Time is handed in, so that a decision can be repeated. */
const TIME = [
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Take the time from a Clock (outlook/ports) or as a parameter in milliseconds: tests hand it in.',
  },
  {
    selector: ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]',
    message: 'Take the time from a Clock (outlook/ports) or as a parameter in milliseconds: tests hand it in.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'The same facts give the same decision: take what varies as a parameter.',
  },
];

const BROWSER_MESSAGE = 'Ask through a port: this module also runs where there is no browser.';
const BROWSER_GLOBALS = ['window', 'document', 'localStorage', 'fetch', 'XMLHttpRequest', 'URL', 'crypto', 'Intl'];

const TYPE_PROJECTS = [
  'tsconfig.json',
  'src/{launchevent,commands,taskpane,cli,preview,storm}/tsconfig.json',
  'test/tsconfig.json',
];

export default defineConfig(
  globalIgnores(['dist/', 'test-output/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: ['{src,test}/**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: TYPE_PROJECTS, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', ...SYNTAX],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Numbers and booleans read well in a template; objects do not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          ignoreRestSiblings: true,
          varsIgnorePattern: '^_',
          argsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
        },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Objects are closures here, made by functions: their members know no "this" that destructuring could lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // With noUncheckedIndexedAccess a "!" says what the loop above it knows and the compiler cannot.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    name: 'modules that repeat: the same input, the same output',
    files: ['src/{engine,policy,signals,alert,check,i18n,directory,audit,storm}/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...SYNTAX, ...TIME],
      'no-restricted-globals': ['error', ...BROWSER_GLOBALS.map((name) => ({ name, message: BROWSER_MESSAGE }))],
    },
  },
  {
    name: 'the one module that knows Office.js',
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/{outlook,preview}/**', 'src/{launchevent,commands}/index.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Office',
          property: 'context',
          message: 'Ask a port of outlook/ports: only the adapter calls Office.js, with a deadline.',
        },
      ],
    },
  },
  {
    name: 'what a person waits for in the pane',
    files: ['src/taskpane/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: 'react',
          importNames: ['lazy', 'Suspense'],
          message: 'Take lazyPart (pane/lazy-part): React keeps what Suspense shows meanwhile for 300 ms.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.tsx', 'test/**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest'], jsxA11y.flatConfigs.strict],
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // A matcher such as expect.any() is typed any on purpose.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.strict],
  },
);
