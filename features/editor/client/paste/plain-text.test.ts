import { describe, expect, it } from 'vitest'
import { htmlOfText } from './plain-text.ts'

describe('text without HTML', () => {
  it.each([
    ['a dialogue', '- Tu viens ?\nElle sourit.'],
    ['one line', 'Bonjour : « ça va ? »'],
    ['lines', 'un\ndeux\ntrois'],
    ['a sum', '2 * 3 * 4 = 24, # compris']
  ])('%s – left to the editor', (_name, text) => {
    expect(htmlOfText(text)).toBeNull()
  })

  it('blank lines – paragraphs; what looks like HTML stays words, spaces stay as they were', () => {
    expect(htmlOfText('a\u00a0: b\r\nc\r\n\r\n<b>\u202f!')).toBe('<p>a\u00a0: b<br>c</p><p>&lt;b&gt;\u202f!</p>')
  })

  it('Markdown – its HTML, none that was written in it, no address that runs', () => {
    const html = htmlOfText('## T\n\n<img src=x onerror=a()> [x](javascript:a())') ?? ''
    expect(html).toContain('<h2>T</h2>')
    expect(html).toContain('&lt;img')
    expect(html).not.toContain('javascript:')
  })

  it('very long texts – no parser', () => {
    expect(htmlOfText('# a\n'.repeat(200_000))).toBeNull()
    expect(htmlOfText(`${'['.repeat(50_000)}\n## a`)).toBeNull()
    expect(htmlOfText(`## a\n${'~~a'.repeat(9_000)}`)).toBeNull()
    expect(htmlOfText(`## a\n${'> '.repeat(4_000)}a`)).toBeNull()
    expect(htmlOfText('\n'.repeat(200_000))).toBeNull()
    expect(htmlOfText(`${' '.repeat(200_000)}a`)).toBeNull()
  })
})
