import type { APIRequestContext } from '@playwright/test'

/** Pages of a site that readers reach by links, the addresses in `from` included: each address with its HTML. */
export async function crawl(request: APIRequestContext, site: string, from: string[]): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const queue = [...from]
  const add = ({ pathname, search }: URL) => {
    if (!queue.includes(pathname + search)) queue.push(pathname + search)
  }

  for (let next = 0; next < queue.length; next += 1) {
    const path = queue[next] ?? '/'
    // What leads to another site is none of this one's pages.
    const answer = await request.get(site + path, { maxRedirects: 0 })
    const to = answer.headers().location
    if (to && new URL(to, site).origin === new URL(site).origin) add(new URL(to, site))
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue

    const html = await answer.text()
    pages.set(path, html)
    for (const [, href = ''] of html.matchAll(/<a\s[^>]*?href="(\/[^"#]*)/g)) {
      add(new URL(href.replaceAll('&amp;', '&'), site))
    }
  }
  return pages
}
