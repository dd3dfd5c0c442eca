import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '#lib/errors.ts'

/** The system user that PostgreSQL runs as when we are root, which it refuses to be. */
export type SystemUser = { uid: number; gid: number }

/**
 * Null when this process may run PostgreSQL itself; otherwise the user
 * "postgres", made if need be.
 * @throws AppError `unavailable` when it can't be made.
 */
export function postgresUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null

  const found = lookUp()
  if (found) return found

  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
  const made = lookUp()
  if (made) return made

  throw new AppError(
    'unavailable',
    'PostgreSQL does not run as root and no user "postgres" could be made: start as an ordinary user.'
  )
}

function lookUp(): SystemUser | null {
  const uid = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' })
  const gid = spawnSync('id', ['-g', 'postgres'], { encoding: 'utf8' })
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null
}

/** Gives a file or folder to the user, when there is one. */
export function giveTo(user: SystemUser | null, path: string): void {
  if (user) chownSync(path, user.uid, user.gid)
}

/**
 * The command line that runs `command` as `user`. Below a folder that only root
 * may enter (/root, most temporary folders) the process keeps one capability:
 * to read and pass through folders, nothing else.
 */
export function commandAs(
  user: SystemUser | null,
  command: string,
  args: string[],
  paths: string[]
): [string, string[]] {
  if (!user) return [command, args]

  const shared = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
  const needed = paths.every((path) => canEnter(user, path))
    ? []
    : ['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search']
  return ['setpriv', [...shared, ...needed, command, ...args]]
}

/** Whether the user may pass through all folders above `path`. */
export function canEnter(user: SystemUser, path: string): boolean {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const { mode, uid, gid } = statSync(folder)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
  }
  return true
}

/** Whether `setpriv` (util-linux) is there, which running as root needs. */
export function canSwitchUser(): boolean {
  try {
    execFileSync('setpriv', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
