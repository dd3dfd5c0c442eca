import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, describe, expect, it } from 'vitest'
import type { JsonNode } from '#features/editor/document/json.ts'
import { documentSchema } from '#features/editor/document/schema.ts'
import { validateDocument } from '#features/editor/document/validate.ts'
import { outline } from '#testing/outline.ts'
import { cleanPasted } from './clean.ts'
import { pasteParser } from './paste-parser.ts'
import type { PastedPicture } from './pictures.ts'
import { htmlOfText } from './plain-text.ts'
import { hasTooManyElements, wordsOnly } from './words-only.ts'

const FOLDER = join(import.meta.dirname, 'fixtures')
/** What programs put on the clipboard; beside each, what must be kept of it, by `testing/outline.ts`. */
const fixtures = readdirSync(FOLDER).filter((file) => /\.(html|txt)$/.test(file))
let kept = 0

/** The document that a paste becomes, and its pictures. */
function pasted(html: string): { doc: JsonNode; pictures: PastedPicture[] } {
  const body = /<body\b[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html
  const { document } = parseHTML(`<!doctype html><html><body>${body}</body></html>`)
  const { pictures } = cleanPasted(document.body as unknown as HTMLElement)
  const doc = pasteParser(documentSchema).parse(document.body as unknown as Node)
  return { doc: validateDocument(doc.toJSON()), pictures }
}

describe('pastes of other programs', () => {
  it.each(fixtures)('%s', (file) => {
    const source = readFileSync(join(FOLDER, file), 'utf8')
    const { doc, pictures } = pasted(file.endsWith('.txt') ? (htmlOfText(source) ?? source) : source)

    let lines = outline(doc)
    for (const { id, src, name } of pictures) lines = lines.replace(id, src.startsWith('data:') ? 'data' : name)
    expect(`${lines}\n`).toBe(readFileSync(join(FOLDER, file.replace(/\.\w+$/, '.kept')), 'utf8'))

    const stored = JSON.stringify(doc)
    expect(stored).not.toMatch(/googleusercontent|mso-|javascript:|data:|blob:|file:|<script|onerror/i)
    kept += 1
  })

  afterAll(() => console.log(`pastes kept: ${kept} of ${fixtures.length}`))
})

describe('pastes that attack', () => {
  it('ten thousand elements in one another – their words, and a document that can be stored', () => {
    for (const tag of ['span', 'div', 'b', 'blockquote', 'font']) {
      const html = `${`<${tag}>`.repeat(10_000)}au fond${`</${tag}>`.repeat(10_000)}`
      expect(outline(pasted(html).doc)).toContain('au fond')
    }
  })

  it('lists in lists in lists – as deep as people read', () => {
    const { doc } = pasted(`${'<ul><li>a'.repeat(1_000)}${'</li></ul>'.repeat(1_000)}`)
    expect(outline(doc).match(/a/g)).toHaveLength(1_000)
  })

  it('spans without end – their words', () => {
    const { doc } = pasted(`<p>${'<span style="color:red"><span>mot </span></span>'.repeat(5_000)}</p>`)
    expect(outline(doc).match(/mot/g)).toHaveLength(5_000)
  })

  it('more elements than anybody writes – words in paragraphs', () => {
    const { document } = parseHTML(
      '<!doctype html><html><body><p>Un <b>mot</b> &lt;i&gt;</p><script>x()</script><div>deux<br>trois</div>'
    )
    const body = document.body as unknown as HTMLElement
    expect(hasTooManyElements(body)).toBe(false)
    expect(wordsOnly(body)).toBe('<p>Un mot &lt;i&gt;</p><p>deux</p><p>trois</p>')
  })

  it('two hundred pictures – no more than a hundred are fetched', () => {
    expect(pasted('<img src="https://mal.example.org/a.png">'.repeat(200)).pictures).toHaveLength(100)
  })
})
