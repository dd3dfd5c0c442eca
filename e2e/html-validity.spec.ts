import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as build from '#features/editor/document/build.ts'
import { derive } from '#features/editor/document/derive.ts'
import { documentSchema } from '#features/editor/document/schema.ts'
import { validateDocument } from '#features/editor/document/validate.ts'
import type { Database } from '#lib/db.ts'
import { crawl } from './crawl.ts'
import { expect, test } from './fixtures.ts'
import { HtmlChecker } from './html-checker.ts'
import { freePort, freshFolder, startServer } from './server-process.ts'

// Runs on the public test exports of WordPress where they stand beside the checkout.
const EXPORTS = ['themeunittestdata.wordpress.xml', '64-block-test-data.xml']
  .map((name) => join(import.meta.dirname, '../../shared/data/wxr', name))
  .filter(existsSync)

const NO_PAGE = ['/nulle-part', '/nulle/part', '/tag/nulle-part', '/2026/13', '/page/999']
const BROKEN = 'a page that is not valid'

/** A published text with every node and mark there is, its headings in disorder. */
async function publishEveryNode(database: Database): Promise<string> {
  const media = await database.media.findFirstOrThrow({ where: { state: 'ready' } })
  const marks = [build.bold('gras'), build.italic('i'), build.code('c'), build.superscript('e'), build.subscript('2')]
  const more = [
    build.link('lien', 'https://example.org/?a=1&b=<2>"'),
    build.foreign('word', 'en'),
    build.text('barré', { type: 'strike' })
  ]
  const picture = (href: string | null = null) =>
    build.figure({
      mediaId: media.id,
      alt: 'A "b" <c>',
      caption: ['Légende ', build.bold('grasse')],
      credit: 'C',
      href
    })
  const doc = validateDocument(
    build.doc(
      build.heading(4, 'Trop bas d’abord'),
      build.paragraph(...marks, ...more, build.hardBreak(), 'Fin', build.note(['Une ', build.link('note', '/')], 'n1')),
      build.paragraph('Encore', build.noteReference('n1')),
      build.readMore('La suite <ici>'),
      build.heading(2, 'Même titre'),
      build.heading(2, 'Même titre'),
      build.bulletList('a', build.listItem(build.paragraph('b'), build.orderedList('c', 'd'))),
      build.blockquote(build.paragraph('Une parole'), build.citation('Elle')),
      build.pullQuote(build.paragraph('En grand'), build.citation('Lui')),
      build.callout('key', build.paragraph('À retenir')),
      build.codeBlock('html', '<script>alert(1)</script>'),
      build.rule(),
      build.table({ caption: 'Un tableau', head: ['A', 'B'], rows: [['1', ['2', build.note(['Dans une case'])]]] }),
      build.table({ rows: [['1', '2']] }),
      picture('https://example.org/'),
      build.gallery(3, picture(), picture(), picture()),
      build.embed('https://www.youtube.com/watch?v=abc&t=1', 'youtube', 'Titre', 'Légende'),
      build.htmlBlock('<h5>Bas</h5><details><summary>S</summary><p>x<table><tr><td>1</table></details><p>', 'wp:html'),
      build.heading(2, 'Sources'),
      build.sources({ title: 'A & <B>', url: 'https://example.org/?a=1&b=2', date: '2015-03', consulted: '2016-01-02' })
    )
  )
  expect(unusedNodes(JSON.stringify(doc))).toEqual([])

  const slug = `tout-${Date.now()}`
  const content = { slug, title: 'Tout <b>ce qui</b> "s’écrit" & plus', doc: doc as object, ...derive(doc) }
  await database.post.create({
    data: { ...content, status: 'published', publishedAt: new Date(), featuredMediaId: media.id }
  })
  return `/${slug}`
}

function unusedNodes(written: string): string[] {
  return Object.keys(documentSchema.nodes).filter((type) => !written.includes(`"type":"${type}"`))
}

test('every page – is valid HTML: of the demonstration, of imports, of a text that holds everything', async ({
  request,
  baseURL,
  database
}) => {
  test.setTimeout(300_000)
  const checker = new HtmlChecker()
  const keep = async (site: string, from: string[]) => {
    for (const [path, html] of await crawl(request, site, from)) checker.add(site + path, html)
  }

  await keep(baseURL ?? '', ['/', await publishEveryNode(database), '/search', '/search?q=lettre', ...NO_PAGE])
  const ofDemo = checker.count
  if (EXPORTS.length > 0) await withImports((site) => keep(site, ['/', ...NO_PAGE]))
  checker.add(BROKEN, '<!doctype html><title>Faux</title><p><div></p><img src="">')

  const errors = checker.errors()
  expect(ofDemo).toBeGreaterThan(60)
  // It must be seen to find faults, or its silence would say nothing.
  expect(errors.filter((error) => error.startsWith(BROKEN))).not.toEqual([])
  expect(errors.filter((error) => !error.startsWith(BROKEN))).toEqual([])
})

/** A server of its own that holds the imports, while `use` runs. */
async function withImports(use: (site: string) => Promise<void>): Promise<void> {
  const folder = freshFolder()
  const server = startServer({ port: await freePort(), DATA_DIR: folder })

  try {
    await server.ready
    for (const file of EXPORTS) {
      const args = ['--import', './server/hooks.mjs', 'scripts/import.ts', file, '--no-media']
      const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: '', SITE_URL: '' }
      const { status, stderr } = spawnSync('node', args, { env, encoding: 'utf8' })
      expect(status, stderr).toBe(0)
    }
    await use(server.url)
  } finally {
    await server.stop()
  }
}
