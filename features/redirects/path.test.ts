import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { genericTarget, placesFor, readingsOf } from './generic.ts'
import { normaliseDecoded, normalisePath, oldAddress, remainingQuery } from './path.ts'
import { searchQuery } from './query.ts'
import { originalUpload } from './uploads.ts'

describe('addresses of the old site', () => {
  it.each([
    ['/2014/03/27/Titre/', '/2014/03/27/titre'],
    ['//a//b/', '/a/b'],
    ['/collectivit%C3%A9/', '/collectivité'],
    ['/', '/']
  ])('%s is kept as %s', (path, kept) => {
    expect(normalisePath(path)).toBe(kept)
  })

  it('an address that is no UTF-8 has no form', () => {
    expect(normalisePath('/%ff')).toBeNull()
    expect(normalisePath('/a%00b')).toBeNull()
  })

  it('a form is its own form, whatever the letters', () => {
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const letter = String.fromCodePoint(code)
      if (letter.toLowerCase() === letter && letter.normalize('NFC') === letter) continue
      const once = normaliseDecoded(`/${letter}\u0307\u0301`)
      if (once !== null && normaliseDecoded(once) !== once) expect.fail(`U+${code.toString(16)}`)
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const once = normaliseDecoded(path)
        expect(once === null || normaliseDecoded(once)).toBe(once ?? true)
      }),
      { seed: 27_03_2015, numRuns: 500 }
    )
  })

  it.each([
    ['/', 'p=012&utm_source=x', '/?p=12', '', ['p']],
    ['/index.php', 'page_id=7', '/?page_id=7', '', ['page_id']],
    ['/', 'p=7&post_type=page&page=2', '/?p=7', '', ['p', 'post_type', 'page']],
    ['/titre', 'p=12', '/titre', '', []],
    ['/', 'p=abc', '/', '', []],
    ['/', 'cat=3&paged=2', '/?cat=3', '/page/2', ['cat', 'paged']],
    ['/', 'cat=-3', '/', '', []],
    ['/', 'tag=Nîmes', '/tag/nîmes', '', ['tag']],
    ['/', 'category_name=ville/eau&feed=atom', '/category/ville/eau', '/feed/atom', ['category_name', 'feed']],
    ['/', 'author_name=lea&paged=1', '/author/lea', '/page/1', ['author_name', 'paged']],
    ['/', 'year=2014&monthnum=3&day=27&name=titre', '/titre', '', ['name', 'year', 'monthnum', 'day']],
    ['/', 'year=2014&monthnum=3&day=27', '/2014/03', '', ['year', 'monthnum', 'day']],
    ['/', 'year=2014', '/2014', '', ['year']],
    ['/', 'm=20140327', '/2014/03', '', ['m']],
    ['/', 'm=2014', '/2014', '', ['m']],
    ['/', 'm=1', '/', '', []],
    ['/', 'paged=3', '/', '/page/3', ['paged']],
    ['/', 'paged=0', '/', '', []],
    ['/', 'feed=comments-rss2', '/', '/feed/comments-rss2', ['feed']],
    ['/', 'feed=x', '/', '/feed', ['feed']],
    ['/index.php/2014/03/27/titre/', '', '/2014/03/27/titre', '', []],
    ['/archives/0123/', '', '/?p=123', '', []]
  ])('%s?%s names %s', (path, query, key, suffix, consumed) => {
    const asked = oldAddress(path, new URLSearchParams(query))
    expect(asked).toMatchObject({ key, suffix })
    expect(asked?.consumed.toSorted()).toEqual(consumed.toSorted())
  })

  it('the rest of the query stays', () => {
    expect(remainingQuery(new URLSearchParams('p=12&utm_source=x'), ['p'])).toBe('?utm_source=x')
    expect(remainingQuery(new URLSearchParams('p=12'), ['p'])).toBe('')
  })

  it('sizes of a picture lead to its original', () => {
    expect(originalUpload('/wp-content/uploads/2014/03/a-300x200.jpg')).toContain('/wp-content/uploads/2014/03/a.jpg')
    expect(originalUpload('/wp-content/uploads/a-scaled.jpg')).toContain('/wp-content/uploads/a.jpg')
    expect(originalUpload('/a-300x200.jpg')).toEqual([])
  })
})

