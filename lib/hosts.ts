/** A host as people take it for the same: "www." and the usual ports don't count. */
export function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/:(80|443)$/, '')
}
