import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import fr from '#messages/fr.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '../..')

/** Paths of all words, as `useTranslations` joins them. */
function pathsOf(words: object, above: string[] = []): string[][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? pathsOf(value, [...above, key]) : [[...above, key]]
  )
}

const files = globSync('{app,components,features,lib,scripts,server}/**/*.{ts,tsx,mjs}', { cwd: ROOT })
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const)
const source = files.map(([, text]) => text).join('\n')

/** Everything between quotes that may be a key or a namespace. */
const literals = new Set(source.match(/(?<=['"`])[\w./-]+(?=['"`])/g))

/** Keys that are put together, such as t(`states.${status}`). */
const patterns = [...source.matchAll(/`([\w./-]*(?:\$\{[^}`]*\}[\w./-]*)+)`/g)]
  .map(([, template = '']) => template.split(/\$\{[^}]*\}/))
  .filter((parts) => parts.some((part) => /\w\.|\.\w|[a-z]{4}/i.test(part)))
  .map((parts) => new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`))

/** Whether some namespace that the source names has this path under a key that it names. */
function isAskedFor(path: string[]): boolean {
  return path.some((_, at) => {
    const [namespace, key] = [path.slice(0, at).join('.'), path.slice(at).join('.')]
    return (at === 0 || literals.has(namespace)) && (literals.has(key) || patterns.some((one) => one.test(key)))
  })
}

test('no word is kept that nothing asks for', () => {
  expect(patterns.length).toBeGreaterThan(20)
  expect(
    pathsOf(fr)
      .filter((path) => !isAskedFor(path))
      .map((path) => path.join('.'))
  ).toEqual([])
})

const paths = new Set(pathsOf(fr).map((path) => path.join('.')))

test('every word that a module asks for is there', () => {
  const missing = files.flatMap(([file, text]) => {
    const namespaces = [...text.matchAll(/(?:Translations\(|namespace: )'([\w.]+)'/g)].map(([, name]) => name)
    const keys = [...text.matchAll(/\bt(?:\.rich|\.markup)?\('([\w./-]+)'/g)].map(([, key]) => key)
    if (namespaces.length === 0) return []
    return keys
      .filter((key) => !namespaces.some((namespace) => paths.has(`${namespace}.${key}`)))
      .map((key) => `${file}: ${key}`)
  })
  expect(missing).toEqual([])
})
