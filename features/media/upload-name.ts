/** The name of a file as `x-filename` brings it, percent-encoded. The last 200 characters keep the ending, which people look at. */
export function uploadName(headers: Headers): string {
  try {
    const name = decodeURIComponent(headers.get('x-filename') ?? '')
    return name.toWellFormed().replaceAll('\u0000', '').slice(-200) || 'image'
  } catch {
    return 'image'
  }
}
