import { createPace } from '#lib/pace.ts'

/** Whether this address may press once more: a whole classroom stands behind one router. */
export const mayPress = createPace(30)
