// WordPress serves one picture under many names: sizes, scaled originals,
// edited copies, its image service. All lead to one key.

/** Address on the web that `given` means, seen from the old blog; images behind the i0.wp.com service as their source. Null: no such address. */
export function absoluteUrl(given: string, blogUrl: string): URL | null {
  if (/^(data|blob|javascript|file|about):/i.test(given.trim())) return null

  try {
    const url = new URL(given.trim(), blogUrl || 'http://unknown.invalid/')
    if (!/^https?:$/.test(url.protocol)) return null
    if (/^i\d\.wp\.com$/.test(url.hostname)) return new URL(`https:/${url.pathname}`)
    return url
  } catch {
    return null
  }
}

/** "2014/03/name.jpg" for a file among the uploads, else null. */
export function uploadPath(url: URL): string | null {
  const path = decodePath(url.pathname)
  const below = /\/(?:wp-content\/uploads|files)\/(?:sites\/\d+\/)?(.+)$/i.exec(path)?.[1]
  if (below) return below
  return /\.files\.wordpress\.com$/i.test(url.hostname) ? path.replace(/^\/+/, '') : null
}

export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jpe: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  heic: 'image/heic',
  ico: 'image/x-icon',
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  xls: 'application/vnd.ms-excel',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  ppt: 'application/vnd.ms-powerpoint',
  zip: 'application/zip',
  txt: 'text/plain',
  csv: 'text/csv'
}

/** Media type by a file's name; an address without an ending is taken for a picture, since it was shown as one. */
export function typeOf(name: string): string {
  const ending = /\.([a-z0-9]{2,5})$/i.exec(name)?.[1]?.toLowerCase()
  return ending === undefined ? 'image/*' : (TYPES[ending] ?? 'application/octet-stream')
}

export function isPicture(mime: string): boolean {
  return mime.startsWith('image/') && mime !== 'image/svg+xml'
}
