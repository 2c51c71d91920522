import stylistic from '@stylistic/eslint-plugin';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// The compiler already tells what is mistyped or unused: here are the mistakes that it lets pass, and the style of the
// code, which Prettier would break line by line (see .prettierignore). Chapters are read by `npm run check`.
export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'bench/bare/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  astro.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mjs'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    plugins: { '@stylistic': stylistic },
    rules: {
      'no-console': 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      // A row type must be a type: an interface is not assignable to a record.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // The compiler says so itself.
      '@typescript-eslint/no-unused-vars': 'off',
      '@stylistic/quotes': ['error', 'single', { avoidEscape: true, allowTemplateLiterals: 'always' }],
      '@stylistic/semi': ['error', 'always'],
      '@stylistic/comma-dangle': ['error', 'always-multiline'],
      '@stylistic/arrow-parens': ['error', 'always'],
      '@stylistic/eol-last': 'error',
      '@stylistic/no-tabs': 'error',
      '@stylistic/no-trailing-spaces': 'error',
      '@stylistic/no-multiple-empty-lines': ['error', { max: 1, maxBOF: 0, maxEOF: 1 }],
    },
  },
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.astro'],
    rules: { eqeqeq: ['error', 'always', { null: 'ignore' }], 'prefer-const': 'error', 'no-var': 'error' },
  },
  // It prints its measurements.
  { files: ['bench/**'], rules: { 'no-console': 'off' } },
);
