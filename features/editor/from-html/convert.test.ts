import { describe, expect, it } from 'vitest'
import type { JsonNode } from '#features/editor/document/json.ts'
import { plainText } from '#features/editor/document/words.ts'
import { documentFromHtml, documentFromWordPress } from './convert.ts'
import { nothingAround, type Surroundings } from './surroundings.ts'

const PICTURE = '0190a0a0-0000-7000-8000-000000000001'
const around: Surroundings = {
  ...nothingAround,
  image: ({ src }) => (src.startsWith('data:') ? null : { mediaId: PICTURE, alt: 'De la médiathèque', caption: '' }),
  isFileOf: (href) => href.endsWith('.jpg'),
  gallery: (ids) => (ids ?? ['1', '2']).map(() => ({ mediaId: PICTURE, alt: '', caption: 'Légende' })),
  footnotes: new Map([['n1', 'Une <em>note</em>']]),
  reusableBlock: (id) => (id === '5' ? '<!-- wp:paragraph --><p>Partagé</p><!-- /wp:paragraph -->' : null)
}

const convert = (content: string) => documentFromWordPress(content, around)
const blocks = (content: string) => convert(content).doc.content ?? []
const types = (content: string) => blocks(content).map(({ type }) => type)
const codes = (content: string) => convert(content).adaptations.map(({ code }) => code)
const block = (name: string, html: string, attributes = '') =>
  `<!-- wp:${name}${attributes && ` ${attributes}`} -->\n${html}\n<!-- /wp:${name} -->`
const words = (nodes: JsonNode[]) => nodes.map((node) => plainText(node))

