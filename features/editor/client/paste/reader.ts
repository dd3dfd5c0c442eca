import { cleanHtml } from './clean-html.ts'
import { sourcesOf } from './picture-sources.ts'
import { htmlOfText } from './plain-text.ts'

/** What reads the clipboard, in one piece that the page loads when somebody comes to the text. */
export const pasteReader = { cleanHtml, htmlOfText, sourcesOf }

export type PasteReader = typeof pasteReader
