import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { derive } from './derive.ts'
import { type JsonNode, walk } from './json.ts'
import { migrateDocument, SCHEMA_VERSION } from './migrations.ts'
import { validateDocument } from './validate.ts'

const versions = Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1)

/** A text with everything in it, as the release of that version has stored it. */
function golden(version: number): JsonNode {
  return JSON.parse(readFileSync(new URL(`./golden/${version}.json`, import.meta.url), 'utf8'))
}

test.each(versions)('a document of version %i – is valid once migrated, and loses no word', (version) => {
  const stored = golden(version)
  const untouched = structuredClone(stored)
  const migrated = migrateDocument(stored, version)

  expect(validateDocument(migrated)).toEqual(migrated)
  expect(derive(migrated)).toEqual(derive(stored))
  expect(stored).toEqual(untouched)
})

test('a document of the present version – is kept as it is', () => {
  const stored = golden(SCHEMA_VERSION)
  expect(validateDocument(stored)).toEqual(stored)
})

test('1 to 2 – links and figures say what they did not know of, nothing else changes', () => {
  const migrated = structuredClone(migrateDocument(golden(1), 1))
  const seen = { links: 0, figures: 0 }

  walk(migrated, (node) => {
    for (const { type, attrs } of node.marks ?? []) {
      if (type !== 'link' || !attrs) continue
      expect(attrs.postId).toBeNull()
      delete attrs.postId
      seen.links += 1
    }
    if (node.type !== 'figure' || !node.attrs) return
    const { licence, focalX, focalY, ...before } = node.attrs
    expect({ licence, focalX, focalY }).toEqual({ licence: '', focalX: null, focalY: null })
    node.attrs = before
    seen.figures += 1
  })

  expect(seen.links).toBeGreaterThan(2)
  expect(seen.figures).toBeGreaterThan(5)
  expect(migrated).toEqual(golden(1))
})

test('a page that was opened before the upgrade – saves in its own version', () => {
  expect(validateDocument(golden(1), 1)).toEqual(migrateDocument(golden(1), 1))
})
