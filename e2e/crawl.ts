import type { APIRequestContext } from '@playwright/test'

/** Pages of a site that readers reach by links, the addresses in `from` included: each address with its HTML. */
export async function crawl(request: APIRequestContext, site: string, from: string[]): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const queue = [...from]

  for (let next = 0; next < queue.length; next += 1) {
    const path = queue[next] ?? '/'
    const answer = await request.get(site + path)
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue

    const html = await answer.text()
    pages.set(path, html)
    for (const [, href = ''] of html.matchAll(/<a\s[^>]*?href="(\/[^"#]*)/g)) {
      const address = href.replaceAll('&amp;', '&')
      if (!queue.includes(address)) queue.push(address)
    }
  }
  return pages
}
