import { expect, it } from 'vitest'
import { fragmentOf, inSite, linkAddress } from './address.ts'

it.each([
  ['/budget-participatif', '/budget-participatif'],
  [' https://exemple.fr/a ', 'https://exemple.fr/a'],
  ['exemple.fr', 'https://exemple.fr'],
  ['exemple.fr:8080/a?b#c', 'https://exemple.fr:8080/a?b#c'],
  ['mairie@exemple.fr', 'mailto:mairie@exemple.fr'],
  ['mailto:mairie@exemple.fr', 'mailto:mairie@exemple.fr'],
  ['javascript:alert(1)', null],
  ['//exemple.fr', null],
  ['deux mots', null],
  ['', null]
])('%s – %s', (typed, address) => {
  expect(linkAddress(typed)).toBe(address)
})

it.each([
  ['https://journal.example.fr/budget?a=b#fin', '/budget?a=b#fin'],
  ['https://journal.example.fr', '/'],
  ['/budget#fin', '/budget#fin'],
  ['https://ailleurs.example.fr/budget', 'https://ailleurs.example.fr/budget'],
  ['https://journal.example.fr.evil.example/budget', 'https://journal.example.fr.evil.example/budget'],
  ['#fin', '#fin'],
  ['mailto:moi@exemple.fr', 'mailto:moi@exemple.fr']
])('%s – within the site: %s', (href, expected) => {
  expect(inSite(href, 'https://journal.example.fr')).toBe(expected)
})

it('a fragment – of an address, or none', () => {
  expect([fragmentOf('/a#b'), fragmentOf('/a')]).toEqual(['#b', ''])
})
