import { atomFaults, jsonFeedFaults, rssFaults } from './feed-rules.ts'
import { sitemapFaults, sitemapIndexFaults } from './sitemap-rules.ts'

const RULES = {
  'feed.xml': { type: 'application/rss+xml; charset=utf-8', faults: rssFaults },
  'atom.xml': { type: 'application/atom+xml; charset=utf-8', faults: atomFaults },
  'feed.json': { type: 'application/feed+json; charset=utf-8', faults: jsonFeedFaults }
}

export type SiteAudit = {
  feeds: number
  sitemaps: number
  /** Every address of the sitemap. */
  places: string[]
  faults: string[]
}

/** Fetches the sitemap of a running site, and the feeds of all archives that it names, and checks each document. */
export async function auditSite(origin: string): Promise<SiteAudit> {
  const { files, places, faults } = await auditSitemap(origin)
  const archives = places.filter((place) => /^\/(tag|category|author|series)\//.test(new URL(place).pathname))
  let feeds = 0

  for (const home of [origin, ...archives]) {
    for (const [file, rules] of Object.entries(RULES)) {
      const address = `${home}/${file}`
      const { body, type } = await read(address)
      if (type !== rules.type) faults.push(`${address}: ${type}`)
      faults.push(...rules.faults(body, address).map((fault) => `${address}: ${fault}`))
      feeds += 1
    }
  }
  return { feeds, sitemaps: files.length + 1, places, faults }
}

/** The sitemap of a running site, with all the files it names. */
export async function auditSitemap(origin: string): Promise<{ files: string[]; places: string[]; faults: string[] }> {
  const address = `${origin}/sitemap.xml`
  const index = sitemapIndexFaults((await read(address)).body, address)
  const places: string[] = []
  const faults = index.faults.map((fault) => `${address}: ${fault}`)

  for (const file of index.places) {
    const part = await sitemapFaults((await read(file)).body, file)
    places.push(...part.places)
    faults.push(...part.faults.map((fault) => `${file}: ${fault}`))
  }
  if (new Set(places).size !== places.length) faults.push('an address in two files')
  return { files: index.places, places, faults }
}

async function read(address: string): Promise<{ body: string; type: string | null }> {
  const answer = await fetch(address)
  if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`)
  return { body: await answer.text(), type: answer.headers.get('content-type') }
}
