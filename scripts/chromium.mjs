import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { environment, node24, run } from './bootstrap.mjs'

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
]

const installed = () => PLACES.find((path) => path && existsSync(path))

/**
 * Path of a Chromium to test with: one that is there, else Debian's package
 * (as root), else Playwright's own, for which the answer is undefined.
 */
export function ensureChromium() {
  const found = installed()
  if (found) return found

  const debian = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (debian) {
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    run('apt-get', ['update', '-qq'], quiet)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
    return installed()
  }

  run(node24(), ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], { env: environment(), quiet: false })
}
