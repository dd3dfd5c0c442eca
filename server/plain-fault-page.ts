import { escapeUTF8 } from 'entities'
import { typeset } from '#features/editor/render/typeset.ts'
import type { Fault } from '#features/publication/faults.ts'
import type { PublicationView } from '#features/publication/schema.ts'
import { readableOn } from '#lib/colour.ts'
import en from '#messages/en.json' with { type: 'json' }
import fr from '#messages/fr.json' with { type: 'json' }

export type FaultWords = Pick<PublicationView, 'name' | 'language' | 'accentColor'>

const WORDS = { fr: fr.Reader, en: en.Reader }

/** Of components/tokens.css, which these pages can't count on. */
const PAPER = { light: '#fdfcf9', dark: '#171614' }

/** A page that stands by itself: no style sheet, no picture, no database. */
export function plainFaultPage(fault: Fault, { name, language, accentColor }: FaultWords): string {
  const { faults } = WORDS[language]
  const { title, lead } = faults[fault]
  const site = escapeUTF8(typeset(name, language))

  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeUTF8(title)} – ${site}</title>
<style>${style(accentColor)}</style>
</head>
<body>
<header><a href="/" rel="home">${site}</a></header>
<main>
<p class="code" aria-hidden="true">${fault}</p>
<h1>${escapeUTF8(title)}</h1>
<p>${escapeUTF8(lead).replace(/\s?:$/u, '.')}</p>
<p><a href="/">${escapeUTF8(faults.home)}</a></p>
</main>
</body>
</html>
`
}

/** One sentence for programs. */
export function faultSentence(fault: Fault, { language }: Pick<FaultWords, 'language'>): string {
  const { title, lead } = WORDS[language].faults[fault]
  return `${title}. ${lead.replace(/\s?:$/u, '.')}\n`
}

function style(accentColor: string): string {
  const accents = { light: readableOn(accentColor, PAPER.light), dark: readableOn(accentColor, PAPER.dark) }
  return `
:root { color-scheme: light dark; --paper: ${PAPER.light}; --ink: #1f1c18; --line: #e2dccf; --accent: ${accents.light} }
@media (prefers-color-scheme: dark) { :root { --paper: ${PAPER.dark}; --ink: #e8e3d8; --line: #38342e; --accent: ${accents.dark} } }
body { max-width: 40rem; margin: 0 auto; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1.1875rem/1.6 Charter, "Bitstream Charter", Cambria, Georgia, serif }
header { padding-block-end: 1rem; border-block-end: 1px solid var(--line); font-size: 1.375rem; font-weight: 600 }
header a { color: inherit; text-decoration: none }
main { padding-block: 3rem }
h1 { margin: 0 0 1rem; font-size: 2rem; line-height: 1.2 }
.code { margin: 0 0 .5rem; color: var(--accent); font-size: 4rem; font-weight: 300; line-height: 1 }
main a { color: var(--accent); font-weight: 600 }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px }
`
}
