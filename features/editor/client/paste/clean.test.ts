import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { cleanPasted } from './clean.ts'

function clean(html: string) {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  const report = cleanPasted(document.body as unknown as HTMLElement)
  return { ...report, html: document.body.innerHTML.replace(/<!--[\s\S]*?-->/g, '') }
}

const wordItem = (level: number, marker: string, words: string) =>
  `<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level${level} lfo1'><!--[if !supportLists]-->` +
  `<span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp; </span></span><!--[endif]-->${words}</p>`

describe('paste – Word', () => {
  it('bullets as text – nested lists', () => {
    const { html } = clean(
      `<p>Avant</p>${wordItem(1, '·', 'Un')}${wordItem(2, 'o', 'Un a')}${wordItem(1, '·', 'Deux')}<p>Après</p>`
    )
    expect(html).toBe(
      '<p>Avant</p><ul><li><p>Un</p><ul><li><p>Un a</p></li></ul></li><li><p>Deux</p></li></ul><p>Après</p>'
    )
  })

  it('numbers as text – an ordered list; running text between – two lists', () => {
    const { html } = clean(`${wordItem(1, '1.', 'Un')}<p>Entre</p>${wordItem(1, '·', 'Deux')}`)
    expect(html).toBe('<ol><li><p>Un</p></li></ol><p>Entre</p><ul><li><p>Deux</p></li></ul>')
  })

  it('footnotes – notes where they are called', () => {
    const { html } = clean(
      `<p>La ville<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> vote.</p>` +
        `<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1>` +
        `<p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> <b>Insee</b>, 2015.</p></div></div>`
    )
    expect(html).toBe('<p>La ville<span data-node="{}" class="note"><b>Insee</b>, 2015.</span> vote.</p>')
  })

  it('bold whose other style says normal – stays bold', () => {
    expect(clean(`<p><b style='mso-bidi-font-weight:normal'>gras</b></p>`).html).toContain('>gras</b>')
  })

  it('bookmarks – words without a link; empty paragraphs – gone', () => {
    expect(clean('<p><a href="#_Toc1">Sommaire</a></p><p>&nbsp;</p>').html).toBe('<p>Sommaire</p>')
  })
})

describe('paste – Google Docs', () => {
  it('the wrapper that is not bold, styles that are', () => {
    const { html } = clean(
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">gras</span> ' +
        '<span style="font-style:italic;font-weight:400">italique</span></p></b>'
    )
    expect(html).toBe('<p><strong>gras</strong> <em>italique</em></p>')
  })

  it('links without the detour', () => {
    const { html } = clean('<p><a href="https://www.google.com/url?q=https://exemple.fr/a&amp;sa=D">a</a></p>')
    expect(html).toBe('<p><a href="https://exemple.fr/a">a</a></p>')
  })

  it('lists beside their item – in it', () => {
    expect(clean('<ul><li>a</li><ul><li>b</li></ul></ul>').html).toBe('<ul><li>a<ul><li>b</li></ul></li></ul>')
  })
})

describe('paste – anywhere', () => {
  it('h1 – h2, h5 – h4', () => {
    expect(clean('<h1>A</h1><h5>B</h5>').html).toBe('<h2>A</h2><h4>B</h4>')
  })

  it('pictures – figures of ours, with alternative and caption; the address stays outside', () => {
    const { html, pictures } = clean(
      '<figure class="wp-block-image"><img src="https://x.example/a.jpg" alt="A"><figcaption>c</figcaption></figure>' +
        '<p>t<img src="https://x.example/pixel.gif" width="1"></p>'
    )
    expect(pictures).toEqual([{ id: expect.any(String), src: 'https://x.example/a.jpg', name: 'a.jpg' }])
    expect(html).toContain(`&quot;alt&quot;:&quot;A&quot;`)
    expect(html).toMatch(/<figcaption>c<\/figcaption><\/figure><p>t<\/p>$/)
    expect(html).not.toContain('x.example')
  })

  it('French spaces – as they were', () => {
    const { html } = clean('<p>« Oui\u202f! »\u00a0: non ; si</p>')
    expect(html.replaceAll('&#160;', '\u00a0')).toBe('<p>« Oui\u202f! »\u00a0: non ; si</p>')
  })

  it('our own figures – untouched', () => {
    const figure = '<figure data-node="{&quot;layout&quot;:&quot;wide&quot;}"><figcaption>c</figcaption></figure>'
    expect(clean(figure).html).toContain('figcaption')
  })

  it('scripts – gone', () => {
    expect(clean('<p>a</p><script>x()</script>').html).toBe('<p>a</p>')
  })
})
