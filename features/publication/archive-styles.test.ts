import { expect, test } from 'vitest'
import { archiveStyleOf, archiveStylesInput, readArchiveStyles } from './archive-styles.ts'
import { ARCHIVE_KINDS } from './constants.ts'
import { settingsInput } from './settings.ts'

const FORM = {
  name: 'La Gazette',
  tagline: '',
  description: '',
  language: 'fr',
  timeZone: 'Europe/Paris',
  archiveStyle: 'full',
  postsPerPage: '12',
  accentColor: '#8F2D1F'
}

test('a kind does what it says, else what the publication does', () => {
  const publication = { archiveStyle: 'full', archiveStyles: { tag: 'excerpt', series: 'full' } } as const
  expect(ARCHIVE_KINDS.map((kind) => archiveStyleOf(publication, kind))).toEqual([
    'full',
    'excerpt',
    'full',
    'full',
    'full',
    'full'
  ])
  expect(archiveStyleOf({ ...publication, archiveStyle: 'excerpt' }, 'series')).toBe('full')
  expect(archiveStyleOf({ ...publication, archiveStyle: 'excerpt' }, 'date')).toBe('excerpt')
})

test('an archive with a wish of its own does that', () => {
  const publication = { archiveStyle: 'full', archiveStyles: { tag: 'excerpt' } } as const
  expect(archiveStyleOf(publication, 'tag', 'full')).toBe('full')
  expect(archiveStyleOf(publication, 'category', 'excerpt')).toBe('excerpt')
  expect(archiveStyleOf(publication, 'tag', null)).toBe('excerpt')
})

test('the form of the settings: one menu a kind, "" keeps nothing', () => {
  const parsed = settingsInput.parse({ ...FORM, 'archiveStyles.tag': 'excerpt', 'archiveStyles.date': '' })
  expect(parsed).toMatchObject({ archiveStyles: { tag: 'excerpt' }, postsPerPage: 12, accentColor: '#8f2d1f' })
  expect(settingsInput.parse(FORM).archiveStyles).toEqual({})
})

test('kinds and styles that there are not are refused', () => {
  for (const styles of [{ tag: 'half' }, { page: 'full' }, { tag: ['full'] }, 'full', [], null]) {
    expect(archiveStylesInput.safeParse(styles).success, JSON.stringify(styles)).toBe(false)
  }
  for (const [name, value] of [
    ['archiveStyles.page', 'full'],
    ['archiveStyles.tag.x', 'full'],
    ['archiveStyles', 'full']
  ] as const) {
    expect(settingsInput.safeParse({ ...FORM, [name]: value }).success, name).toBe(false)
  }
})

test('a hostile name changes nothing', () => {
  expect(settingsInput.parse({ ...FORM, 'archiveStyles.__proto__': 'full' }).archiveStyles).toEqual({})
})

test('what the database holds is taken as far as it makes sense', () => {
  expect(readArchiveStyles({ tag: 'excerpt', author: 'half', podcast: 'full' })).toEqual({ tag: 'excerpt' })
  for (const odd of [null, undefined, 'full', 3, [], ['full']]) expect(readArchiveStyles(odd)).toEqual({})
})
