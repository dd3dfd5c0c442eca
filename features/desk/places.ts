import { mayEver, type Permission } from '#features/roles/policy.ts'
import type { AccountActor } from '#features/session/actor.ts'

type Place = {
  href: string
  /** Its name: a key under `Desk.nav`. */
  word: string
  /** What the role must reach. */
  may: Permission
  /** Only this address itself, not those below it. */
  exact?: boolean
}

/** The places of the desk, in the order of the header. */
const PLACES = [
  { href: '/desk', word: 'posts', may: 'desk.use', exact: true },
  { href: '/desk/pages', word: 'pages', may: 'desk.use' },
  { href: '/desk/tags', word: 'tags', may: 'term.manage' },
  { href: '/desk/media', word: 'media', may: 'media.upload' },
  { href: '/desk/people', word: 'people', may: 'people.describe' },
  { href: '/desk/import', word: 'import', may: 'import.run' },
  { href: '/desk/settings', word: 'settings', may: 'settings.change' },
  { href: '/desk/account', word: 'account', may: 'desk.use' }
] as const satisfies Place[]

/** The places that are open to this role. */
export function placesFor(actor: AccountActor): (Place & { word: (typeof PLACES)[number]['word'] })[] {
  return PLACES.filter(({ may }) => mayEver(actor, may))
}
