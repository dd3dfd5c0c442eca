import type { LinkTarget } from '#features/links/schema.ts'
import type { MediaDefaults, MediaView } from '#features/media/schema.ts'
import type { PageFacts } from '#features/sources/schema.ts'

type Answer<T> = Promise<({ ok: true } & T) | { ok: false; reason: string }>

/** Server actions that the page gives to the editor for what stands in a text. */
export type ObjectActions = {
  findLinkTargets: (input: { query: string }) => Answer<{ targets: LinkTarget[] }>
  describeLinkTargets: (input: { ids: string[] }) => Answer<{ targets: LinkTarget[] }>
  /** Says what is true of a picture in every text. */
  describeMedia: (input: MediaDefaults) => Answer<{ media: MediaView }>
  /** What a page of the web says of itself. */
  readSource: (input: { url: string }) => Answer<{ facts: PageFacts }>
}
