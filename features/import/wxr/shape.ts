// What a WXR file says, before anything is made of it: strings as they came,
// ids and slugs trimmed, addresses of visitors (IP) left out.

export type WxrSite = {
  title: string
  description: string
  link: string
  language: string
  /** Address of the blog; on WordPress.com `siteUrl` is the whole network. */
  blogUrl: string
  siteUrl: string
  generator: string
  version: string
}

export type WxrAuthor = {
  id: string
  login: string
  email: string
  displayName: string
  firstName: string
  lastName: string
  description: string
}

export type WxrTerm = {
  /** "category", "post_tag", or the name of another taxonomy. */
  taxonomy: string
  id: string
  slug: string
  /** Slug of the parent, "" at the root. */
  parent: string
  name: string
  description: string
}

/** `<category domain nicename>` of an item. */
export type WxrTermUse = { domain: string; slug: string; name: string }

export type WxrMeta = { key: string; value: string }

export type WxrComment = {
  id: string
  author: string
  email: string
  url: string
  date: string
  dateGmt: string
  content: string
  approved: string
  type: string
  parent: string
  userId: string
  meta: WxrMeta[]
}

export type WxrItem = {
  id: string
  type: string
  status: string
  title: string
  link: string
  guid: string
  creator: string
  content: string
  excerpt: string
  slug: string
  parent: string
  menuOrder: string
  date: string
  dateGmt: string
  modified: string
  modifiedGmt: string
  commentStatus: string
  pingStatus: string
  password: string
  sticky: string
  attachmentUrl: string
  terms: WxrTermUse[]
  meta: WxrMeta[]
  comments: WxrComment[]
}

/** Something odd in a file that does not stop the import. */
export type WxrWarning = {
  code: 'text-before' | 'control-characters' | 'broken-characters' | 'xml-error' | 'several-documents' | 'other-site'
  file: string
  count: number
  detail: string
}

/** Whoever takes what the parser finds, in the order of the file. */
export type WxrHandler = {
  site: (site: WxrSite) => void
  author: (author: WxrAuthor) => void
  term: (term: WxrTerm) => void
  item: (item: WxrItem) => void
  warning: (warning: WxrWarning) => void
  /** Waited for between pieces of the file, so that whoever takes can catch up. */
  ready?: () => Promise<void>
}
