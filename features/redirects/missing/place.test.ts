import { describe, expect, it } from 'vitest'
import { placeMeanwhile } from './place.ts'

const source = 'https://www.ancien.example.org/wp-content/uploads/2014/03/a.jpg'
const asked = (search = '', ...hosts: string[]) => ({ url: new URL(`http://parution/x${search}`), hosts })

describe('a file that has not come in yet', () => {
  it('is where it was, on a host that is not ours', () => {
    expect(placeMeanwhile({ source, within: '/titre' }, asked('', 'journal.example.org'))).toBe(
      `${source}?from-parution=`
    )
  })

  it.each(['ancien.example.org', 'www.ancien.example.org:443', 'ANCIEN.example.org'])(
    'is in its text, where the old host is ours by now (%s)',
    (host) => {
      expect(placeMeanwhile({ source, within: '/titre' }, asked('', 'localhost:3000', host))).toBe('/titre')
      expect(placeMeanwhile({ source, within: null }, asked('', host))).toBeNull()
    }
  )

  it('is in its text, when the old host sends readers back', () => {
    const sent = placeMeanwhile({ source, within: '/titre' }, asked('', 'journal.example.org')) ?? ''
    expect(placeMeanwhile({ source, within: '/titre' }, asked(new URL(sent).search, 'journal.example.org'))).toBe(
      '/titre'
    )
  })

  it('keeps what its old address asks', () => {
    const given = { source: 'https://ancien.example.org/?file=3', within: null }
    expect(placeMeanwhile(given, asked())).toBe('https://ancien.example.org/?file=3&from-parution=')
  })
})
