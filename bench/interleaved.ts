// node --import ./server/hooks.mjs bench/interleaved.ts [SAVES]
// Two people with a browser each write into one text, in the same paragraph or in different ones, and save at the same
// time (200 saves unless said otherwise). Every word carries a number: one that is neither in the text at the end nor in
// a version of the history was overwritten in silence. There must be none.
import { type Browser, chromium } from '@playwright/test'
import type { JsonNode } from '#features/editor/document/json.ts'
import { launchOptions } from '../e2e/chromium.ts'
import { EditorPage } from '../e2e/editor-page.ts'
import { signIn, visit } from './visit.ts'

const SAVES = Number(process.argv[2] ?? 200)
const PARAGRAPHS = 4

const place = await visit()
const { server, addAccount, withDatabase } = place
const browser = await chromium.launch(launchOptions)
const [one, other] = [await writer(browser, 'lea', 'Léa Martin'), await writer(browser, 'ines', 'Inès Petit')]

await one.open()
await one.write({ title: 'À quatre mains', text: 'Paragraphe 0.' })
for (let number = 1; number < PARAGRAPHS; number += 1) {
  await one.page.keyboard.press('Enter')
  await one.page.keyboard.type(`Paragraphe ${number}.`)
}
await settle(one)
await other.page.goto(one.page.url())
await other.text.waitFor()

let conflicts = 0
const words: string[] = []
for (let save = 0; save < SAVES; save += 2) {
  await Promise.all([writeAndSave(one, `A${save}`), writeAndSave(other, `B${save + 1}`)])
}
await settle(one)
await settle(other)

const id = one.page.url().split('/').pop() ?? ''
const { text, history } = await withDatabase(async (database) => {
  const { doc } = await database.draft.findUniqueOrThrow({ where: { postId: id } })
  const revisions = await database.revision.findMany({ where: { postId: id }, select: { doc: true } })
  return { text: plain(doc as JsonNode), history: revisions.map((revision) => plain(revision.doc as JsonNode)) }
})
const gone = words.filter((word) => !has(text, word))
const silent = gone.filter((word) => !history.some((version) => has(version, word)))
console.log(`${words.length} saves by two browsers, ${conflicts} conflicts asked about`)
console.log(
  `words in the text at the end: ${words.length - gone.length}, in the history only: ${gone.length - silent.length}`
)
console.log(`silent overwrites: ${silent.length}`)
await browser.close()
await server.stop()
process.exit(silent.length === 0 ? 0 : 1)

async function writer(chromiumBrowser: Browser, handle: string, name: string): Promise<EditorPage> {
  addAccount({ email: `${handle}@example.org`, name, role: 'editor' })
  const page = await chromiumBrowser.newPage({ baseURL: server.url, locale: 'fr-FR' })
  await signIn(page, `${handle}@example.org`)
  return new EditorPage(page)
}

async function writeAndSave(editor: EditorPage, word: string): Promise<void> {
  const paragraph = editor.text.getByRole('paragraph').nth(Math.floor(Math.random() * PARAGRAPHS))
  await paragraph.click()
  await editor.page.keyboard.press('End')
  await editor.page.keyboard.type(` ${word}.`)
  words.push(word)
  await settle(editor)
}

/** Saves; where both changed the same lines, decides to keep both, as often as it is asked. */
async function settle(editor: EditorPage): Promise<void> {
  const choose = editor.button('Réunir et enregistrer')
  const saved = editor.page.getByRole('status').filter({ hasText: /^Enregistré/ })
  await editor.page.keyboard.press('Control+s')
  while (true) {
    await choose.or(saved).first().waitFor()
    if (!(await choose.isVisible())) return
    conflicts += 1
    await choose.click()
    await choose.waitFor({ state: 'hidden' })
  }
}

function plain(node: JsonNode): string {
  return node.text ?? (node.content ?? []).map(plain).join(node.type === 'doc' ? '\n' : '')
}

/** Words stand one after the other as the lines of the page broke: with a blank between them, or without. */
function has(version: string, word: string): boolean {
  return new RegExp(`(?<!\\w)${word}\\.`).test(version)
}
