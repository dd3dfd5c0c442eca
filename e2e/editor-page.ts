import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'

/** The page where a text is written. Answers locators and does what a writer does; it asserts nothing. */
export class EditorPage {
  readonly page: Page
  readonly title: Locator
  readonly text: Locator
  readonly state: Locator
  readonly tags: Locator

  constructor(page: Page) {
    this.page = page
    this.title = page.getByRole('textbox', { name: 'Titre' })
    this.text = page.getByRole('textbox', { name: 'Texte', exact: true })
    this.state = page.getByRole('status').filter({ hasText: /Enregistr|enregistr/ })
    this.tags = page.getByRole('combobox', { name: 'Mots-clés' })
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** A new article, from the desk's list. */
  async open(): Promise<void> {
    await this.page.goto('/desk')
    await this.button('Nouvel article').click()
    await this.text.waitFor()
  }

  async write({ title, text }: { title: string; text: string }): Promise<void> {
    await this.title.fill(title)
    await this.text.click()
    await this.page.keyboard.type(text)
  }

  /** A note where the caret is. */
  async addNote(words: string): Promise<void> {
    await this.button('Note de bas de page').click()
    const note = this.page.getByRole('textbox', { name: 'Texte de la note 1' })
    await note.click()
    await this.page.keyboard.type(words)
    await this.button('Fermer les notes').click()
  }

  /** A picture at the end of the text. */
  async chooseFigure(): Promise<void> {
    await this.text.click()
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.press('Enter')
    const choosing = this.page.waitForEvent('filechooser')
    await this.button('Image').click()
    const chooser = await choosing
    await chooser.setFiles({ name: 'place.png', mimeType: 'image/png', buffer: await picture() })
  }

  /** The same, with its alternative. */
  async addFigure({ alt }: { alt: string }): Promise<void> {
    await this.chooseFigure()
    await this.page.getByRole('textbox', { name: /^Texte alternatif/ }).fill(alt)
  }

  async addTag(name: string): Promise<void> {
    await this.tags.fill(name)
    await this.tags.press('Enter')
    await this.button(`Retirer le mot-clé ${name}`).waitFor()
  }

  /** The last look before a publication. */
  async openPublishPanel(): Promise<Locator> {
    await this.button('Publier…').click()
    const panel = this.page.getByRole('dialog', { name: 'Publier' })
    await panel.waitFor()
    return panel
  }

  /** Publishes and waits for the page to say so; answers the article's address. */
  async publish(): Promise<string> {
    await this.openPublishPanel()
    await this.page.getByRole('dialog').getByRole('button', { name: 'Publier', exact: true }).click()
    const link = this.page.getByRole('link', { name: 'Voir l’article' }).first()
    await link.waitFor()
    return (await link.getAttribute('href')) ?? ''
  }
}

/** A small picture that no other test has. */
function picture(): Promise<Buffer> {
  const background = { r: Math.floor(Math.random() * 256), g: Math.floor(Math.random() * 256), b: 120 }
  return sharp({ create: { width: 1000, height: 640, channels: 3, background } })
    .png()
    .toBuffer()
}
