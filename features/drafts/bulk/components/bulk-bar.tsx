import { mayEver } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'
import type { PostKind, PostStatus } from '#prisma/generated/enums.ts'
import type { FilterChoices } from '../../listing/choices/data.ts'
import { NEEDED } from '../policy.ts'
import { operationsIn } from '../schema.ts'
import { BulkForm } from './bulk-form.tsx'

type Props = {
  actor: AccountActor
  list: { kind: PostKind; fields: Record<string, string>; state: PostStatus | undefined; total: number }
  /** Rows on this page. */
  shown: number
  choices: FilterChoices
}

/** What can be done with several texts of this list at once, as far as the role reaches. */
export function BulkBar({ actor, list, shown, choices }: Props) {
  const { state, ...whole } = list
  const operations = operationsIn(state).filter(
    (one) => mayEver(actor, NEEDED[one]) && (list.kind === 'post' || !one.endsWith('feature'))
  )

  return (
    <BulkForm operations={operations} list={whole} shown={shown} tags={choices.tags} categories={choices.categories} />
  )
}
