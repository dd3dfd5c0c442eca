import { slugify } from '#lib/slug.ts'
import { nameParts } from './names.ts'
import type { Reference } from './reference.ts'

/** Letters that mean something to TeX. Braces are named, since BibTeX counts even escaped ones. */
const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '"': '\\textquotedbl{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%'
}
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** An entry that BibTeX and biblatex both read: `@misc`, the one kind of old styles that prints an address. */
export function bibtex({ title, authors, publication, url, day, language }: Reference): string {
  const [year = '', month = ''] = day.split('-')
  const fields = {
    author: authors.map(authorField).join(' and '),
    title: `{${escaped(title)}}`,
    howpublished: escaped(publication),
    year,
    // Addresses are read as they stand; a brace or a blank in one would end the field.
    url: url.replace(/[{}\s\\]/g, encodeURIComponent),
    langid: language === 'fr' ? 'french' : 'english'
  }
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},`)

  return [
    `@misc{${keyOf(authors[0] ?? publication, year)},`,
    ...lines,
    `  month = ${MONTHS[Number(month) - 1]}`,
    '}'
  ].join('\n')
}

/** "Roussel, Camille"; a group in braces of its own, so that its last word is not taken for a family name. */
function authorField(name: string): string {
  const { family, given } = nameParts(name)
  return given === '' ? `{${escaped(family)}}` : `${escaped(family)}, ${escaped(given)}`
}

function keyOf(name: string, year: string): string {
  return `${slugify(nameParts(name).family).replaceAll('-', '') || 'article'}${year}`
}

function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}<>"~^$&#_%]/g, (letter) => SPECIAL[letter] ?? letter)
}
