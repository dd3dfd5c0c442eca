import { describe, expect, test } from 'vitest'
import { fediverseAccount } from './schema.ts'

describe('fediverseAccount', () => {
  test.each([
    ['', ''],
    ['  ', ''],
    ['@lea@mastodon.example', '@lea@mastodon.example'],
    ['lea@mastodon.example', '@lea@mastodon.example'],
    [' @Lea.Martin@Piaille.FR ', '@lea.martin@piaille.fr'],
    ['@a_b-c@sub.domaine.example', '@a_b-c@sub.domaine.example']
  ])('%j is %j', (typed, account) => {
    expect(fediverseAccount.parse(typed)).toBe(account)
  })

  test.each([
    'lea',
    '@lea',
    '@lea@',
    '@@mastodon.example',
    '@lea@localhost',
    '@lea@127.0.0.1',
    '@lea@mastodon.example/x',
    '@lea@mastodon.example:443',
    'https://mastodon.example/@lea',
    '@lea@-a.example',
    '@lé@mastodon.example',
    '@lea@mastodon.example"><script>',
    '@lea@masto don.example',
    '@lea\u0000@mastodon.example',
    `@${'a'.repeat(300)}@mastodon.example`,
    'x'.repeat(10_000)
  ])('%j is refused', (typed) => {
    expect(fediverseAccount.safeParse(typed).error?.issues[0]?.message).toBe('fediverse')
  })
})
