import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { EditorPage } from './editor-page.ts'
import { expect, test } from './fixtures.ts'

/** A new text with one paragraph a line. */
async function begin(page: Page, ...paragraphs: string[]): Promise<EditorPage> {
  const editor = new EditorPage(page)
  await editor.open()
  await editor.text.click()
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press('Enter')
    await page.keyboard.type(paragraph)
  }
  return editor
}

async function expectNoFault(page: Page, part: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).include(part).analyze()).violations).toEqual([])
  }
}

const selectedWords = (page: Page) => page.evaluate(() => String(window.getSelection()))
const blocksOf = (editor: EditorPage): Locator => editor.text.locator(':scope > *')

test.beforeEach(async ({ signIn }) => {
  await signIn({ role: 'author' })
})

test.describe('find and replace', () => {
  test('Ctrl+F – counts, goes on and back, and Escape leads to the place', async ({ page }) => {
    const editor = await begin(page, 'Un été', 'Deux ETE', 'Trois étés')
    await page.keyboard.press('Control+f')
    const panel = page.getByRole('search', { name: 'Rechercher dans le texte' })
    const words = panel.getByRole('textbox', { name: 'Rechercher' })
    await expect(words).toBeFocused()
    await words.fill('ete')
    const count = panel.getByRole('status')
    await expect(count).toHaveText(/sur 3$/)

    const at = Number((await count.textContent())?.split(' ')[0])
    await words.press('Enter')
    await expect(count).toHaveText(`${(at % 3) + 1} sur 3`)
    await words.press('Shift+Enter')
    await expect(count).toHaveText(`${at} sur 3`)
    await panel.getByRole('checkbox', { name: 'Respecter les accents et les majuscules' }).check()
    await expect(count).toHaveText(/sur 0$|Aucun résultat/)
    await words.fill('ETE')
    await expect(count).toHaveText('1 sur 1')
    await expectNoFault(page, '.ed-find')

    await words.press('Escape')
    await expect(panel).toHaveCount(0)
    await expect(editor.text).toBeFocused()
    expect(await selectedWords(page)).toBe('ETE')
  })

  test('the panel itself – says what is not there, and leaves Ctrl+F to the browser', async ({ page }) => {
    await begin(page, 'Un mot')
    await page.keyboard.press('Control+f')
    const panel = page.getByRole('search', { name: 'Rechercher dans le texte' })
    await panel.getByRole('textbox', { name: 'Rechercher' }).fill('absent')
    await expect(panel.getByRole('status')).toHaveText('Aucun résultat')
    const left = await panel.getByRole('textbox', { name: 'Rechercher' }).evaluate((field) => {
      const event = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true })
      return field.dispatchEvent(event)
    })
    expect(left).toBe(true)
  })

  test('Ctrl+H – replaces all, notes too, in one step of undo', async ({ page }) => {
    const editor = await begin(page, 'La mairie dit : « La mairie ! »')
    await editor.addNote('Source : la mairie')
    await editor.text.click()
    await page.keyboard.press('Control+h')
    const panel = page.getByRole('search', { name: 'Rechercher dans le texte' })
    await panel.getByRole('textbox', { name: 'Rechercher' }).fill('mairie !')
    await expect(panel.getByRole('status')).toHaveText('1 sur 1')

    await panel.getByRole('textbox', { name: 'Rechercher' }).fill('la mairie')
    await panel.getByRole('textbox', { name: 'Remplacer par' }).fill('le conseil')
    await panel.getByRole('button', { name: 'Tout remplacer' }).click()
    await expect(panel.getByRole('status')).toHaveText('3 passages remplacés')
    await expectNoFault(page, '.ed-find')
    await panel.getByRole('textbox', { name: 'Rechercher' }).press('Escape')
    await expect(editor.text).toContainText('le conseil dit')

    await page.keyboard.press('Control+z')
    await expect(editor.text).toContainText('La mairie dit')
    await expect(editor.text).not.toContainText('conseil')
  })

  test('a match in a note – the notes open, and it is said', async ({ page }) => {
    const editor = await begin(page, 'Du texte')
    await editor.addNote('Un mot rare.')
    await editor.text.click()
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: 'Rechercher' }).fill('rare')
    await expect(page.getByRole('search').getByRole('status')).toHaveText('1 sur 1, dans la note 1')
    await expect(page.getByRole('region', { name: 'Notes' }).getByText('rare', { exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('textbox', { name: 'Texte de la note 1' })).toBeFocused()
  })
})

