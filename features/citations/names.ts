/** A person's name as references sort it; `given` is "" for a group, or who has one name only. */
export type NameParts = { family: string; given: string }

/** What a group's name begins with: nobody's given name. */
const GROUP =
  /^(l[’']|(la|le|les|the|collectif|association|équipe|rédaction|service|services|mairie|ville|commune|conseil|groupe|comité|agence|team|group)\s)/iu
/** Written with a capital these belong to the family name ("Jacques Le Goff"), without one to the given ("Honoré de Balzac"). */
const PARTICLE = /^(le|la|les|du|de|des|d[’']|van|von|der|den|di|da|del|della|el|al|ben|mac|mc|o[’'])$/iu

/** "Camille Roussel" → Roussel, Camille. A guess, as every splitting of names is: groups and single names stay whole. */
export function nameParts(name: string): NameParts {
  const words = name.trim().split(/\s+/)
  if (words.length < 2 || GROUP.test(name.trim())) return { family: name.trim(), given: '' }

  let start = words.length - 1
  while (start > 1 && isFamilyParticle(words[start - 1] ?? '')) start -= 1
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') }
}

function isFamilyParticle(word: string): boolean {
  return PARTICLE.test(word) && word.charAt(0) === word.charAt(0).toUpperCase()
}

/** "Jean-Marc Antoine" → "J.-M. A."; particles stay as they are. */
export function initials(given: string): string {
  return given
    .split(/\s+/)
    .map((word) => (PARTICLE.test(word) ? word : initialOf(word)))
    .join(' ')
}

function initialOf(word: string): string {
  return word
    .split('-')
    .filter(Boolean)
    .map((part) => `${Array.from(part)[0]?.toLocaleUpperCase('fr') ?? ''}.`)
    .join('-')
}
