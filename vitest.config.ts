import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { 'server-only': join(import.meta.dirname, 'testing/server-only.ts') } },
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules', '.next', 'e2e'],
    globalSetup: ['testing/global-setup.ts'],
    maxWorkers: 2,
    testTimeout: 30_000
  }
})
