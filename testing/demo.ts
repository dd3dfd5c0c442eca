import { randomUUID } from 'node:crypto'
import { type PictureName, pictureNames } from '#features/demo/images/catalogue.ts'
import { demoRows } from '#features/demo/rows.ts'
import { db } from '#lib/db.ts'

/** The texts of the demonstration with their tags and authors, without its pictures, whose files take their time. */
export async function writeDemoTexts(): Promise<void> {
  const media = Object.fromEntries(pictureNames.map((name) => [name, randomUUID()])) as Record<PictureName, string>
  const rows = demoRows(media)
  await db().person.createMany({ data: rows.people.map((person) => ({ ...person, avatarMediaId: null })) })
  await db().tag.createMany({ data: rows.tags.map((tag) => ({ ...tag, imageId: null })) })
  await db().series.createMany({ data: rows.series.map((series) => ({ ...series, imageId: null })) })
  await db().post.createMany({ data: rows.posts.map((post) => ({ ...post, featuredMediaId: null })) })
  await db().postAuthor.createMany({ data: rows.authors })
  await db().postTag.createMany({ data: rows.postTags })
}
