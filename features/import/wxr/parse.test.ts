import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportOf, itemOf, meta } from '#testing/wxr.ts'
import { MAX_TEXT } from './document.ts'
import { parseWxr } from './parse.ts'
import type { WxrAuthor, WxrItem, WxrSite, WxrTerm, WxrWarning } from './shape.ts'

let folder = ''
let count = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parution-wxr-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function fileWith(content: string | Uint8Array): string {
  count += 1
  const path = join(folder, `${count}.xml`)
  writeFileSync(path, content)
  return path
}

async function parse(content: string | Uint8Array) {
  const items: WxrItem[] = []
  const authors: WxrAuthor[] = []
  const terms: WxrTerm[] = []
  const sites: WxrSite[] = []
  const warnings: WxrWarning[] = []
  await parseWxr(fileWith(content), {
    item: (one) => items.push(one),
    author: (one) => authors.push(one),
    term: (one) => terms.push(one),
    site: (one) => sites.push(one),
    warning: (one) => warnings.push(one)
  })
  return { items, authors, terms, sites, warnings, codes: warnings.map(({ code }) => code) }
}

describe('what exports do', () => {
  it.each(['http', 'https'].flatMap((scheme) => ['1.0', '1.1', '1.2'].map((version) => [scheme, version])))(
    'namespaces %s %s are known by their address, whatever the prefix',
    async (scheme, version) => {
      const base = `${scheme}://wordpress.org/export/${version}/`
      const { items, sites } = await parse(
        `<?xml version="1.0"?><rss xmlns:e="${base}excerpt/" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:x="${base}"><channel><x:wxr_version>${version}</x:wxr_version><item><title>T</title><c:encoded>Corps</c:encoded><e:encoded>Extrait</e:encoded><x:post_id>7</x:post_id></item></channel></rss>`
      )
      expect(sites[0]?.version).toBe(version)
      expect(items[0]).toMatchObject({ id: '7', content: 'Corps', excerpt: 'Extrait' })
    }
  )

  it('elements of foreign namespaces are passed over, right ones under other prefixes count', async () => {
    const { authors, items } = await parse(
      exportOf({
        channel: '<f:author xmlns:f="http://example.org/"><f:author_login>faux</f:author_login></f:author>',
        items: itemOf(1).replace(
          '<wp:post_id>1</wp:post_id>',
          '<a:post_id xmlns:a="https://wordpress.org/export/1.2/">9</a:post_id>'
        )
      })
    )
    expect(authors).toEqual([])
    expect(items[0]?.id).toBe('9')
  })

  it('a value cut into several CDATA sections is one value', async () => {
    const { items } = await parse(exportOf({ items: itemOf(1, { content: 'a ]]]]><![CDATA[> b' }) }))
    expect(items[0]?.content).toBe('a ]]> b')
  })

  it('both spellings of an author are read', async () => {
    const author = (name: string) => `<wp:${name}><wp:author_login>\n lea \n</wp:author_login></wp:${name}>`
    const { authors } = await parse(exportOf({ channel: author('author') + author('wp_author') }))
    expect(authors.map(({ login }) => login)).toEqual(['lea', 'lea'])
  })

  it('blank lines in a text are kept, blanks around ids are not', async () => {
    const { items } = await parse(exportOf({ items: itemOf(' 12 ', { content: '\n\na\n\n\nb\n' }) }))
    expect(items[0]).toMatchObject({ id: '12', content: '\n\na\n\n\nb\n' })
  })

  it('visitors’ addresses are never read', async () => {
    const { commentOf } = await import('#testing/wxr.ts')
    const { items } = await parse(exportOf({ items: itemOf(1, { extra: commentOf(5) }) }))
    expect(items[0]?.comments).toHaveLength(1)
    expect(JSON.stringify(items)).not.toContain('203.0.113.7')
  })

  it('two exports in one file are both read', async () => {
    const { items, codes } = await parse(
      exportOf({ items: itemOf(1, { content: 'x </rss> y' }) }) + exportOf({ items: itemOf(2) })
    )
    expect(items.map(({ id }) => id)).toEqual(['1', '2'])
    expect(codes).toEqual(['several-documents'])
  })
})