describe('the classic editor’s HTML', () => {
  it('blank lines part paragraphs, single line ends are breaks', () => {
    expect(blocks('Un\ndeux\n\nTrois')).toMatchObject([
      { type: 'paragraph', content: [{ text: 'Un' }, { type: 'hardBreak' }, { text: 'deux' }] },
      { type: 'paragraph', content: [{ text: 'Trois' }] }
    ])
  })

  it('marks nest, styles of word processors count, decoration goes', () => {
    const [paragraph] = blocks(
      '<b>gras <i>les deux</i></b> <span style="font-weight:bold">aussi</span> <u>simple</u> <span lang="en">word</span>'
    )
    const marks = paragraph?.content?.map((node) => [node.text, (node.marks ?? []).map(({ type }) => type).sort()])
    expect(marks).toEqual([
      ['gras ', ['bold']],
      ['les deux', ['bold', 'italic']],
      [' ', []],
      ['aussi', ['bold']],
      [' simple ', []],
      ['word', ['language']]
    ])
  })

  it('headings keep to levels 2 to 4', () => {
    expect(blocks('<h1>A</h1><h3>B</h3><h6>C</h6>').map(({ attrs }) => attrs?.level)).toEqual([2, 3, 4])
  })

  it('a picture parts its paragraph; a smiley stays a word; a tracking pixel goes', () => {
    expect(types('Avant <img src="/a.jpg" alt="Alt"> après')).toEqual(['paragraph', 'figure', 'paragraph'])
    expect(words(blocks('Bien <img src="/s.gif" class="wp-smiley" alt=":-)"> dit'))).toEqual(['Bien :-) dit'])
    expect(types('Texte<img src="https://pixel.wp.com/b.gif" width="1" height="1">')).toEqual(['paragraph'])
  })

  it.each([
    [
      'the words after the picture',
      '[caption id="attachment_6" align="alignleft" width="300"]<a href="/x.jpg"><img src="/x-300x200.jpg" alt="A" /></a> Une <em>légende</em>[/caption]'
    ],
    [
      'the words in an attribute',
      '[caption id="attachment_6" align="alignleft" width="300" caption="Une légende"]<img src="/x.jpg" alt="A" />[/caption]'
    ],
    [
      'typographic quotes',
      '[caption id=”attachment_6” align=”alignleft” width=”300”]<img src="/x.jpg" alt="A" /> Une légende[/caption]'
    ]
  ])('a caption: %s', (_, content) => {
    expect(blocks(content)).toMatchObject([
      { type: 'figure', attrs: { mediaId: PICTURE, alt: 'A', layout: 'left', href: null } }
    ])
    expect(words(blocks(content))).toEqual(['Une légende'])
  })

  it('shortcodes: gallery, embeds, code', () => {
    expect(blocks('[gallery ids="4,5,6" columns="2"]')).toMatchObject([
      { type: 'gallery', attrs: { columns: 2 }, content: [{}, {}, {}] }
    ])
    expect(blocks('[youtube=https://youtu.be/abcdefghi]')).toMatchObject([
      { type: 'embed', attrs: { provider: 'youtube' } }
    ])
    expect(blocks('[vimeo 12345]')).toMatchObject([
      { type: 'embed', attrs: { url: 'https://vimeo.com/12345', provider: 'vimeo' } }
    ])
    expect(blocks('[sourcecode language="php"]if (a &lt; b) {\n\n  [x]\n}[/sourcecode]')).toMatchObject([
      { type: 'codeBlock', attrs: { language: 'php' }, content: [{ text: 'if (a < b) {\n\n  [x]\n}' }] }
    ])
  })

  it('brackets that are no shortcode stay words; an escaped one loses its second bracket', () => {
    expect(words(blocks('Il dit [sic] que [1] et […] [captions] <code>[gallery]</code> [[gallery]]'))).toEqual([
      'Il dit [sic] que [1] et […] [captions] [gallery] [gallery]'
    ])
  })

  it('an unknown shortcode waits for review, what it encloses stays text', () => {
    const content = 'Avant\n\n[box color="red"]Des <b>mots</b>[/box]\n\n[contact-form-7 id="12"]'
    expect(blocks(content)).toMatchObject([
      { type: 'paragraph' },
      { type: 'htmlBlock', attrs: { origin: 'shortcode:box', html: '[box color="red"]' } },
      { type: 'paragraph', content: [{ text: 'Des ' }, { text: 'mots', marks: [{ type: 'bold' }] }] },
      { type: 'htmlBlock', attrs: { origin: 'shortcode:contact-form-7' } }
    ])
    expect(codes(content)).toContain('unknown-shortcode')
  })

  it('an address alone on a line is an embed when its site is known, else a link', () => {
    expect(types('Voir\nhttps://www.youtube.com/watch?v=abcdefghijk\nfin')).toEqual(['paragraph', 'embed', 'paragraph'])
    expect(blocks('https://example.org/page')).toMatchObject([
      { type: 'paragraph', content: [{ marks: [{ type: 'link' }] }] }
    ])
  })

  it('a player becomes an embed of the page it plays', () => {
    expect(blocks('<iframe src="//www.youtube.com/embed/abcdefghijk?rel=0"></iframe>')).toMatchObject([
      { type: 'embed', attrs: { url: 'https://www.youtube.com/watch?v=abcdefghijk', provider: 'youtube' } }
    ])
  })

  it('“more”, and pages', () => {
    const content = 'A\n\n<!--more Lire la suite-->\n\nB\n\n<!--nextpage-->\n\nC'
    expect(blocks(content)[1]).toEqual({ type: 'readMore', attrs: { label: 'Lire la suite' } })
    expect(types(content)).toEqual(['paragraph', 'readMore', 'paragraph', 'paragraph'])
    expect(codes(content)).toEqual(['pages-joined'])
  })

  it('who is quoted is told from what is quoted', () => {
    expect(blocks('<blockquote>Bien dit.\n<cite>Simone Veil</cite></blockquote>')).toMatchObject([
      { type: 'blockquote', content: [{ type: 'paragraph' }, { type: 'citation', content: [{ text: 'Simone Veil' }] }] }
    ])
  })

  it('lists nest, tables keep their spans', () => {
    expect(blocks('<ol start="3"><li>a<ul><li>b</li></ul></li></ol>')).toMatchObject([
      {
        type: 'orderedList',
        attrs: { start: 3 },
        content: [{ content: [{ type: 'paragraph' }, { type: 'bulletList' }] }]
      }
    ])
    expect(
      blocks('<table><tr><th colspan="2">T</th></tr><tr><td>a<h3>b</h3></td><td></td></tr></table>')
    ).toMatchObject([
      {
        type: 'table',
        content: [
          { content: [{ type: 'tableHeader', attrs: { colspan: 2 } }] },
          { content: [{ content: [{}, { type: 'paragraph' }] }, {}] }
        ]
      }
    ])
  })
})

