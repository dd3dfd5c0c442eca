import type { Inline } from '#features/editor/document/build.ts'
import { figure } from '#features/editor/document/build.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import type { BylineHandle } from './bylines.ts'
import { type PictureName, pictures } from './images/catalogue.ts'
import type { DemoCategoryPath, DemoSeriesSlug, DemoTagSlug } from './terms.ts'

type FigureLook = {
  caption?: Inline[]
  layout?: 'normal' | 'wide' | 'full' | 'small' | 'left' | 'right'
  decorative?: boolean
}

/** A figure that shows one of the demonstration's pictures, with the picture's own alternative and credit. */
export type ShowPicture = (name: PictureName, look?: FigureLook) => JsonNode

/** A reader's answer; all readers are invented. */
export type DemoComment = { author: string; at: string; body: string; replies?: DemoComment[] }

export type DemoArticle = {
  /** An article where it is left out. */
  kind?: 'page'
  slug: string
  title: string
  /** ISO, with the offset of Paris. */
  publishedAt: string
  authors: BylineHandle[]
  tags: DemoTagSlug[]
  categories: DemoCategoryPath[]
  series?: DemoSeriesSlug
  excerpt?: string
  featured?: boolean
  featuredImage?: PictureName
  /** Pictures get their ids when they are taken in, hence a function. */
  doc: (show: ShowPicture) => JsonNode
  comments?: DemoComment[]
}

/** A text that is still on the desk. */
export type DemoDraft = Pick<DemoArticle, 'title' | 'authors' | 'tags' | 'categories' | 'doc' | 'featuredImage'> & {
  status: 'draft' | 'in_review'
  savedAt: string
}

/** Shows pictures whose ids are known. */
export function showPicture(mediaIds: Record<PictureName, string>): ShowPicture {
  return (name, { caption = [], layout = 'normal', decorative = false } = {}) => {
    const { alt, credit } = pictures[name]
    return figure({ mediaId: mediaIds[name], alt: decorative ? '' : alt, decorative, credit, caption, layout })
  }
}
