/** Texts that the palette proposes at once. */
export const PALETTE_TEXTS = 8
/** Time between two keys after which somebody has stopped typing for a moment, in milliseconds. */
export const TYPING_PAUSE = 150
/** Said by the buttons that open the palette, heard by the palette. */
export const PALETTE_EVENT = 'parution:palette'

/** What is searched for, in a form that the database takes. */
export function readPaletteWords(given: string | null): string {
  return (given ?? '').toWellFormed().replaceAll('\u0000', '').trim().slice(0, 100)
}
