import { createPace } from '#lib/pace.ts'

/** Whether this account may have one more page read: more than anybody cites in a minute. */
export const mayRead = createPace(20)
