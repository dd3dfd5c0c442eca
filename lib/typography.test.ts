import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typography, typographyOf } from './typography.ts'

const N = '\u202f'
const B = '\u00a0'

const french = (text: string) => typography(text, 'fr')
const english = (text: string) => typography(text, 'en')
/** "_" is written for a no-break space, "|" for a narrow one. */
const spaced = (text: string) => text.replaceAll('_', B).replaceAll('|', N)

describe('French', () => {
  test.each([
    // High punctuation.
    ['Vraiment ?', 'Vraiment|?'],
    ['Vraiment?', 'Vraiment|?'],
    ['Quoi ?!', 'Quoi|?!'],
    ['Bravo ! Merci ; à bientôt', 'Bravo|! Merci|; à bientôt'],
    ['Bravo\u00a0!', 'Bravo|!'],
    ['Bravo\u202f!', 'Bravo|!'],
    ['Bravo  !', 'Bravo|!'],
    ['(oui !)', '(oui|!)'],
    ['Note : lire', 'Note_: lire'],
    ['Note: lire', 'Note_: lire'],
    ['Trois choses :', 'Trois choses_:'],
    ['à 20 °C ; puis', 'à 20_°C|; puis'],
    // Quotation marks.
    ['« Bonjour »', '«_Bonjour_»'],
    ['«Bonjour»', '«_Bonjour_»'],
    ['«\u202fBonjour\u202f»', '«_Bonjour_»'],
    ['« Qui ? »', '«_Qui|?_»'],
    ['« Il a dit “ non ”. »', '«_Il a dit “_non_”._»'],
    ['« Il a dit “non”. »', '«_Il a dit “non”._»'],
    ['‹ mot ›', '‹_mot_›'],
    ['«https://example.org»', '«_https://example.org_»'],
    // Apostrophes.
    ["L'été d'Anne", 'L’été d’Anne'],
    ["aujourd'hui", 'aujourd’hui'],
    ["l'« État »", 'l’«_État_»'],
    ['l\'"État"', 'l’"État"'],
    ["l'(in)égalité", 'l’(in)égalité'],
    ["mai '68", 'mai ’68'],
    ["(l'esprit de '68)", '(l’esprit de ’68)'],
    ["les années 80's", 'les années 80’s'],
    // Ellipses.
    ['Et puis...', 'Et puis…'],
    ['Et puis... ?', 'Et puis…|?'],
    ['Et puis… ?', 'Et puis…|?'],
    ['[...] la suite', '[…] la suite'],
    // Numbers and what they count.
    ['12 % de 1 234 567 €', '12_% de 1|234|567_€'],
    ['50% des 12€', '50_% des 12_€'],
    ['il fait 25°C', 'il fait 25_°C'],
    ['un angle de 45°', 'un angle de 45°'],
    ['10 km à 50 km/h', '10_km à 50_km/h'],
    ['2 m² et 3 m³', '2_m² et 3_m³'],
    ['100 Mo, 3 Go', '100_Mo, 3_Go'],
    ['300 kWh par mois', '300_kWh par mois'],
    ['à 14 h', 'à 14_h'],
    ['à 3 h 30', 'à 3_h_30'],
    ['en 5 min 20 s', 'en 5_min_20_s'],
    ['3 millions d’euros', '3_millions d’euros'],
    ['n° 5, n°5 et N° 12', 'n°_5, n°_5 et N°_12'],
    ['nº 5, nos n°s 3 et 4', 'nº_5, nos n°s_3 et 4'],
    ['au 01 23 45 67 89', 'au 01_23_45_67_89'],
    ['le 27 mars 2015', 'le 27_mars 2015'],
    ['le 1er avril', 'le 1er_avril'],
    ['le XIXe siècle', 'le XIXe_siècle'],
    ['en 52 av. J.-C.', 'en 52_av._J.-C.'],
    // Titles, pages, initials.
    ['M. Dupont et Mme Durand', 'M._Dupont et Mme_Durand'],
    ['M. le maire, MM. Dupont', 'M._le maire, MM._Dupont'],
    ['le Dr Martin et Mgr Romero', 'le Dr_Martin et Mgr_Romero'],
    ['J. Dupont, J.-P. Martin, J. R. R. Tolkien', 'J._Dupont, J.-P._Martin, J._R._R._Tolkien'],
    ['p. 12, pp. 3-4, art. 5, fig. 2', 'p._12, pp._3-4, art._5, fig._2'],
    ['t. III, vol. 2, chap. IV', 't._III, vol._2, chap._IV'],
    ['§ 3 et §4', '§_3 et §_4'],
    // Dashes.
    ['Le maire – hier encore – hésitait', 'Le maire –_hier encore_– hésitait'],
    ['Le maire — M. Dupont — hésitait', 'Le maire —_M._Dupont_— hésitait'],
    ['a – b – c – d – e', 'a –_b_– c –_d_– e'],
    ['— Bonjour, dit-il\n— Bonsoir', '—_Bonjour, dit-il\n—_Bonsoir'],
    ['Il vint – tard. Elle partit – tôt.', 'Il vint – tard. Elle partit – tôt.']
  ])('%j is printed %j', (typed, printed) => {
    expect(french(typed)).toBe(spaced(printed))
  })

  test.each([
    'à 12:30',
    'au format 16:9',
    'std::vector',
    'a :: b',
    'https://example.org/?q=1;r=2!',
    'www.example.org/a:b',
    'jean@example.org',
    "jean.d'arc.pdf?x=1",
    'Voir https://example.org/a?b=c',
    'Voir rapport-final.v2.pdf',
    'Tom &amp; Jerry',
    'C++',
    '.... et 5.1',
    "5' 30",
    'en 2015 300 personnes',
    'fichier.php?id=3',
    'Merci :)',
    'Merci ;-)',
    'Merci :-D',
    'color:red;',
    'les 3 s’en vont',
    'des 5 lettres',
    'Le Monde',
    'les pages 3',
    'un plan B, ensuite',
    "'citation'",
    '1914–1918',
    'Titre – sous-titre',
    ''
  ])('%j stays as it is', (typed) => {
    expect(french(typed)).toBe(typed.replace("d'a", 'd’a'))
  })

  test('a question mark after an address gets its space, the address nothing', () => {
    expect(french('Connaissez-vous https://example.org/?a=b ?')).toBe(`Connaissez-vous https://example.org/?a=b${N}?`)
    expect(french('Où est rapport.pdf?')).toBe(`Où est rapport.pdf${N}?`)
  })

  test.each([
    ['blanks', ' '.repeat(50_000)],
    ['letters', 'a'.repeat(50_000)],
    ['quotation marks', '«'.repeat(20_000)],
    ['numbers', '1 '.repeat(20_000)],
    ['groups of thousands', '123 '.repeat(20_000)],
    ['dashes', ' – a'.repeat(20_000)],
    ['a file name', 'a.'.repeat(20_000)],
    ['an address', 'a@'.repeat(20_000)],
    ['colons', ':'.repeat(50_000)]
  ])('a long line of %s comes to an end', (_name, typed) => {
    expect(french(`x${typed}x`)).toMatch(/^x.*x$/s)
  })
})

