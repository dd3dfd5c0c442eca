import { describe, expect, it } from 'vitest'
import { frenchReplacement } from './french.ts'

/** Types `text` one character at a time, as a keyboard does. */
function type(text: string, start = ''): string {
  let typed = start
  for (const character of text) {
    const replacement = frenchReplacement(typed, character)
    typed = replacement ? typed.slice(0, typed.length - replacement.erase) + replacement.insert : typed + character
  }
  return typed
}

describe('French typing', () => {
  it.each([
    ['straight quotes – guillemets with no-break spaces', 'il dit "oui" puis', 'il dit «\u00a0oui\u00a0» puis'],
    ['space typed after an opening guillemet – swallowed', '" oui"', '«\u00a0oui\u00a0»'],
    ['closing after a space – the space becomes no-break', '« oui »', '«\u00a0oui\u00a0»'],
    ['quote after an apostrophe – opens', 'l\'"idée"', 'l’«\u00a0idée\u00a0»'],
    ['question without a space – narrow space added', 'Vraiment?', 'Vraiment\u202f?'],
    ['question with a space – narrow space instead', 'Vraiment ?', 'Vraiment\u202f?'],
    ['several marks – one space', 'Quoi?!!', 'Quoi\u202f?!!'],
    ['semicolon', 'un; deux', 'un\u202f; deux'],
    ['an entity keeps its semicolon', 'AT&amp;T', 'AT&amp;T'],
    ['colon', 'Voici :', 'Voici\u00a0:'],
    ['time', '14:30', '14:30'],
    ['address', 'https://exemple.fr/a?b', 'https://exemple.fr/a?b'],
    ['address of another scheme', 'gopher://x', 'gopher://x'],
    ['mark in brackets', '(!)', '(!)'],
    ['apostrophe', "aujourd'hui", 'aujourd’hui'],
    ['minutes of an angle', "48° 51'", "48° 51'"],
    ['three dots', 'enfin...', 'enfin…'],
    ['four dots – the fourth stays', 'enfin....', 'enfin….'],
    ['question at the start of a block', '?', '?']
  ])('%s', (_name, keys, expected) => {
    expect(type(keys)).toBe(expected)
  })
})