describe('forms that all WordPress sites share', () => {
  it.each([
    ['/feed', '/feed.xml'],
    ['/feed/rss2', '/feed.xml'],
    ['/feed/atom', '/atom.xml'],
    ['/comments/feed', '/feed.xml'],
    ['/wp-rss2.php', '/feed.xml'],
    ['/wp-atom.php', '/atom.xml'],
    ['/wp-commentsrss2.php', '/feed.xml'],
    ['/wp-sitemap.xml', '/sitemap.xml'],
    ['/wp-sitemap-posts-post-1.xml', '/sitemap.xml'],
    ['/sitemap_index.xml', '/sitemap.xml'],
    ['/wp-login.php', '/sign-in'],
    ['/wp-admin', '/sign-in']
  ])('%s leads to %s', (key, target) => {
    expect(genericTarget(key)).toBe(target)
  })

  it.each(['/feed.xml', '/atom.xml', '/sitemap.xml', '/titre', '/2014/03', '/rss', '/login', '/wp-admin/setup.php'])(
    '%s is no such form',
    (key) => expect(genericTarget(key)).toBeNull()
  )

  it.each([
    ['/2014/03/27/titre/feed', '/2014/03/27/titre', '/feed'],
    ['/2014/03/27/titre/comment-page-2', '/titre', '/comment-page-2'],
    ['/titre/2', '/titre', '/2'],
    ['/titre/amp', '/titre', '/amp'],
    ['/2014/03/27', '/2014/03', ''],
    ['/2014/03/27/42', '/42', ''],
    ['/2014/03/27/page/2', '/2014/03', '/page/2'],
    ['/archives/tag/nimes/page/2', '/tag/nimes', '/page/2'],
    ['/archives/date/2014/03', '/2014/03', ''],
    ['/blog/2014/03/27/titre', '/titre', ''],
    ['/rss2', '/', '/feed/rss2']
  ])('%s may be %s with "%s" after it', (key, base, suffix) => {
    expect(readingsOf({ key, suffix: '' })).toContainEqual({ base, suffix })
  })

  it('an address made of prefixes is read a few times at most', () => {
    expect(readingsOf({ key: '/blog/archives'.repeat(1_000), suffix: '' }).length).toBeLessThan(8)
  })

  it.each([
    ['/tag/ville', '/feed/atom', ['/tag/ville/atom.xml']],
    ['/tag/ville', '/page/3', ['/tag/ville/page/3', '/tag/ville']],
    ['/tag/ville', '/page/1', ['/tag/ville']],
    ['/tag/ville', '/2', []],
    ['/2014/03', '/feed', ['/feed.xml']],
    ['/', '/page/3', ['/page/3', '/']],
    ['/titre', '/feed', ['/titre']],
    ['/titre', '/2', ['/titre']]
  ])('%s with %s is at %s', (path, suffix, places) => {
    expect(placesFor(path, suffix)).toEqual(places)
  })
})

describe('what WordPress was asked to look for', () => {
  it.each([
    ['s=deux+mots', '?q=deux+mots'],
    ['s=eau&utm_source=x', '?q=eau&utm_source=x'],
    ['s=eau&post_type=post&paged=2', '?q=eau'],
    ['s=', '?q=']
  ])('%s is searched for as %s', (query, ours) => {
    expect(searchQuery(new URLSearchParams(query))).toBe(ours)
  })

  it('nothing is no search', () => {
    expect(searchQuery(new URLSearchParams('p=12'))).toBeNull()
  })
})
