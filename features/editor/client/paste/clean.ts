import {
  liftNestedLists,
  removeEmptyBlocks,
  straightenAlignment,
  straightenCode,
  straightenHeadings,
  straightenLinks,
  straightenNumbers,
  straightenQuotes,
  straightenTables
} from './blocks.ts'
import { straightenBreaks } from './breaks.ts'
import { flattenDepths } from './depth.ts'
import { convertInlineStyles } from './inline-styles.ts'
import { removeJunk } from './junk.ts'
import { inlineNotes } from './notes.ts'
import { type PastedPicture, takePictures } from './pictures.ts'
import { buildWebLists, buildWordLists } from './word-lists.ts'

export type PasteReport = { pictures: PastedPicture[] }

/**
 * Turns what Word, Google Docs, LibreOffice, WordPress and Markdown put on the
 * clipboard into plain HTML that the grammar reads: real lists, notes and bold,
 * links without their detours, figures of ours for pictures from elsewhere.
 * Changes `root`.
 */
export function cleanPasted(root: HTMLElement): PasteReport {
  flattenDepths(root)
  removeJunk(root)
  // Before styles are read: lists and notes of Word are known by them.
  inlineNotes(root)
  buildWordLists(root)
  buildWebLists(root)
  straightenAlignment(root)
  convertInlineStyles(root)
  straightenHeadings(root)
  straightenQuotes(root)
  straightenLinks(root)
  liftNestedLists(root)
  straightenTables(root)
  straightenCode(root)
  straightenNumbers(root)
  const report = { pictures: takePictures(root) }
  straightenBreaks(root)
  removeEmptyBlocks(root)
  return report
}
