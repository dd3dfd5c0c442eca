// Published posts with a vocabulary as large and as uneven as a real one (Zipf), written straight into a database.

import { insertRows } from '#features/import/bulk.ts'
import { newId } from '#features/import/identity.ts'
import { refreshSearch } from '#features/search/mutations.ts'
import { db } from '#lib/db.ts'

const COMMON =
  'de la le et les des en un une du que est pour qui dans par plus sur au ne pas ce il sont avec ont aux se son cette mais ou nous leur sans comme tout être fait bien deux où même aussi après peut entre dont'.split(
    ' '
  )
const SUBJECTS =
  'commune mairie habitants conseil budget bibliothèque école quartier séance élus rivière crue affiche bulletin presse tutelle accessibilité participation concertation chantier'.split(
    ' '
  )
const SYLLABLES =
  'ba bel bou cha cor cra dé dre fa fleu gar gri jo lan lou mar mi mon nau ni pa pier plu ra ro sa ser ti tour va ver vi'.split(
    ' '
  )
const ENDINGS = [
  '',
  's',
  'e',
  'es',
  'é',
  'ée',
  'ées',
  'er',
  'ant',
  'tion',
  'tions',
  'ment',
  'ité',
  'age',
  'eur',
  'eurs'
]

const VOCABULARY = 40_000
const WORDS_EACH = 300
const TAGS = 400
const AUTHORS = 40
const BATCH = 1_000

/** A small generator of numbers between 0 and 1 (mulberry32): benches must compare like with like. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Words, the most frequent first. */
export function vocabulary(): string[] {
  const random = numbers(1)
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? ''
  const words = new Set([...COMMON, ...SUBJECTS])
  while (words.size < VOCABULARY) {
    const root = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('')
    words.add(root + pick(ENDINGS))
  }
  return [...words]
}

/** Writes `count` posts, each with some tags and an author. */
export async function generatePosts(count: number): Promise<void> {
  const random = numbers(2)
  const words = vocabulary()
  // The frequency of a word is one over its rank.
  const word = (first = 0) => words[Math.floor((first + 1) * (words.length / (first + 1)) ** random()) - 1] ?? ''
  const sentence = (length: number, first = 0) => {
    const text = Array.from({ length }, () => word(first)).join(' ')
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  const rank = (below: number) => Math.floor(below ** random()) - 1

  const tags = Array.from({ length: TAGS }, (_, at) => ({
    id: newId(),
    name: `${words[100 + at * 7]} ${at}`,
    slug: `tag-${at}`
  }))
  const people = Array.from({ length: AUTHORS }, (_, at) => ({
    id: newId(),
    name: `Auteur ${at}`,
    handle: `auteur-${at}`
  }))
  await db().tag.createMany({ data: tags })
  await db().person.createMany({ data: people })

  for (let start = 0; start < count; start += BATCH) {
    const posts = Array.from({ length: Math.min(BATCH, count - start) }, (_, at) => {
      const text = Array.from({ length: WORDS_EACH / 20 }, () => `${sentence(20)}.`).join('\n')
      const publishedAt = new Date(Date.UTC(2006, 0, 1) + random() * 19 * 365 * 86_400_000)
      const slug = `texte-${start + at}`
      const shared = { id: newId(), slug, title: sentence(6, 40), text, derivedExcerpt: text.slice(0, 280) }
      return {
        ...shared,
        status: 'published',
        doc: {},
        headings: [],
        mediaIds: [],
        publishedAt,
        updatedAt: publishedAt
      }
    })
    const postTags = posts.flatMap(({ id }) =>
      [...new Set([rank(TAGS), rank(TAGS), rank(TAGS)])].map((tag, position) => ({
        postId: id,
        tagId: tags[tag]?.id,
        position
      }))
    )
    const postAuthors = posts.map(({ id }) => ({ postId: id, personId: people[rank(AUTHORS)]?.id, position: 0 }))
    await db().$transaction(
      async (queries) => {
        await queries.$executeRaw`SET LOCAL parution.search TO 'later'`
        await insertRows(queries, 'post', posts)
        await insertRows(queries, 'post_tag', postTags)
        await insertRows(queries, 'post_author', postAuthors)
      },
      { timeout: 120_000 }
    )
    await refreshSearch(posts.map(({ id }) => id))
  }
}
