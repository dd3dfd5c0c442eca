const start = performance.now()

/** One line a step, with the seconds since the program began. */
export function logStep(words: string): void {
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`✓ ${seconds.padStart(6)} s  ${words}`)
}

export function logWarning(words: string): void {
  console.warn(`! ${words}`)
}

/** An unexpected fault: where it happened, and its trace for whoever mends it. */
export function logError(where: string, error: unknown): void {
  console.error(`✗ ${new Date().toISOString()} ${where}:`, error)
}
