import { PALETTE_TEXTS, readPaletteWords } from '#features/desk/palette/constants.ts'
import { getDraftTitles } from '#features/drafts/listing/titles/data.ts'
import { answer, route } from '#features/session/route.ts'

/** Texts for the desk's palette: those last touched, or with the words of `?q=` in their title. */
export const GET = route({ may: 'desk.use', limit: 0 }, async ({ actor, request }) => {
  const words = readPaletteWords(new URL(request.url).searchParams.get('q'))
  return answer({ ok: true, texts: await getDraftTitles(actor, words, PALETTE_TEXTS) })
})
