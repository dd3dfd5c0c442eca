import { DOCUMENT_LIMITS } from '#features/editor/document/validate.ts'

/** Largest body of a save: the largest document, another that was given up for it, and room for what stands beside them. */
export const SAVE_BYTES = 2 * (DOCUMENT_LIMITS.bytes + 100_000)