describe('English', () => {
  test.each([
    ["It's the '90s...", 'It’s the ’90s…'],
    ['10 km, 25 °C', '10_km, 25_°C'],
    ['on 27 March 2015', 'on 27_March 2015'],
    ['Mr. Smith met Dr Jones, J. Doe', 'Mr._Smith met Dr_Jones, J._Doe'],
    ['p. 12 and No. 5', 'p._12 and No._5']
  ])('%j is printed %j', (typed, printed) => {
    expect(english(typed)).toBe(spaced(printed))
  })

  test.each(['Really?', 'Note: read', '"Quoted"', 'one; two', '« mot »', '50%', 'The end - really'])(
    '%j stays as it is',
    (typed) => {
      expect(english(typed)).toBe(typed)
    }
  )
})

test('other languages stay as they are typed', () => {
  expect(typography("Wie geht's ?", 'de')).toBe("Wie geht's ?")
})

// Words, marks and blanks that the rules look for, in any order.
const fragment = fc.constantFrom(
  ...'; : ! ? « » “ ” ‹ › \' " … ... . , – — - % € ° °C n° § ( ) [ ] @ / # = &amp;'.split(' '),
  ...[
    ' ',
    '  ',
    B,
    N,
    '\n',
    'a',
    'été',
    'Le',
    'M.',
    'Mme',
    'J.',
    '-P.',
    'p.',
    'III',
    'XIXe',
    'siècle',
    'av.',
    'km',
    'h'
  ],
  ...['0', '1', '12', '345', '68', '1er', 'mars', 'https://a.fr', 'a.pdf', ':)', '::', 'color:red;', 's', 'Md€']
)
const text = fc.oneof(
  fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join('')),
  fc.array(fragment, { maxLength: 10 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme' })
)

const essence = (typed: string) =>
  typed
    .replace(/[ \u00a0\u202f]/g, '')
    .replaceAll("'", '’')
    .replaceAll('…', '...')

describe.each(['fr', 'en'])('whatever is typed, in %s', (language) => {
  const once = (typed: string) => typography(typed, language)

  test('printing twice changes nothing more', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(once(once(typed))).toBe(once(typed))
      }),
      { numRuns: 3_000 }
    )
  })

  test('letters, digits and marks stay, in their order: only blanks, apostrophes and dots change', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(essence(once(typed))).toBe(essence(typed))
      }),
      { numRuns: 1_000 }
    )
  })

  test('words alone are not touched', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zéèçA-Z]{0,12}( [a-zéèç]{1,12}){0,6}$/), (typed) => {
        expect(once(typed).replaceAll(B, ' ')).toBe(typed)
      })
    )
  })

  test('a sentence in pieces reads like the whole', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const pieces = typographyOf(
          texts.map((piece) => ({ text: piece, verbatim: false })),
          language
        )
        expect(pieces).toHaveLength(texts.length)
        expect(essence(pieces.join(''))).toBe(essence(texts.join('')))
      })
    )
  })
})

describe('a sentence in pieces', () => {
  const piece = (of: string) => ({ text: of, verbatim: false })

  test('cut by emphasis is one sentence', () => {
    expect(typographyOf([piece('Est-ce '), piece('vrai'), piece(' ? Oui')], 'fr')).toEqual([
      'Est-ce ',
      'vrai',
      `${N}? Oui`
    ])
    expect(typographyOf([piece("l'"), piece('Humanité'), piece('!')], 'fr')).toEqual(['l’', 'Humanité', `${N}!`])
  })

  test('a space before a mark in the next piece is replaced where it stands', () => {
    expect(typographyOf([piece('vrai '), piece('?')], 'fr')).toEqual([`vrai${N}`, '?'])
    expect(typographyOf([piece('à 10 '), piece('km')], 'fr')).toEqual([`à 10${B}`, 'km'])
  })

  test('code and other languages are never touched', () => {
    expect(typographyOf([piece('Tapez '), { text: "a ? b : c 'd'", verbatim: true }, piece(' !')], 'fr')).toEqual([
      'Tapez ',
      "a ? b : c 'd'",
      `${N}!`
    ])
  })
})