test.describe('tools over the selection', () => {
  test('words are selected – Alt+F10 leads to the tools, Escape back; they cover nothing', async ({ page }) => {
    const editor = await begin(page, 'Une phrase', 'Quelques mots ici')
    await page.keyboard.press('Shift+Home')
    const tools = page.getByRole('toolbar', { name: 'Outils de la sélection' })
    await expect(tools).toBeVisible()
    const box = await tools.boundingBox()
    const line = await editor.text.getByText('Quelques mots ici').boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(line?.y ?? 0)
    await expectNoFault(page, '.ed-bubble-place')

    await page.keyboard.press('Alt+F10')
    await expect(tools.getByRole('button', { name: 'Gras' })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(editor.text.getByRole('emphasis')).toHaveText('Quelques mots ici')
    await expect(editor.text).toBeFocused()

    await page.keyboard.press('Alt+F10')
    await page.keyboard.press('Escape')
    await expect(tools).toHaveCount(0)
    await expect(editor.text).toBeFocused()
    await page.keyboard.press('Alt+F10')
    await expect(page.getByRole('toolbar', { name: 'Mise en forme' }).locator(':focus')).toHaveCount(1)
  })

  test('a touch screen – the system’s own menu has that place', async ({ browser, page, baseURL }) => {
    const storageState = await page.context().storageState()
    const context = await browser.newContext({
      storageState,
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 844 },
      locale: 'fr-FR',
      baseURL: baseURL ?? ''
    })
    const touch = await context.newPage()
    const editor = await begin(touch, 'Quelques mots ici')
    await touch.keyboard.press('Shift+Home')
    await expect(editor.text).toBeFocused()
    await expect(touch.getByRole('toolbar', { name: 'Outils de la sélection' })).toHaveCount(0)
    await context.close()
  })
})

test.describe('blocks', () => {
  test('Alt+Shift and the arrows – the block moves, the caret in it', async ({ page }) => {
    const editor = await begin(page, 'Un', 'Deux', 'Trois')
    await page.keyboard.press('Alt+Shift+ArrowUp')
    await page.keyboard.press('Alt+Shift+ArrowUp')
    await page.keyboard.type(' !')
    await expect(blocksOf(editor)).toHaveText(['Trois\u202f!', 'Un', 'Deux'])
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await expect(blocksOf(editor)).toHaveText(['Un', 'Trois\u202f!', 'Deux'])
  })

  test('Ctrl+Alt+B – the menu of the block: duplicate, transform, delete', async ({ page }) => {
    const editor = await begin(page, 'Un', 'Deux')
    await page.keyboard.press('Control+Alt+b')
    const menu = page.getByRole('menu', { name: 'Bloc' })
    await expect(menu.getByRole('menuitem', { name: 'Monter' })).toBeFocused()
    await expect(menu.getByRole('menuitemradio', { name: 'Paragraphe' })).toBeChecked()
    await expectNoFault(page, '.ed-menu')
    await menu.getByRole('menuitem', { name: 'Dupliquer' }).click()
    await expect(blocksOf(editor)).toHaveText(['Un', 'Deux', 'Deux'])

    await page.keyboard.press('Control+Alt+b')
    await page.keyboard.press('t')
    await page.keyboard.press('Enter')
    await expect(editor.text.getByRole('heading', { level: 2 })).toHaveText('Deux')
    await page.keyboard.press('Control+Alt+b')
    await menu.getByRole('menuitem', { name: 'Supprimer' }).click()
    await expect(blocksOf(editor)).toHaveText(['Un', 'Deux'])
    await expect(editor.text).toBeFocused()
  })

  for (const [form, element] of [
    ['Liste à puces', 'ul'],
    ['Liste numérotée', 'ol'],
    ['Citation', 'blockquote'],
    ['Exergue', '.pull-quote'],
    ['Encadré', '.callout']
  ] as const) {
    test(`${form} – there and back, nothing is lost`, async ({ page }) => {
      const editor = await begin(page, 'Le début', 'Des mots')
      await page.keyboard.press('Control+Alt+b')
      await page.getByRole('menuitemradio', { name: form }).click()
      await expect(editor.text.locator(element)).toHaveText('Des mots')
      await page.keyboard.type('.')
      await page.keyboard.press('Control+Alt+b')
      await page.getByRole('menuitemradio', { name: 'Paragraphe' }).click()
      await expect(blocksOf(editor)).toHaveText(['Le début', 'Des mots.'])
      await expect(editor.text.getByRole('paragraph')).toHaveText(['Le début', 'Des mots.'])
    })
  }

  test('the grip – dragging moves the block, a click opens its menu', async ({ page }) => {
    const editor = await begin(page, 'Un', 'Deux', 'Trois')
    await editor.text.getByText('Trois').hover()
    const grip = page.getByRole('button', { name: /^Menu du bloc/ })
    await grip.dragTo(editor.text, { targetPosition: { x: 20, y: 2 } })
    await expect(blocksOf(editor)).toHaveText(['Trois', 'Un', 'Deux'])
    await page.keyboard.press('Control+z')
    await expect(blocksOf(editor)).toHaveText(['Un', 'Deux', 'Trois'])

    await editor.text.getByText('Deux').hover()
    await grip.click()
    await page.getByRole('menuitem', { name: 'Monter' }).click()
    await expect(blocksOf(editor)).toHaveText(['Deux', 'Un', 'Trois'])
  })
})

