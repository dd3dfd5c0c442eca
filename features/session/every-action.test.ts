import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** Source files under a folder, as paths from the root. */
function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
}

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const files = [...sources('features'), ...sources('app'), ...sources('components')]

test('every export of a module of server actions is made by the builder', () => {
  const modules = files.filter((file) => /^\s*['"]use server['"]/m.test(read(file)))
  expect(modules.length).toBeGreaterThan(4)

  for (const file of modules) {
    const exported = read(file).match(/^export\b.*$/gm) ?? []
    expect(exported.length, file).toBeGreaterThan(0)
    for (const line of exported)
      expect(line, file).toMatch(/^export const \w+ = action\($|^export const \w+ = action\(\{/)
    expect(read(file), file).toContain("import { action } from '")
    expect(file.endsWith('/actions.ts'), `${file}: actions stand in actions.ts`).toBe(true)
  }
})

/** Handlers that change something and check their caller in another way, each with its reason. */
const OTHERWISE_GUARDED: Record<string, string> = {
  'app/api/auth/[...nextauth]/route.ts': 'next-auth, with a token of its own against forgery',
  'app/api/expire/route.ts': 'for the server itself, by a key',
  'app/api/likes/[postId]/route.ts': 'for visitors without an account, who are counted',
  'app/api/unlock/[postId]/route.ts': 'for visitors without an account, who know a password'
}

test('every handler that changes something is made by the builder', () => {
  const changing = files.filter(
    (file) =>
      /(^|\/)route\.tsx?$/.test(file) && /\b(POST|PUT|PATCH|DELETE)\b/.test(read(file)) && file.startsWith('app/')
  )
  expect(changing).toContain('app/api/drafts/[id]/route.ts')

  for (const file of changing) {
    if (file in OTHERWISE_GUARDED) continue
    const exported = read(file).match(/^export (const|async function|function) (POST|PUT|PATCH|DELETE)\b.*$/gm) ?? []
    expect(exported.length, file).toBeGreaterThan(0)
    for (const line of exported) expect(line, file).toMatch(/^export const (POST|PUT|PATCH|DELETE) = route[<(]/)
  }
})

test('one module knows next-auth', () => {
  const knowing = files.filter((file) => /from 'next-auth/.test(read(file)))
  expect(knowing).toEqual(['features/session/auth.ts'])
})
