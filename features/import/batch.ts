import type { Prisma } from '#prisma/generated/client.ts'

type Rows = {
  media: Prisma.MediaCreateManyInput[]
  posts: Prisma.PostCreateManyInput[]
  drafts: Prisma.DraftCreateManyInput[]
  revisions: Prisma.RevisionCreateManyInput[]
  postTags: Prisma.PostTagCreateManyInput[]
  postCategories: Prisma.PostCategoryCreateManyInput[]
  postAuthors: Prisma.PostAuthorCreateManyInput[]
  comments: Prisma.CommentCreateManyInput[]
  editorialNotes: Prisma.EditorialNoteCreateManyInput[]
  redirects: Prisma.RedirectCreateManyInput[]
  records: Prisma.ImportRecordCreateManyInput[]
}

/** Posts of ours that the export has newer: written one by one. */
export type Replacement = {
  post: Prisma.PostCreateManyInput & { id: string }
  draft: Prisma.DraftCreateManyInput | null
  revision: Prisma.RevisionCreateManyInput
  tags: Prisma.PostTagCreateManyInput[]
  categories: Prisma.PostCategoryCreateManyInput[]
  authors: Prisma.PostAuthorCreateManyInput[]
}

/** Rows that belong together: all are written in one transaction, with the records that say so. */
export type Batch = Rows & {
  replacements: Replacement[]
  /** Children whose parent comes with this batch. */
  parents: { id: string; parentId: string }[]
  /** Records of items that were here before and changed. */
  changedRecords: Prisma.ImportRecordCreateManyInput[]
  /** Rough size of what waits, in characters. */
  weight: number
}

export function newBatch(): Batch {
  return {
    media: [],
    posts: [],
    drafts: [],
    revisions: [],
    postTags: [],
    postCategories: [],
    postAuthors: [],
    comments: [],
    editorialNotes: [],
    redirects: [],
    records: [],
    replacements: [],
    parents: [],
    changedRecords: [],
    weight: 0
  }
}

export function isEmpty(batch: Batch): boolean {
  return Object.values(batch).every((rows) => !Array.isArray(rows) || rows.length === 0)
}
