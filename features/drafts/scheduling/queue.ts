/** A text, and when it is to be published. */
export type Appointment = { id: string; at: Date }

declare global {
  /** Set by server/jobs: the HTTP server and Next's bundles load modules separately in one process. */
  var parutionQueue: ((appointment: Appointment) => Promise<void>) | undefined
}

/**
 * Has the queue look at a text at its hour. What is missed here (another program changed the row, the process ended
 * before) is found by the look at every minute.
 */
export async function queuePublication(appointment: Appointment): Promise<void> {
  await globalThis.parutionQueue?.(appointment).catch((error) => console.error('The queue did not take a text.', error))
}