describe('block markup', () => {
  it('the common blocks', () => {
    const content = [
      block('paragraph', '<p class="has-text-align-center">P</p>', '{"align":"center"}'),
      block('heading', '<h3>H</h3>', '{"level":3}'),
      block('code', '<pre class="wp-block-code"><code>a\n  b</code></pre>'),
      block('verse', '<pre class="wp-block-verse">Un vers\n  puis</pre>'),
      block('separator', '<hr class="wp-block-separator"/>'),
      block(
        'pullquote',
        '<figure class="wp-block-pullquote"><blockquote><p>Fort</p><cite>Moi</cite></blockquote></figure>'
      ),
      '<!-- wp:spacer -->\n<div style="height:100px" class="wp-block-spacer"></div>\n<!-- /wp:spacer -->',
      '<!-- wp:core-embed/youtube {"url":"https://youtu.be/abcdefghi"} --><figure><div class="wp-block-embed__wrapper">https://youtu.be/abcdefghi</div><figcaption>Film</figcaption></figure><!-- /wp:core-embed/youtube -->'
    ].join('\n\n')
    expect(blocks(content)).toMatchObject([
      { type: 'paragraph', attrs: { align: 'center' } },
      { type: 'heading', attrs: { level: 3 } },
      { type: 'codeBlock', content: [{ text: 'a\n  b' }] },
      { type: 'paragraph', content: [{ text: 'Un vers' }, { type: 'hardBreak' }, { text: '\u00a0\u00a0puis' }] },
      { type: 'horizontalRule' },
      { type: 'pullQuote', content: [{ type: 'paragraph' }, { type: 'citation' }] },
      { type: 'embed', attrs: { provider: 'youtube', caption: 'Film' } }
    ])
  })

  it('pictures: width, caption, link, gallery', () => {
    const image =
      '<figure class="wp-block-image alignwide size-large"><a href="https://example.org/"><img src="/a-1024x768.jpg" alt="" class="wp-image-4"/></a><figcaption>Vue</figcaption></figure>'
    expect(blocks(block('image', image, '{"id":4}'))).toMatchObject([
      {
        type: 'figure',
        attrs: { layout: 'wide', alt: 'De la médiathèque', href: 'https://example.org/' },
        content: [{ content: [{ text: 'Vue' }] }]
      }
    ])
    const one = '<figure class="wp-block-image"><img src="/a.jpg" alt="A"/></figure>'
    const gallery = `<figure class="wp-block-gallery columns-2">${one}${one}<figcaption>Toutes</figcaption></figure>`
    expect(blocks(block('gallery', gallery))).toMatchObject([
      { type: 'gallery', attrs: { columns: 2 } },
      { type: 'paragraph' }
    ])
  })

  it('footnotes stand where they are called; a second call refers to the first', () => {
    const call = '<sup data-fn="n1" class="fn"><a href="#n1">1</a></sup>'
    const content = `${block('paragraph', `<p>A${call} B${call}</p>`)}\n<!-- wp:footnotes /-->`
    expect(blocks(content)).toMatchObject([
      {
        content: [
          { text: 'A' },
          { type: 'note', attrs: { id: 'n1' }, content: [{ text: 'Une ' }, { text: 'note' }] },
          { text: ' B' },
          { type: 'noteReference', attrs: { noteId: 'n1' } }
        ]
      }
    ])
  })

  it('reusable blocks are put in, missing ones are told', () => {
    expect(words(blocks('<!-- wp:block {"ref":5} /-->'))).toEqual(['Partagé'])
    expect(codes('<!-- wp:block {"ref":6} /-->')).toEqual(['missing-reusable-block'])
  })

  it('layouts give up their frame, not their words', () => {
    const columns = block(
      'columns',
      `<div class="wp-block-columns">${block('column', `<div class="wp-block-column">${block('paragraph', '<p>Gauche</p>')}</div>`)}${block('column', `<div class="wp-block-column">${block('paragraph', '<p>Droite</p>')}</div>`)}</div>`
    )
    expect(words(blocks(columns))).toEqual(['Gauche', 'Droite'])
    expect(codes(columns)).toEqual(['layout-flattened'])
  })

  it('a block of a plugin keeps its words, one without words its markup', () => {
    expect(words(blocks(block('plugin/box', '<div><p>Dedans</p></div>')))).toEqual(['Dedans'])
    expect(blocks('<!-- wp:latest-posts {"postsToShow":3} /-->')).toMatchObject([
      { type: 'htmlBlock', attrs: { origin: 'wp:latest-posts', html: '<!-- wp:latest-posts {"postsToShow":3} /-->' } }
    ])
  })

  it('HTML typed by hand is text when it is only text', () => {
    expect(types(block('html', '<p>Un <b>mot</b></p>'))).toEqual(['paragraph'])
    expect(types(block('html', '<p>Un</p><form><input name="a"></form>'))).toEqual(['htmlBlock'])
  })

  it('details open', () => {
    const content = block('details', '<details class="wp-block-details"><summary>Titre</summary><p>Texte</p></details>')
    expect(words(blocks(content))).toEqual(['Titre', 'Texte'])
  })
})

describe('any HTML', () => {
  it('an empty text is an empty document', () => {
    expect(documentFromHtml('').doc).toEqual({ type: 'doc', content: [{ type: 'paragraph', attrs: { align: null } }] })
  })

  it('what can’t be a document stays whole', () => {
    const { doc, adaptations } = documentFromHtml(`${'<ul><li>'.repeat(25)}fond`)
    expect(JSON.stringify(doc)).toContain('fond')
    expect(adaptations.map(({ code }) => code)).toContain('kept-whole')
  })
})
