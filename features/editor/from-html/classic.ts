import { autop } from '@wordpress/autop'
import type { Context } from './context.ts'
import { isolateAddresses } from './embeds.ts'
import { expandShortcodes } from './shortcodes.ts'

/** HTML as the classic editor stores it, without paragraphs: shortcodes and addresses first, then paragraphs from blank lines. */
export function classicHtml(context: Context, content: string): string {
  const html = content.replace(/\r\n?/g, '\n').replace(/<!--noteaser-->/g, '')
  return autop(isolateAddresses(expandShortcodes(context, html)))
}
