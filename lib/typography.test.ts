import { describe, expect, test } from 'vitest'
import { frenchTypography, frenchTypographyOf } from './typography.ts'

const N = '\u202f'
const B = '\u00a0'

describe('frenchTypography', () => {
  test.each([
    ['Vraiment ?', `Vraiment${N}?`],
    ['Vraiment?', `Vraiment${N}?`],
    ['Quoi ?!', `Quoi${N}?!`],
    ['Bravo ! Merci ; à bientôt', `Bravo${N}! Merci${N}; à bientôt`],
    ['Bravo\u00a0!', `Bravo${N}!`],
    [`Bravo${N}!`, `Bravo${N}!`],
    ['Bravo  !', `Bravo${N}!`],
    ['(oui !)', `(oui${N}!)`],
    ['Note : lire', `Note${B}: lire`],
    ['Note: lire', `Note${B}: lire`],
    ['Trois choses :', `Trois choses${B}:`],
    ['« Bonjour »', `«${B}Bonjour${B}»`],
    ['«Bonjour»', `«${B}Bonjour${B}»`],
    [`«${N}Bonjour${N}»`, `«${B}Bonjour${B}»`],
    ['« Qui ? »', `«${B}Qui${N}?${B}»`],
    ["L'été d'Anne", 'L’été d’Anne'],
    ["l'« État »", `l’«${B}État${B}»`],
    ['Et puis...', 'Et puis…'],
    ['Et puis... ?', `Et puis…${N}?`],
    ['12 % de 1 234 567 €', `12${B}% de 1${N}234${N}567${B}€`]
  ])('%j becomes %j', (typed, printed) => {
    expect(frenchTypography(typed)).toBe(printed)
  })

  test.each([
    'à 12:30',
    'std::vector',
    'a :: b',
    'https://example.org/?q=1;r=2!',
    'www.example.org/a:b',
    'jean@example.org',
    'Voir https://example.org/a?b=c',
    'Tom &amp; Jerry',
    'C++',
    '.... et 5.1',
    "5' 30",
    'en 2015 300 personnes',
    'fichier.php?id=3',
    ''
  ])('%j stays as it is', (typed) => {
    expect(frenchTypography(typed)).toBe(typed)
  })

  test('a question mark after an address gets its space, the address nothing', () => {
    expect(frenchTypography('Connaissez-vous https://example.org/?a=b ?')).toBe(
      `Connaissez-vous https://example.org/?a=b${N}?`
    )
  })

  test('printing twice changes nothing more', () => {
    const once = frenchTypography("« Qu'est-ce ? » : voilà... 1 000 000 !")
    expect(frenchTypography(once)).toBe(once)
  })

  test('a long line of hostile blanks is done at once', () => {
    const started = performance.now()
    frenchTypography(`${' '.repeat(50_000)}x${'«'.repeat(5_000)}${'1 '.repeat(5_000)}`)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('frenchTypographyOf', () => {
  test('a sentence cut by emphasis is one sentence', () => {
    expect(
      frenchTypographyOf([
        { text: 'Est-ce ', verbatim: false },
        { text: 'vrai', verbatim: false },
        { text: ' ? Oui', verbatim: false }
      ])
    ).toEqual(['Est-ce ', 'vrai', `${N}? Oui`])
    expect(
      frenchTypographyOf([
        { text: "l'", verbatim: false },
        { text: 'Humanité', verbatim: false },
        { text: '!', verbatim: false }
      ])
    ).toEqual(['l’', 'Humanité', `${N}!`])
  })

  test('a space before a mark in the next piece is replaced where it stands', () => {
    expect(
      frenchTypographyOf([
        { text: 'vrai ', verbatim: false },
        { text: '?', verbatim: false }
      ])
    ).toEqual([`vrai${N}`, '?'])
  })

  test('code and other languages are never touched', () => {
    expect(
      frenchTypographyOf([
        { text: 'Tapez ', verbatim: false },
        { text: "a ? b : c 'd'", verbatim: true },
        { text: ' !', verbatim: false }
      ])
    ).toEqual(['Tapez ', "a ? b : c 'd'", `${N}!`])
  })
})
