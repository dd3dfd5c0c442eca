import { spawnSync } from 'node:child_process'
import { run } from './bootstrap.mjs'

const PLACES = [
  process.env.JAVA_PATH,
  process.env.JAVA_HOME && `${process.env.JAVA_HOME}/bin/java`,
  'java',
  '/usr/bin/java',
  '/opt/homebrew/opt/openjdk/bin/java'
]

// macOS has a `java` that only says that there is none: it has to be run.
const installed = () => PLACES.find((path) => path && spawnSync(path, ['-version']).status === 0)

/**
 * A Java to run the HTML checker with: one that is there, else Debian's
 * package (as root), else undefined; the check then fails and says why.
 */
export function ensureJava() {
  const found = installed()
  if (found) return found

  const debian = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (!debian) return undefined

  const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  run('apt-get', ['update', '-qq'], quiet)
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'default-jre-headless'], quiet)
  return installed()
}
