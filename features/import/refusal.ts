/** Why an export is refused as a whole; each has a sentence under `import.refused` in messages/. */
export type RefusalCode =
  | 'no-file'
  | 'file-missing'
  | 'not-a-file'
  | 'compressed'
  | 'not-xml'
  | 'not-wordpress'
  | 'no-version'
  | 'empty'
  | 'doctype'
  | 'too-deep'
  | 'text-too-long'
  | 'truncated'
  | 'broken-xml'
  | 'encoding'
  | 'already-running'
  | 'media-folder-missing'
  | 'zip-broken'
  | 'zip-hostile'
  | 'zip-too-full'
  | 'zip-without-pictures'

/** The export can't be imported; nothing was written. */
export class RefusedImport extends Error {
  override name = 'RefusedImport'
  readonly code: RefusalCode
  readonly values: Record<string, string | number>

  constructor(code: RefusalCode, values: Record<string, string | number> = {}) {
    super(`${code} ${JSON.stringify(values)}`)
    this.code = code
    this.values = values
  }
}
