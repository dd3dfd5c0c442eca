import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { freshFolder } from './server-process.ts'

type Message = { url?: string; message: string; extract?: string; lastLine?: number }

/** Pages for the Nu Html Checker (validator.w3.org/nu), which reads them all in one run: starting Java takes longest. */
export class HtmlChecker {
  readonly #folder = freshFolder()
  readonly #addresses: string[] = []

  /** Keeps a page for the check; `address` names it in what the check finds. */
  add(address: string, html: string): void {
    this.#addresses.push(address)
    writeFileSync(join(this.#folder, `${this.#addresses.length}.html`), html)
  }

  get count(): number {
    return this.#addresses.length
  }

  /**
   * Every error of every page, as "address: what is wrong near what".
   * @throws Error when the checker could not run: nothing was checked then.
   */
  errors(): string[] {
    const report = join(this.#folder, 'report.json')
    const args = ['-Xmx512m', '-jar', checkerFile(), '--errors-only', '--exit-zero-always', '--format', 'json']
    const java = process.env.JAVA_PATH || 'java'
    const ran = spawnSync(java, [...args, '--stdout', '--skip-non-html', this.#folder], {
      encoding: 'utf8',
      maxBuffer: 100_000_000
    })
    if (ran.error || ran.status !== 0) {
      throw new Error(
        `The HTML checker needs Java (JAVA_PATH, or "java" on the PATH), version 11 or newer: ${
          ran.error?.message ?? ran.stderr
        }`
      )
    }

    writeFileSync(report, ran.stdout)
    const { messages } = JSON.parse(readFileSync(report, 'utf8')) as { messages: Message[] }
    return messages.map(({ url = '', message, extract = '' }) => `${this.#addressOf(url)}: ${message} ${extract}`)
  }

  #addressOf(url: string): string {
    const number = Number(/(\d+)\.html$/.exec(url)?.[1])
    return this.#addresses[number - 1] ?? url
  }
}

function checkerFile(): string {
  const manifest = createRequire(import.meta.url).resolve('vnu-jar/package.json')
  return join(dirname(manifest), 'build/dist/vnu.jar')
}
