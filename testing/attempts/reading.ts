import { BULK_LIMIT } from '#features/drafts/bulk/constants.ts'
import { getDraftForActor } from '#features/drafts/data.ts'
import { readListQuery } from '#features/drafts/list-query.ts'
import { getDraftIds } from '#features/drafts/listing/data.ts'
import { getDraftTitles } from '#features/drafts/listing/titles/data.ts'
import { getDraftPreview } from '#features/drafts/preview/data.ts'
import { describeLinkTargets, findLinkTargets } from '#features/links/data.ts'
import type { Attempt } from './attempt.ts'
import { EVERY, LIVE, onText } from './text.ts'

// What answers with texts: of those that one may not read, not even a title.

const has = (rows: { id: string }[], id: string) => rows.some((row) => row.id === id)

export const READING: Attempt[] = [
  onText({ of: 'readAction', permission: 'post.read', states: EVERY }, (actor, { id }) => getDraftForActor(actor, id)),
  onText({ of: 'GET /api/drafts/[id]/card', permission: 'post.read', states: EVERY }, (actor, { id }) =>
    getDraftPreview(actor, id)
  ),
  onText({ of: 'GET /api/palette', permission: 'post.read', states: LIVE }, async (actor, { id, title }) =>
    has(await getDraftTitles(actor, title, 100), id)
  ),
  onText({ of: 'chooseListAction', permission: 'post.read', states: LIVE }, async (actor, { id, title }) =>
    (await getDraftIds(actor, readListQuery('post', { q: title }), BULK_LIMIT)).includes(id)
  ),
  onText(
    { of: 'chooseListAction', permission: 'post.read', states: ['trashed', 'trashed after publication'] },
    (actor, { id, title }) =>
      getDraftIds(actor, readListQuery('post', { q: title, state: 'trashed' }), BULK_LIMIT).then((ids) =>
        ids.includes(id)
      )
  ),
  onText(
    { of: 'findLinkTargetsAction', permission: 'post.read', states: LIVE, public: ['published'] },
    async (actor, { id, title }) => has(await findLinkTargets(actor, title), id)
  ),
  onText(
    { of: 'describeLinkTargetsAction', permission: 'post.read', states: LIVE, public: ['published'] },
    async (actor, { id }) => (await describeLinkTargets(actor, [id])).some(({ title }) => title !== '')
  )
]
