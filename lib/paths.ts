import { join, resolve } from 'node:path'
import { env } from './env.ts'

/** Absolute path of something under DATA_DIR. */
export function dataPath(...segments: string[]): string {
  return join(resolve(/* turbopackIgnore: true */ env().DATA_DIR), ...segments)
}
