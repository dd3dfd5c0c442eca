/** What makes two names one, whatever their case, accents and blanks: "Élections" and "elections" are the same. */
export function foldedName(name: string): string {
  return name.trim().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase()
}
