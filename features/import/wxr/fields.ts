import type { WxrAuthor, WxrComment, WxrItem, WxrMeta, WxrSite, WxrTerm } from './shape.ts'

// Which element fills which field. Keys are `vocabulary:local name`, where the
// vocabulary stands for a namespace address, never for the prefix in the file.

type FieldsOf<T> = Record<string, { [K in keyof T]: T[K] extends string ? K : never }[keyof T]>

const RSS = ''
const NAMESPACES: Record<string, string> = {
  'purl.org/rss/1.0/modules/content/': 'content',
  'purl.org/dc/elements/1.1/': 'dc',
  'wordpress.org/export/1.0/excerpt/': 'excerpt',
  'wordpress.org/export/1.1/excerpt/': 'excerpt',
  'wordpress.org/export/1.2/excerpt/': 'excerpt',
  'wordpress.org/export/1.0/': 'wp',
  'wordpress.org/export/1.1/': 'wp',
  'wordpress.org/export/1.2/': 'wp'
}

/** "wp:post_id" for an element of a namespace that WXR uses, "title" for RSS's own, null for a foreign one. */
export function elementName(uri: string, local: string): string | null {
  if (uri === RSS) return local

  const vocabulary = NAMESPACES[uri.replace(/^https?:\/\//, '')]
  return vocabulary ? `${vocabulary}:${local}` : null
}

export const siteFields: FieldsOf<WxrSite> = {
  title: 'title',
  description: 'description',
  link: 'link',
  language: 'language',
  generator: 'generator',
  'wp:base_blog_url': 'blogUrl',
  'wp:base_site_url': 'siteUrl',
  'wp:wxr_version': 'version'
}

export const authorFields: FieldsOf<WxrAuthor> = {
  'wp:author_id': 'id',
  'wp:author_login': 'login',
  'wp:author_email': 'email',
  'wp:author_display_name': 'displayName',
  'wp:author_first_name': 'firstName',
  'wp:author_last_name': 'lastName',
  'wp:author_description': 'description'
}

export const categoryFields: FieldsOf<WxrTerm> = {
  'wp:term_id': 'id',
  'wp:category_nicename': 'slug',
  'wp:category_parent': 'parent',
  'wp:cat_name': 'name',
  'wp:category_description': 'description'
}

export const tagFields: FieldsOf<WxrTerm> = {
  'wp:term_id': 'id',
  'wp:tag_slug': 'slug',
  'wp:tag_name': 'name',
  'wp:tag_description': 'description'
}

export const termFields: FieldsOf<WxrTerm> = {
  'wp:term_id': 'id',
  'wp:term_taxonomy': 'taxonomy',
  'wp:term_slug': 'slug',
  'wp:term_parent': 'parent',
  'wp:term_name': 'name',
  'wp:term_description': 'description'
}

export const itemFields: FieldsOf<WxrItem> = {
  title: 'title',
  link: 'link',
  guid: 'guid',
  'dc:creator': 'creator',
  'content:encoded': 'content',
  'excerpt:encoded': 'excerpt',
  'wp:post_id': 'id',
  'wp:post_type': 'type',
  'wp:status': 'status',
  'wp:post_name': 'slug',
  'wp:post_parent': 'parent',
  'wp:menu_order': 'menuOrder',
  'wp:post_date': 'date',
  'wp:post_date_gmt': 'dateGmt',
  'wp:post_modified': 'modified',
  'wp:post_modified_gmt': 'modifiedGmt',
  'wp:comment_status': 'commentStatus',
  'wp:ping_status': 'pingStatus',
  'wp:post_password': 'password',
  'wp:is_sticky': 'sticky',
  'wp:attachment_url': 'attachmentUrl'
}

/** Visitors' addresses (wp:comment_author_IP) are not here: they are never read. */
export const commentFields: FieldsOf<WxrComment> = {
  'wp:comment_id': 'id',
  'wp:comment_author': 'author',
  'wp:comment_author_email': 'email',
  'wp:comment_author_url': 'url',
  'wp:comment_date': 'date',
  'wp:comment_date_gmt': 'dateGmt',
  'wp:comment_content': 'content',
  'wp:comment_approved': 'approved',
  'wp:comment_type': 'type',
  'wp:comment_parent': 'parent',
  'wp:comment_user_id': 'userId'
}

export const metaFields: FieldsOf<WxrMeta> = { 'wp:meta_key': 'key', 'wp:meta_value': 'value' }

/** Blank lines and blanks of these matter; every other value is trimmed. */
export const UNTRIMMED = new Set([
  'content:encoded',
  'excerpt:encoded',
  'wp:meta_value',
  'wp:comment_content',
  'wp:post_password'
])

export const emptySite = (): WxrSite => ({
  title: '',
  description: '',
  link: '',
  language: '',
  blogUrl: '',
  siteUrl: '',
  generator: '',
  version: ''
})

export const emptyAuthor = (): WxrAuthor => ({
  id: '',
  login: '',
  email: '',
  displayName: '',
  firstName: '',
  lastName: '',
  description: ''
})

export const emptyTerm = (taxonomy: string): WxrTerm => ({
  taxonomy,
  id: '',
  slug: '',
  parent: '',
  name: '',
  description: ''
})

export const emptyComment = (): WxrComment => ({
  id: '',
  author: '',
  email: '',
  url: '',
  date: '',
  dateGmt: '',
  content: '',
  approved: '',
  type: '',
  parent: '',
  userId: '',
  meta: []
})

export const emptyItem = (): WxrItem => ({
  id: '',
  type: '',
  status: '',
  title: '',
  link: '',
  guid: '',
  creator: '',
  content: '',
  excerpt: '',
  slug: '',
  parent: '',
  menuOrder: '',
  date: '',
  dateGmt: '',
  modified: '',
  modifiedGmt: '',
  commentStatus: '',
  pingStatus: '',
  password: '',
  sticky: '',
  attachmentUrl: '',
  terms: [],
  meta: [],
  comments: []
})
