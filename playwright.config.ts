import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { launchOptions } from './e2e/chromium.ts'

const port = Number(process.env.E2E_PORT ?? 3999)
const dataDir = process.env.E2E_DATA_DIR ?? join(tmpdir(), `parution-e2e-${process.pid}`)
process.env.E2E_PORT = String(port)
process.env.E2E_DATA_DIR = dataDir

export default defineConfig({
  testDir: 'e2e',
  tsconfig: './e2e/tsconfig.json',
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'fr-FR',
    trace: 'retain-on-failure',
    launchOptions
  },
  webServer: {
    command: 'node --import ./server/hooks.mjs server/main.ts',
    url: `http://localhost:${port}/readyz`,
    timeout: 120_000,
    reuseExistingServer: process.env.E2E_REUSE === '1',
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: { NODE_ENV: 'production', PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '', SITE_URL: '' }
  }
})
