import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import * as build from '#features/editor/document/build.ts'
import { derive } from '#features/editor/document/derive.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { documentSchema } from '#features/editor/document/schema.ts'
import { validateDocument } from '#features/editor/document/validate.ts'
import type { MediaView } from '#features/media/schema.ts'
import { documentWords } from '#testing/words.ts'
import { blockRenderers } from './block.tsx'
import type { RenderOptions } from './context.ts'
import { DocumentBody } from './document-body.tsx'
import { markRenderers } from './inline.tsx'
import { untilReadMore } from './read-more.ts'

const PICTURE = '11111111-1111-4111-8111-111111111111'
const MISSING = '22222222-2222-4222-8222-222222222222'

const view: MediaView = {
  id: PICTURE,
  state: 'ready',
  filename: 'mairie.jpg',
  mime: 'image/jpeg',
  src: '/media/abc/1600.webp',
  width: 1600,
  height: 1067,
  variants: [
    { src: '/media/abc/480.webp', width: 480, height: 320 },
    { src: '/media/abc/1600.webp', width: 1600, height: 1067 }
  ],
  alt: 'La mairie',
  caption: '',
  credit: 'Ville de Sceaux',
  licence: '',
  focalX: 0.5,
  focalY: 0.5
}

function render(doc: JsonNode, options: Partial<RenderOptions> = {}): string {
  return renderToStaticMarkup(
    <DocumentBody
      doc={doc}
      title="Un texte"
      headings={derive(doc).headings}
      media={{ [PICTURE]: view, [MISSING]: { ...view, id: MISSING, state: 'missing', src: '', variants: [] } }}
      language="fr"
      siteUrl="https://journal.example.fr"
      words={documentWords('fr')}
      idPrefix=""
      headingShift={0}
      {...options}
    />
  )
}

const body = (...content: JsonNode[]) => render(validateDocument(build.doc(...content)))

describe('every part of the grammar', () => {
  // These are drawn by their parents: a table its rows and cells, a line its inline nodes.
  const drawnByParents = ['text', 'hardBreak', 'note', 'noteReference', 'tableRow', 'tableCell', 'tableHeader']

  test('every node has a renderer', () => {
    const nodes = Object.keys(documentSchema.nodes).filter((name) => !drawnByParents.includes(name))
    expect(Object.keys(blockRenderers).sort()).toEqual(nodes.sort())
  })

  test('every mark has a renderer', () => {
    expect(Object.keys(markRenderers).sort()).toEqual(Object.keys(documentSchema.marks).sort())
  })
})

