import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Globals of Node that scripts use; the TypeScript files get theirs from the type checker. */
const node = Object.fromEntries(
  [
    'AbortController',
    'AbortSignal',
    'Buffer',
    'URL',
    'clearTimeout',
    'console',
    'fetch',
    'performance',
    'process',
    'setTimeout',
  ].map((name) => [name, 'readonly']),
);

/** The present, chance and identity are given to the pure core, never taken by it. */
const impure = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The present is given: Context.today, or the position and instant of the event.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The present is given: Context.today, or the position and instant of the event.',
  },
  {
    selector: "MemberExpression[object.property.name='Now'][object.object.name='Temporal']",
    message: 'The present is given: Context.today, or the position and instant of the event.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Identities are given: they come from the request, so that deciding twice records once.',
  },
];

export default defineConfig(
  { ignores: ['**/.*/', 'dist/', 'coverage/', 'node_modules/', 'web/dist/', 'web/src/api/schema.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.test.json', './web/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-console': 'error',

      // Nest: a module is a class that carries a decorator; a port is an abstract class and an injection token.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
      // A port may promise later what an adapter has at once, and the other way round.
      '@typescript-eslint/require-await': 'off',
      // `(done) => list.push(done)` reads well; a void function may be the body of an arrow.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // Ids share the type string for the reader's sake; a name in a signature is worth more than a shorter union.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-duplicate-type-constituents': 'off',
      // Views and questions are classes for the API document only: object literals of their shape are what is answered.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // `.catch((error: NodeJS.ErrnoException) => …)` says what the one call before it rejects with.
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      // There are no enums here, and the look for them is the dearest rule of all.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // NUL and other control characters are refused by name.
      'no-control-regex': 'off',
      // `get<Answer>(path)`: the caller knows the answer of the path that it asks.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['src/domain/**/*.ts', 'projections/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...impure] },
  },
  {
    files: ['src/platform/**/*.ts'],
    // A row that the statement always returns, an entry of two arrays of one length: told to the compiler, not checked again.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      // Libraries are told of our types by adding to their interfaces.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // What the page itself has just put there: the root element, the first of a list that is not empty.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A fault of the page belongs in the console of whoever looks for it.
      'no-console': ['error', { allow: ['error'] }],
    },
  },
  {
    files: ['src/cli/**/*.ts', 'src/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      // A test knows what it has just made; where it does not, the assertion fails and says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // supertest bodies and rows are `any`; the expectation beside them is the check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: node },
  },
);
