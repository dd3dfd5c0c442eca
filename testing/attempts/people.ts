import { invite, renewInvitation, revokeInvitation } from '#features/invitations/mutations.ts'
import { searchPeople } from '#features/people/bylines/data.ts'
import { changePortrait, createGuest, describePerson, removePortrait } from '#features/people/bylines/mutations.ts'
import { handOver, mergePeople } from '#features/people/handover/mutations.ts'
import {
  changeOwnPassword,
  changeOwnProfile,
  changeRole,
  createAccount,
  disableAccount,
  enableAccount,
  resetPassword
} from '#features/people/mutations.ts'
import { mayEver } from '#features/roles/policy.ts'
import { db } from '#lib/db.ts'
import type { Person } from '#prisma/generated/client.ts'
import { makeActor, PASSWORD } from '../accounts.ts'
import { type Attempt, atLarge } from './attempt.ts'
import { pictureBytes } from './pictures.ts'

function newEmail(): string {
  return `${crypto.randomUUID()}@example.org`
}

/** Somebody who signs without an account. */
function makeByline(): Promise<Person> {
  const handle = crypto.randomUUID()
  return db().person.create({ data: { name: 'Inès Petit', handle } })
}

async function makeInvitation(): Promise<string> {
  const data = { tokenHash: crypto.randomUUID(), role: 'author', expiresAt: new Date(Date.now() + 60_000) } as const
  return (await db().invitation.create({ data })).id
}

const ACCOUNTS: Attempt[] = [
  atLarge(
    'createAccountAction',
    'people.manage',
    async () => (actor) => createAccount(actor, { name: 'Noé', email: newEmail(), role: 'administrator' })
  ),
  atLarge('changeRoleAction', 'people.manage', async () => {
    const { accountId } = await makeActor()
    return (actor) => changeRole(actor, { id: accountId, role: 'administrator' })
  }),
  atLarge('disableAccountAction', 'people.manage', async () => {
    const { accountId } = await makeActor({ role: 'contributor' })
    return (actor) => disableAccount(actor, accountId)
  }),
  atLarge('enableAccountAction', 'people.manage', async () => {
    const { accountId } = await makeActor({ disabled: true })
    return (actor) => enableAccount(actor, accountId)
  }),
  atLarge('resetPasswordAction', 'people.manage', async () => {
    const { accountId } = await makeActor({ role: 'contributor' })
    return (actor) => resetPassword(actor, { id: accountId })
  }),
  atLarge(
    'inviteAction',
    'people.manage',
    async () => (actor) => invite(actor, { email: newEmail(), role: 'contributor', personId: '' })
  ),
  atLarge('renewInvitationAction', 'people.manage', async () => {
    const id = await makeInvitation()
    return (actor) => renewInvitation(actor, id)
  }),
  atLarge('revokeInvitationAction', 'people.manage', async () => {
    const id = await makeInvitation()
    return (actor) => revokeInvitation(actor, id)
  })
]

const words = { name: 'Inès Petit', bio: '', url: '', fediverse: '', links: [] }

const BYLINES: Attempt[] = [
  atLarge('describePersonAction', 'people.describe', async () => {
    const { id, handle } = await makeByline()
    return (actor) => describePerson(actor, { id, handle, ...words })
  }),
  atLarge('changePortraitAction', 'people.describe', async () => {
    const [{ id }, bytes] = [await makeByline(), await pictureBytes()]
    return (actor) => changePortrait(actor, { id, file: new File([new Uint8Array(bytes)], 'moi.png') })
  }),
  atLarge('removePortraitAction', 'people.describe', async () => {
    const { id } = await makeByline()
    return (actor) => removePortrait(actor, id)
  }),
  atLarge('handOverAction', 'people.manage', async () => {
    const [from, to] = [await makeByline(), await makeByline()]
    return (actor) => handOver(actor, { from: from.id, to: to.id, as: 'replace' })
  }),
  atLarge('mergePeopleAction', 'people.manage', async () => {
    const [from, into] = [await makeByline(), await makeByline()]
    return (actor) => mergePeople(actor, { from: from.id, into: into.id })
  }),
  // Whoever may say who signs some text may look for people, and bring one.
  {
    ...atLarge('searchPeopleAction', 'post.authors', async () => (actor) => searchPeople(actor, 'a')),
    allowed: (actor) => mayEver(actor, 'post.authors')
  },
  {
    ...atLarge('createGuestAction', 'post.authors', async () => (actor) => createGuest(actor, 'Une invitée')),
    allowed: (actor) => mayEver(actor, 'post.authors')
  }
]

const ONESELF: Attempt[] = [
  atLarge(
    'changePasswordAction',
    'desk.use',
    async () =>
      async ({ role }) =>
        changeOwnPassword(await makeActor({ role }), {
          current: PASSWORD,
          password: `${PASSWORD} !`,
          sessionId: crypto.randomUUID()
        })
  ),
  atLarge(
    'changeProfileAction',
    'desk.use',
    async () => (actor) => changeOwnProfile(actor, { ...words, name: actor.name, language: '' })
  )
]

export const PEOPLE: Attempt[] = [...ACCOUNTS, ...BYLINES, ...ONESELF]
