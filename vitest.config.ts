import { defineConfig } from 'vitest/config';

// every core: by default vitest leaves one to itself, which is half of a small machine
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: '100%', maxConcurrency: 2 },
});