test.describe('Markdown as one types', () => {
  for (const [typed, raw, role, level] of [
    ['## ', '## ', 'heading', 2],
    ['### ', '### ', 'heading', 3],
    ['#### ', '#### ', 'heading', 4],
    ['- ', '- ', 'list', undefined],
    ['1. ', '1. ', 'list', undefined],
    ['> ', '> ', 'blockquote', undefined],
    ['``` ', '``` ', 'code', undefined],
    ['---', '---', 'separator', undefined],
    ['**fort**', '**fort**', 'strong', undefined],
    ['*vif*', '*vif*', 'emphasis', undefined],
    ['`code`', '`code`', 'code', undefined],
    ['[le site](https://example.org/a)', '[le site](https://example.org/a)', 'link', undefined]
  ] as const) {
    for (const key of ['Backspace', 'Control+z']) {
      test(`${raw} – made, and ${key} gives back what was typed`, async ({ page }) => {
        const editor = await begin(page, typed)
        const made = editor.text.getByRole(role, level === undefined ? {} : { level })
        await expect(made).toHaveCount(1)
        await page.keyboard.press(key)
        await expect(made).toHaveCount(0)
        await expect(editor.text).toHaveText(raw.trimEnd())
      })
    }
  }

  test('~~faux~~ – struck out, and Backspace gives back what was typed', async ({ page }) => {
    const editor = await begin(page, '~~faux~~')
    await expect(editor.text.locator('s')).toHaveText('faux')
    await page.keyboard.press('Backspace')
    await expect(editor.text).toHaveText('~~faux~~')
  })

  test('in code – nothing is made of it', async ({ page }) => {
    const editor = await begin(page, '``` ')
    await page.keyboard.type('## a **b** `c` ~~d~~ [e](https://example.org)')
    await expect(editor.text).toHaveText('## a **b** `c` ~~d~~ [e](https://example.org)')
    await expect(editor.text.getByRole('heading')).toHaveCount(0)
    await expect(editor.text.getByRole('link')).toHaveCount(0)
  })

  test('a link to nowhere good, or a picture – left as typed', async ({ page }) => {
    const editor = await begin(page, '[a](javascript:x) ![b](https://example.org/b.png)')
    await expect(editor.text.getByRole('link')).toHaveCount(0)
    await expect(editor.text).toContainText('[a](javascript')
  })
})

test('no-break spaces – shown, hidden by the menu, and that is remembered', async ({ page }) => {
  const editor = await begin(page, 'Bonjour ! Ceci : cela')
  const marked = editor.text.locator('.space')
  await expect(marked).toHaveCount(2)
  await editor.button('Affichage').click()
  await expectNoFault(page, '.ed-menu')
  await page.getByRole('menuitemcheckbox', { name: 'Espaces insécables visibles' }).click()
  await expect(marked).toHaveCount(0)
  await editor.text.click()
  await page.keyboard.type(' Vrai ?')
  await editor.button('Enregistrer').click()
  await expect(editor.state).toHaveText(/^Enregistré/)

  await page.reload()
  await expect(editor.text).toContainText('Vrai\u202f?')
  await expect(marked).toHaveCount(0)
  await editor.button('Affichage').click()
  await page.getByRole('menuitemcheckbox', { name: 'Espaces insécables visibles' }).click()
  await expect(marked).toHaveCount(3)
})

