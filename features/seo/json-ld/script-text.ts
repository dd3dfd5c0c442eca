/** What could end the script, begin a comment in it, or is no line break in older JavaScript. */
const DANGEROUS = /[<>&\u2028\u2029]/g

/** JSON that may stand inside `<script>` whatever authors typed; reads back as the same value. */
export function scriptText(value: unknown): string {
  return JSON.stringify(value).replace(
    DANGEROUS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
