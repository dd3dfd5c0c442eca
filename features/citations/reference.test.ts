import { describe, expect, test } from 'vitest'
import { bibtex } from './bibtex.ts'
import { initials, nameParts } from './names.ts'
import { apa, iso690, plain, type Reference } from './reference.ts'

const article: Reference = {
  title: 'Le bulletin municipal',
  authors: ['Camille Roussel', 'Jean-Marc Le Goff'],
  publication: 'La Place publique',
  url: 'https://journal.example.fr/le-bulletin-municipal',
  day: '2015-04-01',
  language: 'fr'
}
const hostile = {
  ...article,
  title: '100 % {gratuit}} & "libre" <b>_\\x$ #1 ~^',
  authors: ['Ann "}" O’Hara', 'Collectif {X']
}

describe('names', () => {
  test.each([
    ['Camille Roussel', 'Roussel', 'Camille'],
    ['Jacques Le Goff', 'Le Goff', 'Jacques'],
    ['Honoré de Balzac', 'Balzac', 'Honoré de'],
    ['La rédaction', 'La rédaction', ''],
    ['Collectif Mairie ouverte', 'Collectif Mairie ouverte', ''],
    ['Nadar', 'Nadar', ''],
    ['', '', '']
  ])('%s', (name, family, given) => {
    expect(nameParts(name)).toEqual({ family, given })
  })

  test('initials keep hyphens and particles', () => {
    expect(initials('Jean-Marc Antoine')).toBe('J.-M. A.')
    expect(initials('honoré de')).toBe('H. de')
  })
})

describe('ISO 690', () => {
  test('in French', () => {
    expect(plain(iso690(article))).toBe(
      'ROUSSEL, Camille et LE GOFF, Jean-Marc. Le bulletin municipal. La Place publique [en ligne]. 1er\u00a0avril 2015. ' +
        '[Consulté le …]. Disponible à l’adresse\u00a0: https://journal.example.fr/le-bulletin-municipal'
    )
  })

  test('in English, without author, with a title that ends its own sentence', () => {
    expect(plain(iso690({ ...article, language: 'en', authors: [], title: 'Who reads?' }))).toBe(
      'Who reads? La Place publique [online]. 1 April 2015. [Viewed …]. Available from: https://journal.example.fr/le-bulletin-municipal'
    )
  })
})

describe('APA', () => {
  test('in French and in English', () => {
    expect(plain(apa(article))).toBe(
      'Roussel, C. et Le Goff, J.-M. (2015, 1er\u00a0avril). Le bulletin municipal. La Place publique. https://journal.example.fr/le-bulletin-municipal'
    )
    expect(plain(apa({ ...article, language: 'en' }))).toBe(
      'Roussel, C., & Le Goff, J.-M. (2015, April 1). Le bulletin municipal. La Place publique. https://journal.example.fr/le-bulletin-municipal'
    )
  })

  test('a title stands first where nobody signs', () => {
    expect(plain(apa({ ...article, authors: [] }))).toBe(
      'Le bulletin municipal. (2015, 1er\u00a0avril). La Place publique. https://journal.example.fr/le-bulletin-municipal'
    )
  })
})

describe('BibTeX', () => {
  test('an entry', () => {
    expect(bibtex(article)).toBe(
      [
        '@misc{roussel2015,',
        '  author = {Roussel, Camille and Le Goff, Jean-Marc},',
        '  title = {{Le bulletin municipal}},',
        '  howpublished = {La Place publique},',
        '  year = {2015},',
        '  url = {https://journal.example.fr/le-bulletin-municipal},',
        '  langid = {french},',
        '  month = apr',
        '}'
      ].join('\n')
    )
  })

  test('what means something to TeX is written out, and braces stay balanced', () => {
    const entry = bibtex(hostile)
    expect(entry).toContain(
      'title = {{100 \\% \\textbraceleft{}gratuit\\textbraceright{}\\textbraceright{} \\& \\textquotedbl{}libre\\textquotedbl{} ' +
        '\\textless{}b\\textgreater{}\\_\\textbackslash{}x\\$ \\#1 \\textasciitilde{}\\textasciicircum{}}}'
    )
    expect(entry).toContain('{Collectif \\textbraceleft{}X}')

    let depth = 0
    for (const letter of entry) {
      depth += letter === '{' ? 1 : letter === '}' ? -1 : 0
      expect(depth).toBeGreaterThanOrEqual(0)
    }
    expect(depth).toBe(0)
  })

  test('no-break spaces become plain ones, which every TeX reads; a nameless text has a key', () => {
    expect(bibtex({ ...article, title: 'Vraiment\u202f? «\u00a0Oui\u00a0»' })).toContain('{{Vraiment ? « Oui »}}')
    expect(bibtex({ ...article, authors: [], publication: '!' })).toContain('@misc{article2015,')
    expect(bibtex({ ...article, authors: [] })).not.toContain('author')
  })
})
