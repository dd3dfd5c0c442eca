/** Words as LIKE reads them: its wildcards are letters here. */
export function literal(words: string): string {
  return words.replace(/[\\%_]/g, '\\$&')
}