describe('what is put right', () => {
  it('a server’s message before the export', async () => {
    const { items, codes } = await parse(
      `\ufeff<br />\n<b>Warning</b>: mb_strtolower()\n${exportOf({ items: itemOf(1) })}`
    )
    expect(items).toHaveLength(1)
    expect(codes).toEqual(['text-before'])
  })

  it('control characters go, and are counted', async () => {
    const { items, warnings } = await parse(exportOf({ items: itemOf(1, { content: 'a\u0008b\u000bc\td' }) }))
    expect(items[0]?.content).toBe('abc\td')
    expect(warnings).toMatchObject([{ code: 'control-characters', count: 2 }])
  })

  it('declared encodings are read', async () => {
    const xml = exportOf({ items: itemOf(1, { title: 'Été à 5 €' }) }).replace('UTF-8', 'windows-1252')
    const bytes = Uint8Array.from(xml, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)))
    expect((await parse(bytes)).items[0]?.title).toBe('Été à 5 €')
  })

  it('an unescaped end of CDATA and an unknown entity stop nothing', async () => {
    const { items, codes } = await parse(
      exportOf({ items: itemOf(1).replace('<wp:is_sticky>0', 'a ]]> b &eacute; <wp:is_sticky>1') })
    )
    expect(items[0]?.sticky).toBe('1')
    expect(new Set(codes)).toEqual(new Set(['xml-error']))
  })

  it('meta values keep their blanks', async () => {
    const { items } = await parse(exportOf({ items: itemOf(1, { extra: meta('footnotes', ' [] ') }) }))
    expect(items[0]?.meta).toEqual([{ key: 'footnotes', value: ' [] ' }])
  })
})

describe('what is refused', () => {
  const deep = '<a>'.repeat(300)
  it.each([
    ['a missing version', exportOf({ version: '' }), 'no-version'],
    ['a version that is none', exportOf({ version: 'un' }), 'no-version'],
    ['an export cut short', exportOf({ items: itemOf(1) }).slice(0, -40), 'truncated'],
    ['an export cut within a text', exportOf({ items: itemOf(1) }).slice(0, 700), 'truncated'],
    ['tags that do not match', exportOf({ items: '<item><title>a</item>' }), 'broken-xml'],
    ['a document type', exportOf().replace('<rss', '<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss'), 'doctype'],
    [
      'a document type without declaration',
      '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel>&x;</channel></rss>',
      'doctype'
    ],
    ['endless nesting', exportOf({ items: `<item>${deep}` }), 'too-deep'],
    [
      'a text of more than ten million characters',
      exportOf({ items: itemOf(1, { content: 'a'.repeat(MAX_TEXT + 1) }) }),
      'text-too-long'
    ],
    ['another kind of XML', '<?xml version="1.0"?><feed><title>Atom</title></feed>', 'not-wordpress'],
    ['a web page', '<!DOCTYPE html><html><body>Se connecter</body></html>', 'not-wordpress'],
    ['plain words', 'Ceci n’est pas du XML', 'not-xml'],
    ['JSON', '{"db":[]}', 'not-xml'],
    ['an empty file', '', 'empty'],
    ['an archive', Uint8Array.from([0x50, 0x4b, 3, 4]), 'compressed'],
    ['an unknown encoding', exportOf().replace('UTF-8', 'klingon'), 'encoding']
  ])('%s', async (_, content, code) => {
    await expect(parse(content)).rejects.toMatchObject({ name: 'RefusedImport', code })
  })

  it('a missing file, and a folder', async () => {
    const nothing = { item() {}, author() {}, term() {}, site() {}, warning() {} }
    await expect(parseWxr(join(folder, 'absent.xml'), nothing)).rejects.toMatchObject({ code: 'file-missing' })
    await expect(parseWxr(folder, nothing)).rejects.toMatchObject({ code: 'not-a-file' })
  })

  it('a text that never ends is refused before it fills the memory', async () => {
    const content = exportOf({ items: `<item><title><![CDATA[${'é'.repeat(MAX_TEXT + 600_000)}` })
    await expect(parse(content)).rejects.toMatchObject({ code: 'text-too-long' })
  })
})
