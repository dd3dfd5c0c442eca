// node --import ./server/hooks.mjs bench/publish.ts [ROUNDS]
// Milliseconds from the click on "publish" to the first answer of the tag
// archive that shows the article, asked again and again without a session.
import { chromium } from '@playwright/test'
import { launchOptions } from '../e2e/chromium.ts'
import { EditorPage } from '../e2e/editor-page.ts'
import { signIn, visit } from './visit.ts'

const ROUNDS = Number(process.argv[2] ?? 9)
const EMAIL = 'bench@example.org'

const { server, addAccount } = await visit({ demo: true })
addAccount({ email: EMAIL, name: 'Banc d’essai', role: 'author' })
const browser = await chromium.launch(launchOptions)
const page = await browser.newPage({ baseURL: server.url, locale: 'fr-FR' })
await signIn(page, EMAIL)

const times: number[] = []
for (let round = 1; round <= ROUNDS; round += 1) times.push(await publishOne(`Mesure ${round}`))
times.sort((one, other) => one - other)
console.log(`publish → visible on the tag archive: median ${Math.round(times[Math.floor(ROUNDS / 2)] ?? 0)} ms`)
console.log(`lowest ${Math.round(times[0] ?? 0)} ms, highest ${Math.round(times.at(-1) ?? 0)} ms, ${ROUNDS} rounds`)
await browser.close()
await server.stop()

async function publishOne(title: string): Promise<number> {
  const editor = new EditorPage(page)
  await editor.open()
  await editor.write({ title, text: 'Un texte pour mesurer.' })
  await editor.addTag('Presse locale')
  await editor.button('Enregistrer').click()
  await editor.state.filter({ hasText: /^Enregistré/ }).waitFor()
  const archive = `${server.url}/tag/presse-locale`
  await fetch(archive)

  const begin = performance.now()
  await editor.button('Publier').click()
  while (!(await (await fetch(archive)).text()).includes(title)) {
    if (performance.now() - begin > 60_000) throw new Error('not visible after a minute')
  }
  return performance.now() - begin
}