test('an input method beside a marked space and a note – no letter twice', async ({ page }) => {
  const editor = await begin(page, 'Bonjour !')
  await editor.addNote('Une note.')
  const devtools = await page.context().newCDPSession(page)
  for (const text of ['a', 'ap', 'apr', 'aprè', 'après']) {
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  }
  await devtools.send('Input.insertText', { text: 'après' })
  await expect(editor.text).toHaveText('Bonjour\u202f!1après')
  await page.keyboard.type(' ; puis')
  await expect(editor.text).toHaveText('Bonjour\u202f!1après\u202f; puis')
  await expect(editor.text.locator('.space')).toHaveCount(2)
})

test('full screen – the text and its state, nothing else; Escape leaves', async ({ page }) => {
  const editor = await begin(page, 'Un deux trois')
  await page.keyboard.press('Control+Shift+f')
  await expect(editor.button('Publier…')).toBeHidden()
  await expect(page.getByRole('complementary', { name: 'Détails' })).toHaveCount(0)
  await page.keyboard.press('Control+s')
  await expect(editor.state).toHaveText(/^Enregistré/)
  await expect(editor.state).toBeVisible()
  await expect(page.getByText('3 mots, 1 minute de lecture')).toBeVisible()
  await page.keyboard.press('Shift+Home')
  await expect(page.getByText('3 mots sélectionnés sur 3')).toBeVisible()
  await expectNoFault(page, '.ed-root')

  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(editor.button('Publier…')).toBeVisible()
})

test.describe('notes', () => {
  test('cited twice – one number; the first call is deleted, the words stay', async ({ page, reader }) => {
    const editor = await begin(page, 'Premier point')
    await editor.title.fill(`Deux appels ${Date.now()}`)
    await editor.text.click()
    await page.keyboard.press('End')
    await editor.addNote('La source.')
    await page.keyboard.type(', second point')
    await page.getByText('1', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Texte de la note 1' }).waitFor()
    await editor.text.getByText('second point').click()
    await page.keyboard.press('End')
    await editor.button('Appeler encore la note 1 à l’endroit du curseur').click()
    await expect(editor.text).toHaveText('Premier point1, second point1')

    await editor.text.click()
    await page.keyboard.press('Control+Home')
    for (const _letter of 'Premier point') await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Delete')
    await expect(editor.text).toHaveText('Premier point, second point1')
    await expect(page.getByRole('textbox', { name: 'Texte de la note 1' })).toHaveText('La source.')
    await reader.goto(await editor.publish())
    await expect(reader.getByRole('main')).toContainText('La source.')
  })

  test('words of a note – bold by its tools', async ({ page }) => {
    const editor = await begin(page, 'Un point')
    await editor.button('Note de bas de page').click()
    const note = page.getByRole('textbox', { name: 'Texte de la note 1' })
    await note.click()
    await page.keyboard.type('Très important')
    await page.keyboard.press('Shift+Home')
    await editor.button('Gras dans la note').click()
    await expect(note.getByRole('strong')).toHaveText('Très important')
    await expectNoFault(page, '.ed-notes')
    await editor.button('Supprimer la note 1').click()
    await expect(editor.text).toHaveText('Un point')
  })
})

test('Ctrl+/ – every key, and Escape back to the text', async ({ page }) => {
  const editor = await begin(page, 'Un')
  await page.keyboard.press('Control+/')
  const dialog = page.getByRole('dialog', { name: 'Raccourcis clavier' })
  await expect(dialog).toContainText('Ctrl+Alt+B')
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoFault(page, 'dialog')
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(editor.text).toBeFocused()
})

test('a telephone – tools at the foot, wide enough for a finger, nothing wider than the screen', async ({
  browser,
  page,
  baseURL
}) => {
  const storageState = await page.context().storageState()
  const context = await browser.newContext({
    storageState,
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    locale: 'fr-FR',
    baseURL: baseURL ?? ''
  })
  const phone = await context.newPage()
  const editor = await begin(phone, 'Un', 'Deux')
  const toolbar = phone.getByRole('toolbar', { name: 'Mise en forme' })
  const box = await toolbar.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(844)
  for (const tool of await toolbar.getByRole('button').all()) {
    const size = await tool.boundingBox()
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  await expect(phone.getByRole('button', { name: /^Menu du bloc/ })).toBeHidden()
  await toolbar.getByRole('button', { name: 'Bloc', exact: true }).tap()
  await phone.getByRole('menuitem', { name: 'Monter' }).tap()
  await expect(blocksOf(editor)).toHaveText(['Deux', 'Un'])
  await expectNoFault(phone, '.ed-root')
  await context.close()
})