describe('text', () => {
  test('marks nest and neighbours under one link share it', () => {
    const html = body(
      build.paragraph(
        build.link('Lire ', 'https://example.org/a'),
        build.text('ceci', { type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org/a' } }),
        build.superscript('e'),
        build.foreign('the city', 'en')
      )
    )
    expect(html).toContain('<a href="https://example.org/a" rel="noopener">Lire <strong>ceci</strong></a><sup>e</sup>')
    expect(html).toContain('<span lang="en">the city</span>')
  })

  test('links within the site carry no rel', () => {
    expect(body(build.paragraph(build.link('ici', '/a')))).toContain('<a href="/a">ici</a>')
    expect(body(build.paragraph(build.link('ici', 'https://journal.example.fr/a')))).toContain('fr/a">ici</a>')
  })

  test('French spaces are set across pieces, never in code or other languages', () => {
    const html = body(
      build.paragraph('Est-ce ', build.bold('vrai'), ' ? Tapez ', build.code('a ? b'), build.foreign(' Really ?', 'en'))
    )
    expect(html).toContain('<strong>vrai</strong>\u202f? Tapez <code>a ? b</code>')
    expect(html).toContain(' Really ?')
    expect(body(build.codeBlock('js', "a ? b : 'c'"))).toContain('a ? b : &#x27;c&#x27;')
  })

  test.each([
    ['le 1er mars', 'le 1<sup>er</sup>\u00a0mars'],
    ['les 1res et 2es places', 'les 1<sup>res</sup> et 2<sup>es</sup> places'],
    ['au XIXe-XXe siècle', 'au XIX<sup>e</sup>-XX<sup>e</sup>\u00a0siècle'],
    ['la Ve République, le 2nd tour', 'la V<sup>e</sup> République, le 2<sup>nd</sup> tour'],
    ['Le 3ème jour', 'Le 3<sup>ème</sup> jour']
  ])('the endings of French ordinals are raised: %s', (typed, printed) => {
    expect(render(build.doc(build.paragraph(typed)))).toContain(`<p>${printed}</p>`)
  })

  test.each(['Le Me et Ce De', 'la mer, le CE', 'https://a.fr/2e', '#5e', 'v1er2'])(
    'what is no ordinal stays on the line: %s',
    (typed) => {
      expect(render(build.doc(build.paragraph(typed)))).not.toContain('<sup>')
    }
  )

  test('ordinals in code, in other languages and in English publications stay on the line', () => {
    const doc = build.doc(build.paragraph(build.code('1er'), ' ', build.foreign('1er', 'de')))
    expect(render(doc)).not.toContain('<sup>')
    expect(render(build.doc(build.paragraph('le 1er')), { language: 'en' })).not.toContain('<sup>')
  })

  test('an English publication keeps its own spaces', () => {
    expect(render(build.doc(build.paragraph('What ?')), { language: 'en' })).toContain('What ?')
  })

  test('headings carry the stored ids, prefixed, and go down with the shift', () => {
    const doc = validateDocument(build.doc(build.heading(2, 'Été'), build.heading(3, 'Été'), build.paragraph('x')))
    expect(render(doc)).toContain('<h2 id="ete">Été</h2><h3 id="ete-2">Été</h3>')
    expect(render(doc, { headingShift: 1, idPrefix: 'un-texte_' })).toContain('<h3 id="un-texte_ete">Été</h3><h4 ')
  })

  test('headings of an article lead to themselves; those of an archive and of a feed do not', () => {
    const doc = validateDocument(build.doc(build.heading(2, 'Été ?'), build.paragraph('x')))
    const link = '<a class="heading-anchor" href="#ete" aria-label="Lien vers la partie «\u00a0Été\u202f?\u00a0»">#</a>'
    expect(render(doc, { interactive: true })).toContain(`<h2 id="ete">Été\u202f?${link}</h2>`)
    expect(render(doc, { interactive: true, idPrefix: 'un-texte_' })).not.toContain('heading-anchor')
    expect(render(doc)).not.toContain('heading-anchor')
  })

  test('code names its language', () => {
    const html = body(build.codeBlock('js', 'a'), build.codeBlock('', 'b'), build.codeBlock('rust', 'c'))
    expect(html).toContain('JavaScript</p><pre role="group" tabindex="0" aria-label="Code JavaScript"><code>a')
    expect(html).toContain('<div class="code-block"><pre role="group" tabindex="0" aria-label="Code"><code>b')
    expect(html).toContain('aria-label="Code rust"')
  })

  test('lists, quotations, callouts and rules', () => {
    const html = body(
      build.bulletList('un', build.listItem(build.paragraph('deux'), build.orderedList('deux bis'))),
      build.blockquote(build.paragraph('« Dit »'), build.citation('Anne')),
      build.pullQuote(build.paragraph('Fort')),
      build.callout('key', build.paragraph('Retenez')),
      build.rule()
    )
    expect(html).toContain('<ul><li><p>un</p></li><li><p>deux</p><ol><li><p>deux bis</p></li></ol></li></ul>')
    expect(html).toContain(
      '<figure class="quotation" data-marked=""><blockquote><p>«\u00a0Dit\u00a0»</p></blockquote><figcaption>Anne</figcaption></figure>'
    )
    expect(html).toContain('<figure class="pull-quote"><blockquote><p>Fort</p></blockquote></figure>')
    expect(html).toContain('À retenir</p><p>Retenez</p></div><hr/>')
  })
})

test('a callout names its tone, unless its words begin by doing so', () => {
  expect(body(build.callout('warning', build.paragraph('Danger')))).toContain('Attention</p><p>Danger')
  expect(body(build.callout('key', build.paragraph(build.bold('À retenir.'), ' Peu.')))).not.toContain('callout-label')
})

describe('notes', () => {
  const doc = validateDocument(
    build.doc(
      build.paragraph('Un', build.note(['Première'], 'a'), ' deux', build.note([build.italic('Seconde')])),
      build.paragraph('Encore', build.noteReference('a'), build.noteReference('nowhere'), ' ?'),
      build.heading(2, 'Sources'),
      build.sources({ title: 'Le Monde' })
    )
  )

  test('calls are numbered, a second call shows the same number, a call to nowhere nothing', () => {
    const html = render(doc)
    expect(html).toContain('Un<sup class="note-call"><a id="call_1" href="#note_1" role="doc-noteref"')
    expect(html).toContain('id="call_2"')
    expect(html).toContain('Encore<sup class="note-call"><a id="call_1_2" href="#note_1"')
    expect(html.match(/note-call/g)).toHaveLength(3)
  })

  test('every note leads back to each of its calls, and every link has its place', () => {
    const html = render(doc, { idPrefix: 'un-texte_' })
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${id}"`)
    expect(html).toContain('href="#un-texte_call_1_2"')
  })

  test('notes stand before the closing sources, which have one heading', () => {
    const html = render(doc)
    expect(html.indexOf('class="notes"')).toBeLessThan(html.indexOf('id="sources"'))
    expect(html.match(/>Sources</g)).toHaveLength(1)
  })

  test('what an archive cuts off is not in its notes', () => {
    const { doc: cut, isCut } = untilReadMore(
      build.doc(build.paragraph('a', build.note(['x'])), build.readMore(), build.paragraph('b', build.note(['y'])))
    )
    expect(isCut).toBe(true)
    expect(render(cut)).toContain('>x ')
    expect(render(cut)).not.toContain('>y ')
  })
})

describe('figures', () => {
  test('a picture has widths, a text alternative, a caption and a credit', () => {
    const html = body(build.figure({ mediaId: PICTURE, caption: ['La mairie', ' !'], layout: 'wide' }))
    expect(html).toContain('srcSet="/media/abc/480.webp 480w, /media/abc/1600.webp 1600w"')
    expect(html).toContain('width="1600" height="1067" alt="La mairie" loading="lazy"')
    expect(html).toContain('<span class="caption">La mairie\u202f!</span> <span class="credit">Ville de Sceaux</span>')
    expect(html).toContain('data-layout="wide"')
  })

  test.each([
    [
      'CC BY-SA 4.0',
      '<a href="https://creativecommons.org/licenses/by-sa/4.0/" rel="license noopener">CC BY-SA 4.0</a>'
    ],
    ['CC0', '<a href="https://creativecommons.org/publicdomain/zero/1.0/" rel="license noopener">CC0</a>'],
    ['domaine public', 'Ville de Sceaux · domaine public</span>']
  ])('a licence stands after the credit: %s', (licence, html) => {
    const doc = validateDocument(build.doc(build.figure({ mediaId: PICTURE })))
    expect(render(doc, { media: { [PICTURE]: { ...view, licence } } })).toContain(html)
  })

  test('a decorative picture is silent, but not when it is a link', () => {
    expect(body(build.figure({ mediaId: PICTURE, decorative: true }))).toContain('alt=""')
    expect(body(build.figure({ mediaId: PICTURE, decorative: true, href: '/a' }))).toMatch(
      /<a href="\/a"[^>]*aria-label/
    )
  })

  test.each([MISSING, '33333333-3333-4333-8333-333333333333'])(
    'a missing picture leaves its caption: %s',
    (mediaId) => {
      const html = body(build.figure({ mediaId, caption: ['Le plan'] }))
      expect(html).toContain('Image manquante')
      expect(html).toContain('Le plan')
      expect(html).not.toContain('<img')
    }
  )

  test('a gallery keeps its columns', () => {
    const html = body(
      build.gallery(2, build.figure({ mediaId: PICTURE, layout: 'left', caption: ['a', build.note(['b'])] }))
    )
    expect(html).toContain('class="gallery" data-columns="2"')
    expect(html).toContain('data-layout="gallery"')
    expect(html).toContain('id="call_1"')
  })
})

describe('tables, sources, embeds', () => {
  test('a table scrolls under a name and its head cells have a scope', () => {
    const html = body(build.table({ caption: 'Budget', head: ['Année', 'Somme'], rows: [['2015', '3']] }))
    expect(html).toContain('role="group" tabindex="0" aria-label="Budget"')
    expect(html).toContain('<caption>Budget</caption><thead><tr><th scope="col"><p>Année</p></th>')
    expect(html).toContain('<tbody><tr><td><p>2015</p></td>')
    expect(body(build.table({ rows: [['a']] }))).toContain('aria-label="Tableau 1"')
  })

  test('a source says who, what, where, when', () => {
    const html = body(
      build.sources({
        title: 'Le budget expliqué',
        author: 'Anne Dupont',
        publisher: 'Le Monde',
        url: 'https://www.lemonde.fr/budget',
        date: '2015-03-27',
        consulted: '2015-04-01'
      })
    )
    expect(html).toContain('Anne Dupont</span>, <a href="https://www.lemonde.fr/budget" rel="noopener"><cite>Le budget')
    expect(html).toContain('</a>, Le Monde, 27 mars 2015, consulté le 1er\u00a0avril 2015.')
    expect(html).toContain('> lemonde.fr<')
  })

  test('an embed is a link, and asks nothing of its provider', () => {
    const html = body(build.embed('https://www.youtube.com/watch?v=1', 'youtube', 'Le conseil', 'Séance'))
    expect(html).toContain('<a href="https://www.youtube.com/watch?v=1" rel="noopener">')
    expect(html).not.toMatch(/iframe|<img|<script/)
  })
})

test('a player is offered in words, with its host, and loads nothing by itself', () => {
  const doc = validateDocument(build.doc(build.embed('https://youtu.be/aBcDeFgHiJk', 'youtube', 'Le conseil')))
  const html = render(doc, { interactive: true })
  expect(html).toContain('data-player="https://www.youtube-nocookie.com/embed/aBcDeFgHiJk?autoplay=1"')
  expect(html).toContain('Le lecteur de youtube-nocookie.com s’ouvrira dans cette page')
  expect(html).not.toMatch(/iframe|<img|<script/)
  expect(render(doc)).not.toContain('data-player')
})

test('imported HTML that may be wide scrolls by itself, by keyboard too', () => {
  expect(body(build.htmlBlock('<table><tr><td>x</td></tr></table>', 'html'))).toContain(
    'class="html-block" role="group" tabindex="0" aria-label='
  )
  expect(body(build.htmlBlock('<p>x</p>', 'html'))).toContain('<div class="html-block"><p>x</p></div>')
})

describe('hostile documents', () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'

  test('words are escaped wherever they stand', () => {
    const html = render(
      build.doc(
        build.paragraph(evil, build.link(evil, 'javascript:alert(1)'), build.foreign('x', evil), build.note([evil])),
        build.figure({
          mediaId: PICTURE,
          alt: evil,
          caption: [evil],
          credit: evil,
          layout: 'toString' as 'wide',
          href: ' java\nscript:alert(1)'
        }),
        build.table({ caption: evil, head: [evil], rows: [[evil]] }),
        build.codeBlock(evil, evil),
        build.sources({ title: evil, author: evil, url: 'javascript:alert(1)', date: evil, consulted: evil }),
        build.embed('javascript:alert(1)', evil, evil),
        build.embed('https://example.org/', '__proto__', evil),
        { type: 'paragraph', attrs: { align: evil } },
        { type: 'heading', attrs: { level: evil }, content: [{ type: 'text', text: evil }] },
        { type: 'gallery', attrs: { columns: evil } },
        { type: 'script', content: [{ type: 'text', text: 'alert(1)' }] },
        { type: 'constructor', content: [{ type: 'text', text: evil, marks: [{ type: 'toString' }] }] }
      )
    )
    expect(html).not.toMatch(/<script|<img src=x|javascript:|href="java/i)
    expect(html).toContain('&lt;script&gt;')
  })
})
