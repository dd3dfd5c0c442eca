import { escapeUTF8 } from 'entities'
import type { Language } from '#prisma/generated/enums.ts'

/** What somebody is written. Every word is plain text: names and titles that people typed are escaped here. */
export type Letter = {
  to: string
  language: Language
  subject: string
  paragraphs: string[]
  /** The one thing to do about it. */
  link: { label: string; url: string }
  /** Why one gets this letter. */
  foot: string
}

/** Headers are one line (RFC 5322, 2.2); a title with a line break makes no second one. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300).toWellFormed()
}

/** The letter for programs that show no HTML. "-- " parts off the foot (RFC 3676, 4.3). */
export function plainLetter({ paragraphs, link, foot }: Letter): string {
  return [...paragraphs, `${link.label}\n${link.url}`, `-- \n${foot}`].join('\n\n')
}

/** The same in HTML that mail programs agree on: no picture, no style sheet, nothing fetched. */
export function htmlLetter({ language, subject, paragraphs, link, foot }: Letter): string {
  const body = paragraphs.map((text) => `<p>${withBreaks(text)}</p>`).join('\n')
  const url = escapeUTF8(link.url)

  return `<!DOCTYPE html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeUTF8(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 Georgia,serif">
<div style="max-width:36em;margin:0 auto">
${body}
<p><a href="${url}" style="font-weight:bold">${escapeUTF8(link.label)}</a></p>
<p style="font-size:14px;overflow-wrap:anywhere">${url}</p>
<hr>
<p style="font-size:14px">${withBreaks(foot)}</p>
</div>
</body>
</html>`
}

function withBreaks(text: string): string {
  return escapeUTF8(text).replaceAll('\n', '<br>\n')
}
