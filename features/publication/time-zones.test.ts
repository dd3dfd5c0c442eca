import { describe, expect, it } from 'vitest'
import english from '#messages/en.json' with { type: 'json' }
import french from '#messages/fr.json' with { type: 'json' }
import { FRENCH_SPEAKING, timeZoneGroups } from './time-zones.ts'

const wordsOf = (messages: typeof french) => {
  const { frenchSpeaking, others, places } = messages.Desk.settings.zones
  return { frenchSpeaking, others, place: (zone: keyof typeof places) => places[zone] }
}
const groupsIn = (locale: 'fr' | 'en', own = 'Europe/Paris') =>
  timeZoneGroups({ own, locale, words: wordsOf(locale === 'fr' ? french : english) })
const labelOf = (locale: 'fr' | 'en', zone: string) =>
  groupsIn(locale)
    .flatMap(({ options }) => options)
    .find(({ value }) => value === zone)?.label

describe('time zones', () => {
  it.each(['fr', 'en'] as const)('in %s – every zone once, each with a name of its own, Paris first', (locale) => {
    const [first, others] = groupsIn(locale)
    expect(first?.options[0]?.value).toBe('Europe/Paris')
    const all = [...(first?.options ?? []), ...(others?.options ?? [])]
    const zones = Intl.supportedValuesOf('timeZone')
    expect(all.map(({ value }) => value).sort()).toEqual([...zones].sort())
    expect(new Set(all.map(({ label }) => label)).size).toBe(all.length)
    expect(first?.options).toHaveLength(FRENCH_SPEAKING.length)
  })

  it.each([
    ['Europe/Paris', 'Paris (France) – heure d’Europe centrale'],
    ['Europe/Brussels', 'Bruxelles (Belgique) – heure d’Europe centrale'],
    ['America/Toronto', 'Montréal, Toronto (Canada) – heure de l’Est nord-américain'],
    ['Indian/Reunion', 'La Réunion – heure de La Réunion'],
    ['Africa/Dakar', 'Dakar (Sénégal) – heure moyenne de Greenwich'],
    ['Europe/London', 'Royaume-Uni'],
    ['Europe/Berlin', 'Allemagne – heure d’Europe centrale'],
    ['America/New_York', 'New York – heure de l’Est nord-américain']
  ])('%s is called as in French', (zone, label) => {
    expect(labelOf('fr', zone)).toBe(label)
  })

  it.each([
    ['Europe/Brussels', 'Brussels (Belgium) – Central European Time'],
    ['America/New_York', 'New York – Eastern Time'],
    ['America/Indiana/Knox', 'Knox (Indiana) – Central Time']
  ])('%s is called as in English', (zone, label) => {
    expect(labelOf('en', zone)).toBe(label)
  })

  it('a zone under an old name – stays a choice', () => {
    const [, others] = groupsIn('fr', 'Europe/Belfast')
    expect(others?.options.map(({ value }) => value)).toContain('Europe/Belfast')
  })
})
