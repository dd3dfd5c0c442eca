import { expect, test } from 'vitest'
import { cleanHtml } from './html-clean.ts'

test.each([
  ['<script>alert(1)</script>', ''],
  ['<p onclick="x()" style="position:fixed" class="a" id="b">Texte</p>', '<p>Texte</p>'],
  ['<iframe src="https://example.org"></iframe><style>p{}</style><form><input></form>', ''],
  ['<a href="java&#10;script:alert(1)">x</a>', '<a>x</a>'],
  ['<a href="https://example.org/" target="_blank">x</a>', '<a href="https://example.org/" rel="noopener">x</a>'],
  ['<img src="https://tracker.example/p.gif" alt="x"><img src="//evil.example/x">', ''],
  ['<img src="/media/a.webp" onerror="x()">', '<img src="/media/a.webp" alt="" loading="lazy" />'],
  ['<svg><script>1</script></svg><math><mi>x</mi></math><xmp><b>x</b></xmp><textarea><b>y</textarea>', ''],
  ['<dl><dt>Un</dt><dd>Deux</dd></dl>', '<dl><dt>Un</dt><dd>Deux</dd></dl>'],
  [
    '<details open><summary>Plus</summary><p>…</p></details>',
    '<details open><summary>Plus</summary><p>…</p></details>'
  ],
  ['<p><ins>a</ins><del>b</del></p><h1>T</h1>', '<p><ins>a</ins><del>b</del></p><h2>T</h2>']
])('%s', (html, clean) => {
  const rendered = cleanHtml(html, { siteUrl: 'https://journal.example.fr', headingShift: 0 })
  expect(rendered).not.toMatch(/<script|onerror|onclick|style=|javascript|tracker|evil\.example|<svg|<iframe/i)
  expect(rendered).toContain(clean)
})

test('headings go down with the text around them, and skip no level', () => {
  const options = { siteUrl: 'https://journal.example.fr', headingShift: 1 }
  expect(cleanHtml('<h2>A</h2><h3>B</h3><h2>C</h2>', options)).toBe('<h3>A</h3><h4>B</h4><h3>C</h3>')
  expect(cleanHtml('<h5>A</h5><h6>B</h6>', { ...options, headingAbove: 2 })).toBe('<h4>A</h4><h5>B</h5>')
})

test('our own pictures stay, by full address too', () => {
  const html = '<img src="https://journal.example.fr/media/a.webp" alt="A">'
  expect(cleanHtml(html, { siteUrl: 'https://journal.example.fr', headingShift: 0 })).toContain('alt="A"')
  expect(cleanHtml(html, { siteUrl: 'https://journal.example', headingShift: 0 })).toBe('')
})
