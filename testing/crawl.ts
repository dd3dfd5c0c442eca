import { parseHTML } from 'linkedom'

export type Visit = {
  path: string
  /** Where it was linked from, or "export". */
  from: string
  status: number
  /** Where it redirects to, and what is there. */
  location: string | null
  landing: number | null
  /** Addresses within the site that the page at its end leads to. */
  links: string[]
}

/** Reached: the page itself, or in one permanent hop, on this site. */
export function isReached({ status, landing }: Visit): boolean {
  return status === 200 || (status === 308 && landing === 200)
}

/** Reached for now: what has not come in yet is somewhere else on the web, or on a page of this site. */
export function isReachedMeanwhile({ status, location, landing }: Visit): boolean {
  return status === 307 && (landing === 200 || (landing === null && /^https?:/.test(location ?? '')))
}

/** Asks for an address as a browser does, and follows one redirect within the site. */
export async function visit(origin: string, path: string, from: string): Promise<Visit> {
  const first = await ask(`${origin}${path}`)
  const location = first.headers.get('location')
  const isWithin = location?.startsWith('/') && !location.startsWith('//')
  const last = isWithin ? await ask(`${origin}${location}`) : null

  const page = last ?? first
  const isPage = page.status === 200 && (page.headers.get('content-type') ?? '').startsWith('text/html')
  const links = isPage ? linksOf(await page.text(), origin, location ?? path) : []
  if (!isPage) await page.body?.cancel()
  return { path, from, status: first.status, location, landing: last?.status ?? null, links }
}

function ask(address: string): Promise<Response> {
  return fetch(address, { redirect: 'manual', headers: { accept: 'text/html,*/*;q=0.8' } })
}

/** Addresses within the site that a page leads to or shows. */
function linksOf(html: string, origin: string, base: string): string[] {
  const { document } = parseHTML(html)
  const addresses = [
    ...[...document.querySelectorAll('[href]')].map((one) => one.getAttribute('href')),
    ...[...document.querySelectorAll('[src]')].map((one) => one.getAttribute('src')),
    ...[...document.querySelectorAll('[srcset]')].flatMap((one) =>
      (one.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0] ?? '')
    )
  ]
  const here = new URL(base, origin)
  const paths = addresses.flatMap((address) => {
    if (!address || !URL.canParse(address, here)) return []
    const url = new URL(address, here)
    return url.origin === origin ? [`${url.pathname}${url.search}`] : []
  })
  return [...new Set(paths)]
}

/** Every address within the site that can be reached from these by following links, each visited once. */
export async function crawl(origin: string, starts: string[]): Promise<Visit[]> {
  const known = new Set(starts)
  const queue = starts.map((path) => ({ path, from: 'start' }))
  const visits: Visit[] = []

  async function work(): Promise<void> {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const seen = await visit(origin, next.path, next.from)
      visits.push(seen)
      for (const path of seen.links) {
        if (known.has(path)) continue
        known.add(path)
        queue.push({ path, from: next.path })
      }
    }
  }

  // The first page fills the queue for the others.
  while (queue.length > 0) await Promise.all([work(), work(), work(), work()])
  return visits
}

/** Addresses that a sitemap names, those of its parts included; none where there is no sitemap. */
export async function sitemapPaths(origin: string, path = '/sitemap.xml'): Promise<string[]> {
  const answer = await ask(`${origin}${path}`)
  const xml = answer.status === 200 ? await answer.text() : ''
  const places = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => new URL(loc).pathname)
  if (!xml.includes('<sitemapindex')) return places
  return (await Promise.all(places.map((part) => sitemapPaths(origin, part)))).flat()
}
