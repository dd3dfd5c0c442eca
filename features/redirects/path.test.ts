import { describe, expect, it } from 'vitest'
import { genericTarget, splitSuffix, withSuffix } from './generic.ts'
import { normalisePath, oldAddress, remainingQuery } from './path.ts'
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

  it('a number in the query names the thing only at the root', () => {
    expect(oldAddress('/', new URLSearchParams('p=012&utm_source=x'))).toEqual({ key: '/?p=12', consumed: 'p' })
    expect(oldAddress('/index.php', new URLSearchParams('page_id=7'))?.key).toBe('/?page_id=7')
    expect(oldAddress('/titre', new URLSearchParams('p=12'))).toEqual({ key: '/titre', consumed: null })
    expect(oldAddress('/', new URLSearchParams('p=abc'))?.key).toBe('/')
  })

  it('the rest of the query stays', () => {
    expect(remainingQuery(new URLSearchParams('p=12&utm_source=x'), 'p')).toBe('?utm_source=x')
    expect(remainingQuery(new URLSearchParams('p=12'), 'p')).toBe('')
    expect(remainingQuery(new URLSearchParams('s=deux+mots&x=1'), 's', 'q')).toBe('?q=deux+mots&x=1')
  })

  it('sizes of a picture lead to its original', () => {
    expect(originalUpload('/wp-content/uploads/2014/03/a-300x200.jpg')).toContain('/wp-content/uploads/2014/03/a.jpg')
    expect(originalUpload('/wp-content/uploads/a-scaled.jpg')).toContain('/wp-content/uploads/a.jpg')
    expect(originalUpload('/a-300x200.jpg')).toEqual([])
  })
})

describe('forms that all WordPress sites share', () => {
  it.each([
    ['/feed', '', '/feed.xml'],
    ['/feed/atom', '', '/atom.xml'],
    ['/comments/feed', '', '/feed.xml'],
    ['/page/1', '', '/'],
    ['/2014/03/27', '', '/2014/03'],
    ['/', 'feed=rss2', '/feed.xml'],
    ['/', 's=mots', '/search'],
    ['/?m=201403', 'm=201403', '/2014/03'],
    ['/wp-sitemap.xml', '', '/sitemap.xml']
  ])('%s (%s) leads to %s', (key, query, target) => {
    expect(genericTarget(key, new URLSearchParams(query))?.path).toBe(target)
  })

  it.each(['/feed.xml', '/atom.xml', '/sitemap.xml', '/titre', '/2014/03'])('%s is ours already', (key) => {
    expect(genericTarget(key, new URLSearchParams())).toBeNull()
  })

  it('a feed or a page goes with its archive', () => {
    const { base, suffix } = splitSuffix('/tag/nimes/feed')
    expect(withSuffix(null, { base, suffix })).toBe('/tag/nimes/feed.xml')
    expect(withSuffix({ kind: 'archive', path: '/tag/ville' }, { base: '/tag/nimes', suffix: '/page/3' })).toBe(
      '/tag/ville/page/3'
    )
    expect(withSuffix({ kind: 'page', path: '/titre' }, splitSuffix('/2014/03/27/titre/feed'))).toBe('/titre')
    expect(withSuffix(null, splitSuffix('/titre/feed'))).toBeNull()
  })
})
