import { expect, test } from 'vitest'
import { feedHtmlFaults } from '#testing/feed-html-rules.ts'
import { feedMarkup } from './markup.ts'

const markup = (html: string) => feedMarkup(html, 'https://journal.example.fr/un-texte')

test.each([
  ['<a href="/autre">a</a>', '<a href="https://journal.example.fr/autre">a</a>'],
  ['<a href="#note_1">1</a>', '<a href="https://journal.example.fr/un-texte#note_1">1</a>'],
  ['<a href="?p=1">1</a>', '<a href="https://journal.example.fr/un-texte?p=1">1</a>'],
  ['<a href="mailto:a@example.org">a</a>', '<a href="mailto:a@example.org">a</a>'],
  ['<a href="https://example.org/é">a</a>', '<a href="https://example.org/%C3%A9">a</a>'],
  ['<a href="http://[">a</a>', '<a>a</a>'],
  ['<a href="//evil.example/x">a</a>', '<a href="https://evil.example/x">a</a>'],
  [
    '<img src="/a.webp" srcset="/a.webp 1w, /b.webp 2w" alt="">',
    '<img src="https://journal.example.fr/a.webp" srcset="https://journal.example.fr/a.webp 1w, https://journal.example.fr/b.webp 2w" alt="" />'
  ],
  [
    '<a href="#x" aria-label="Note 1" role="doc-noteref">1</a>',
    '<a href="https://journal.example.fr/un-texte#x" title="Note 1">1</a>'
  ],
  [
    '<div class="callout" data-tone="key"><p class="callout-label">À retenir</p><p>x</p></div>',
    '<aside><strong>À retenir</strong><p>x</p></aside>'
  ],
  [
    '<a href="https://a.example/"><span class="embed-hint">x <b>y</b></span>z</a>',
    '<a href="https://a.example/">z</a>'
  ],
  [
    '<details open="">x</details><ol reversed=""><li>x</li></ol>',
    '<details open>x</details><ol reversed><li>x</li></ol>'
  ],
  ['<p hidden="">shown</p>', '<p>shown</p>'],
  ['<p style="color:red" onclick="x()">a</p><style>b{}</style><script>x()</script>', '<p>a</p>']
])('%s – becomes what feed readers understand', (html, expected) => {
  expect(markup(html)).toBe(expected)
  expect(feedHtmlFaults(markup(html))).toEqual([])
})
