import { createCategory } from '#features/categories/mutations.ts'
import { searchTags } from '#features/drafts/data.ts'
import { createSeries } from '#features/series/mutations.ts'
import { createTag } from '#features/tags/mutations.ts'
import { deleteTerms } from '#features/terms/deleting/mutations.ts'
import { mergeTerms } from '#features/terms/merging/mutations.ts'
import { changeTerm, createTerm } from '#features/terms/mutations.ts'
import { buildCategory, buildSeries, buildTag } from '../builders.ts'
import { type Attempt, atLarge } from './attempt.ts'

let made = 0

/** A name that nothing has yet. */
function newName(): string {
  made += 1
  return `Terme ${made}`
}

const builders = { tag: buildTag, series: buildSeries, category: (name: string) => buildCategory(name) }
const said = { slug: '', description: '', archiveStyle: null, imageId: null, parentId: null } as const

const ofEachKind = (['tag', 'series', 'category'] as const).flatMap((kind): Attempt[] => [
  atLarge(
    'createTermAction',
    'term.manage',
    async () => (actor) => createTerm(actor, { kind, name: newName(), parentId: null })
  ),
  atLarge('changeTermAction', 'term.manage', async () => {
    const { id } = await builders[kind](newName())
    return (actor) => changeTerm(actor, { kind, id, name: newName(), ...said })
  }),
  atLarge('mergeTermsAction', 'term.manage', async () => {
    const [from, into] = [await builders[kind](newName()), await builders[kind](newName())]
    return (actor) => mergeTerms(actor, { kind, ids: [from.id], into: into.id })
  }),
  atLarge('deleteTermsAction', 'term.manage', async () => {
    const { id } = await builders[kind](newName())
    return (actor) => deleteTerms(actor, { kind, ids: [id], to: null })
  })
])

export const TERMS: Attempt[] = [
  atLarge('createTagAction', 'tag.create', async () => (actor) => createTag(actor, newName())),
  atLarge('createSeriesAction', 'series.create', async () => (actor) => createSeries(actor, newName())),
  atLarge(
    'createCategoryAction',
    'category.create',
    async () => (actor) => createCategory(actor, { name: newName(), parentId: null })
  ),
  atLarge('searchTagsAction', 'desk.use', async () => (actor) => searchTags(actor, 'a')),
  ...ofEachKind
]
