import { autop } from '@wordpress/autop'
import type { Context } from './context.ts'
import { isolateAddresses } from './embeds.ts'
import { expandShortcodes } from './shortcodes.ts'

/** HTML as the classic editor stores it, without paragraphs: shortcodes and addresses first, then paragraphs from blank lines. */
export function classicHtml(context: Context, content: string): string {
  // Paragraph making looks at runs of blanks again and again: no text needs a hundred empty lines.
  const html = content
    .replace(/\r\n?/g, '\n')
    .replace(/<!--noteaser-->/g, '')
    .replace(/(?:[ \t]{0,200}\n){100,}/g, '\n\n')
  return autop(isolateAddresses(expandShortcodes(context, html)))
}
