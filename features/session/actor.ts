import type { Language, Role } from '#prisma/generated/enums.ts'

/** Whoever asks for something: somebody signed in, or a named part of the system. */
export type Actor =
  | {
      kind: 'account'
      accountId: string
      personId: string
      role: Role
      name: string
      email: string
      /** Language of the desk for this person. */
      language: Language
    }
  | { kind: 'system'; name: 'import' | 'demo' | 'command line' | 'scheduler' | 'preview link' }

export type AccountActor = Extract<Actor, { kind: 'account' }>
