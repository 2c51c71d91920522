import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Sites are built once, before the tests that look at them.
    globalSetup: ['test/site/build.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 30_000,
    reporters: ['default', './test/closing-line.ts'],
  },
});
