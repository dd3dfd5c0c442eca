/** What schema.org says of an article, as lists of texts. */
export type ArticleThing = { title: string[]; authors: string[]; publisher: string[]; date: string[] }

type Thing = Record<string, unknown>

const WORK = /(Article|Posting|Report|WebPage|CreativeWork|Book|Thesis|Dataset|VideoObject|PodcastEpisode)$/
const NOTHING: ArticleThing = { title: [], authors: [], publisher: [], date: [] }

/** The first work among what a page says in JSON-LD (https://schema.org/CreativeWork); a work before the page that it stands on. */
export function readThing(scripts: string[]): ArticleThing {
  const works = scripts.flatMap((script) => thingsIn(parse(script))).filter((thing) => isA(thing, WORK))
  const thing = works.find((work) => !isA(work, /WebPage$/)) ?? works[0]
  if (!thing) return NOTHING

  return {
    title: [...textsOf(thing.headline), ...textsOf(thing.name)],
    authors: textsOf(thing.author),
    publisher: textsOf(thing.publisher),
    date: textsOf(thing.datePublished)
  }
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script)
  } catch {
    return null
  }
}

/** A thing, a list of them, or a graph: none is looked for deeper. */
function thingsIn(value: unknown): Thing[] {
  return listOf(value)
    .filter(isThing)
    .flatMap((thing) => ('@graph' in thing ? listOf(thing['@graph']).filter(isThing) : [thing]))
}

function isA(thing: Thing, kind: RegExp): boolean {
  return textsOf(thing['@type']).some((type) => kind.test(type))
}

/** The texts of a property, and the names of the things that it holds. */
function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((one) => {
    const text = isThing(one) ? one.name : one
    return typeof text === 'string' || typeof text === 'number' ? [String(text)] : []
  })
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null
}
