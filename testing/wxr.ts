/** Small exports, written by hand for tests. */

const NAMESPACES =
  'xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"'

type Export = {
  items?: string
  channel?: string
  namespaces?: string
  version?: string
  blog?: string
  language?: string
}

/** A whole export around items and other parts of the channel. */
export function exportOf({
  items = '',
  channel = '',
  namespaces = NAMESPACES,
  version = '1.2',
  blog = 'https://ancien.example.org',
  language = 'fr'
}: Export = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" ${namespaces}><channel><title>Ancien journal</title><link>${blog}</link><language>${language}</language>
${version && `<wp:wxr_version>${version}</wp:wxr_version>`}
<wp:base_site_url>${blog}</wp:base_site_url><wp:base_blog_url>${blog}</wp:base_blog_url>
${channel}
${items}
</channel></rss>
`
}

type Item = Partial<
  Record<
    | 'title'
    | 'link'
    | 'guid'
    | 'content'
    | 'excerpt'
    | 'type'
    | 'status'
    | 'slug'
    | 'parent'
    | 'date'
    | 'gmt'
    | 'creator'
    | 'password'
    | 'extra',
    string
  >
>

/** One item; what is not said is that of an ordinary published post. */
export function itemOf(id: number | string, item: Item = {}): string {
  const {
    title = `Billet ${id}`,
    type = 'post',
    status = 'publish',
    slug = `billet-${id}`,
    content = '',
    excerpt = ''
  } = item
  const {
    parent = '0',
    date = '2014-03-27 10:20:30',
    gmt = '2014-03-27 09:20:30',
    creator = 'lea',
    password = '',
    extra = ''
  } = item
  const { link = `https://ancien.example.org/2014/03/27/${slug}/`, guid = `https://ancien.example.org/?p=${id}` } = item
  return `<item><title><![CDATA[${title}]]></title><link>${link}</link><dc:creator><![CDATA[${creator}]]></dc:creator><guid isPermaLink="false">${guid}</guid>
<content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[${excerpt}]]></excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date>${date}</wp:post_date><wp:post_date_gmt>${gmt}</wp:post_date_gmt><wp:comment_status>open</wp:comment_status>
<wp:post_name>${slug}</wp:post_name><wp:status>${status}</wp:status><wp:post_parent>${parent}</wp:post_parent><wp:menu_order>0</wp:menu_order>
<wp:post_type>${type}</wp:post_type><wp:post_password><![CDATA[${password}]]></wp:post_password><wp:is_sticky>0</wp:is_sticky>${extra}</item>`
}

export const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`

type Comment = { content?: string; parent?: string; approved?: string; type?: string }

export function commentOf(
  id: number,
  { content = 'Merci.', parent = '0', approved = '1', type = 'comment' }: Comment = {}
): string {
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[Rachid]]></wp:comment_author><wp:comment_author_email>rachid@example.org</wp:comment_author_email><wp:comment_author_IP>203.0.113.7</wp:comment_author_IP><wp:comment_date>2014-03-28 10:00:00</wp:comment_date><wp:comment_date_gmt>2014-03-28 09:00:00</wp:comment_date_gmt><wp:comment_content><![CDATA[${content}]]></wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_type>${type}</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`
}
