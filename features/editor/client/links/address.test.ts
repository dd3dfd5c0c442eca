import { expect, it } from 'vitest'
import { linkAddress } from './address.ts'

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
