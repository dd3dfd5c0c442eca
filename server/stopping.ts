import { logError } from './log.ts'

/** Longer than requests under way may take; then the supervisor is told that something hung. */
const DEADLINE = 20_000

const steps: (() => unknown)[] = []
let stopping: Promise<void> | undefined

/** Registers what a stop has to undo; the last thing started is stopped first. */
export function whenStopping(step: () => unknown): void {
  steps.unshift(step)
}

/** Undoes everything that was started so far and ends the process; a second call waits for the first. */
export function stop(code: number): Promise<void> {
  stopping ??= undoAll().then(() => process.exit(code))
  return stopping
}

async function undoAll(): Promise<void> {
  setTimeout(() => process.exit(1), DEADLINE).unref()
  for (const step of steps) {
    try {
      await step()
    } catch (error) {
      logError('stop', error)
    }
  }
}

/** From now on the usual signals stop the process in order, also in the middle of its start. */
export function stopOnSignals(): void {
  const stopNow = () => {
    if (!stopping) console.log('Stopping…')
    stop(0)
  }
  process.on('SIGTERM', stopNow)
  process.on('SIGINT', stopNow)
  // The command that started us is gone, however it ended.
  process.on('disconnect', stopNow)
}
