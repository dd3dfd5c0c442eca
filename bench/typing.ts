// node --import ./server/hooks.mjs bench/typing.ts [ROUNDS]
// From a keystroke to the frame that shows it, in an article of 5,000 words with 40 notes and 20 figures: the editor
// against a bare contenteditable that holds the same page, by turns in one run.
import { chromium, type Page } from '@playwright/test'
import { asJson } from '#features/drafts/working-copy.ts'
import { doc, figure, note, paragraph } from '#features/editor/document/build.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import { SCHEMA_VERSION } from '#features/editor/document/migrations.ts'
import { launchOptions } from '../e2e/chromium.ts'
import { signIn, visit } from './visit.ts'

const ROUNDS = Number(process.argv[2] ?? 8)
const WORDS = 'Le conseil communal a délibéré sur le budget de la commune et sur les travaux du pont. '
const EMAIL = 'bench@example.org'

const { server, addAccount, withDatabase } = await visit({ demo: true })
addAccount({ email: EMAIL, name: 'Banc d’essai', role: 'editor' })
const id = await withDatabase(async (database) => {
  const media = await database.media.findMany({ where: { state: 'ready' }, take: 20, select: { id: true } })
  const draft = { title: 'Mesure', doc: asJson(article(media.map((one) => one.id))), schemaVersion: SCHEMA_VERSION }
  const post = await database.post.create({ data: { kind: 'post', draft: { create: draft } }, select: { id: true } })
  return post.id
})

const browser = await chromium.launch(launchOptions)
const context = await browser.newContext({
  baseURL: server.url,
  locale: 'fr-FR',
  viewport: { width: 1440, height: 900 }
})
const editor = await context.newPage()
await signIn(editor, EMAIL)
await editor.goto(`/desk/posts/${id}`)
await editor.locator('.ProseMirror').waitFor()
const bare = await bareCopy(editor)

await watch(editor)
await watch(bare)

const times = { editor: [] as number[], bare: [] as number[] }
for (let round = 0; round <= ROUNDS; round += 1) {
  const [one, other] = [await typeInto(editor), await typeInto(bare)]
  // The first round warms both up.
  if (round === 0) continue
  times.editor.push(...one)
  times.bare.push(...other)
}
await browser.close()
await server.stop()

for (const [name, share] of [
  ['median', 0.5],
  ['p95', 0.95]
] as const) {
  const [ours, floor] = [quantile(times.editor, share), quantile(times.bare, share)]
  const ratio = (ours / floor).toFixed(2)
  console.log(`${name}: editor ${ours.toFixed(1)} ms, bare contenteditable ${floor.toFixed(1)} ms, ratio ${ratio}`)
}
console.log(`${times.editor.length} keystrokes each`)

/** 5,000 words: 60 paragraphs, a note in two of three, a figure after one of three. */
function article(mediaIds: string[]): JsonNode {
  const blocks = Array.from({ length: 60 }, (_, index) => {
    const words = WORDS.repeat(5)
    const text =
      index % 3 === 0 ? paragraph(words) : paragraph(words, note([`Note ${index}, voir le registre.`]), ' Fin.')
    const mediaId = mediaIds[(index / 3) % mediaIds.length]
    return index % 3 === 0 && mediaId ? [text, figure({ mediaId, alt: 'Vue', caption: ['Une légende.'] })] : [text]
  })
  return doc(...blocks.flat())
}

/** A page with the same words, pictures and style sheets, and no script. */
async function bareCopy(page: Page): Promise<Page> {
  const html = await page.evaluate(() => {
    const styles = [...document.querySelectorAll('link[rel=stylesheet], style')].map((node) => node.outerHTML)
    const text = document.querySelector('.ProseMirror')?.cloneNode(true) as HTMLElement
    for (const node of text.querySelectorAll('[contenteditable]')) node.removeAttribute('contenteditable')
    const main = `<div class="ed-root"><main class="ed-main">${text.outerHTML}</main></div>`
    const root = document.documentElement.cloneNode(false) as HTMLElement
    root.innerHTML = `<head><base href="${location.origin}">${styles.join('')}</head><body>${main}</body>`
    return `<!doctype html>${root.outerHTML}`
  })
  const copy = await context.newPage()
  await copy.setContent(html)
  await copy.locator('.ProseMirror').waitFor()
  return copy
}

/** Notes, for each keystroke, the milliseconds until its frame is done. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { seen })
    document.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          // A message sent within a frame arrives once that is painted.
          port1.onmessage = () => seen.push(performance.now() - timeStamp)
          port2.postMessage(null)
        }),
      { capture: true }
    )
  })
}

/** Types in the middle of the text; milliseconds of each keystroke until its frame is done. */
async function typeInto(page: Page): Promise<number[]> {
  await page.bringToFront()
  await page.locator('.ProseMirror > p').nth(30).click()
  await page.keyboard.press('End')
  await page.keyboard.type('le pont de la commune est refait a neuf par la ville ', { delay: 45 })
  await page.waitForTimeout(100)
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: number[] }
    return seen.splice(0)
  })
}

function quantile(numbers: number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}
