import { LINKS_AT_ONCE } from '#features/links/constants.ts'
import type { LinkTarget } from '#features/links/schema.ts'
import type { ObjectActions } from '../object-actions.ts'
import { createStore } from '../store.ts'

/** What is known of the texts that links lead to; the server is asked once about each. */
export class LinkTargets {
  readonly store = createStore<Record<string, LinkTarget>>({})
  #ask: ObjectActions
  #asked = new Set<string>()

  constructor(ask: ObjectActions) {
    this.#ask = ask
  }

  /** Keeps what a search has found: it needs no other question. */
  learn(targets: LinkTarget[]): void {
    for (const { id } of targets) this.#asked.add(id)
    this.store.set(Object.fromEntries(targets.map((target) => [target.id, target])))
  }

  /** Asks about those that are not known yet; an answer that does not come is asked for again at the next change. */
  async want(ids: Iterable<string>): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.#asked.has(id)).slice(0, LINKS_AT_ONCE)
    if (unknown.length === 0) return

    for (const id of unknown) this.#asked.add(id)
    const answer = await this.#ask.describeLinkTargets({ ids: unknown }).catch(() => null)
    if (answer?.ok) this.learn(answer.targets)
    else for (const id of unknown) this.#asked.delete(id)
  }
}
