import { replaceTag, unwrap } from './dom.ts'

const JUNK =
  'meta, style, script, link, title, xml, template, noscript, button, input, select, textarea, object, applet, form > label, ' +
  'audio, video, canvas, svg, math, map, frame, frameset'

/** What programs add to a text for themselves: comments of reviewers, tables of contents, what they hide. */
const FURNITURE = [
  '[style*="mso-element:comment-list"]',
  '[style*="mso-element:comment"]',
  '[style*="mso-comment-reference"]',
  '.MsoCommentReference',
  '.msocomanchor',
  '[class^="MsoToc"]',
  '.MsoHeader',
  '.MsoFooter',
  '.msoDel',
  '[style*="mso-hide:all"]',
  '.EOP',
  '.eop',
  '.mw-editsection',
  '.sr-only',
  '.screen-reader-text',
  '.sharedaddy',
  '.Apple-interchange-newline'
].join(', ')

const CHUNKS = 'section, article, main, header, center, form, label, fieldset, picture, details, summary'

/** Takes out what is no text, and opens the boxes that mean nothing here. */
export function removeJunk(root: HTMLElement): void {
  removeComments(root)
  for (const element of root.querySelectorAll(`${JUNK}, ${FURNITURE}`)) element.remove()
  for (const element of root.querySelectorAll<HTMLElement>('[style*="display"]')) {
    if (element.style.display === 'none') element.remove()
  }
  for (const frame of root.querySelectorAll('iframe, embed')) linkInstead(frame)
  for (const emoji of root.querySelectorAll('img.emoji, img.wp-smiley')) {
    emoji.replaceWith(emoji.getAttribute('alt') ?? '')
  }
  for (const element of root.querySelectorAll(CHUNKS)) unwrap(element)
}

function removeComments(root: HTMLElement): void {
  const walker = root.ownerDocument.createTreeWalker(root, 128 /* NodeFilter.SHOW_COMMENT */)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

/** A player from elsewhere becomes a link to it: nothing is loaded from there. */
function linkInstead(frame: Element): void {
  const src = frame.getAttribute('src') ?? ''
  if (!/^https?:\/\//i.test(src)) {
    frame.remove()
    return
  }

  const paragraph = replaceTag(frame, 'p')
  const link = paragraph.ownerDocument.createElement('a')
  link.setAttribute('href', src)
  link.textContent = src
  paragraph.replaceChildren(link)
}
