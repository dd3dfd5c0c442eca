// A WordPress export of any size, made by code: the same every time.

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

const WORDS =
  'la commune vote le budget de la bibliothèque après une longue séance publique où chacun a pu dire ce que la ville doit garder ouvrir réparer planter écouter raconter transmettre avec les enfants du quartier et les habitants venus nombreux ce soir de printemps'.split(
    ' '
  )

/** A small generator of numbers (mulberry32): benches must compare like with like. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

type Pick = (below: number) => number

const sentence = (pick: Pick, length: number) => {
  const words = Array.from({ length }, () => WORDS[pick(WORDS.length)]).join(' ')
  return `${words[0]?.toUpperCase()}${words.slice(1)}.`
}

const BLOG = 'https://commune.example.org'
const picture = (index: number) => `${BLOG}/wp-content/uploads/2014/03/photo-${index % 500}-1024x768.jpg`

function blocks(pick: Pick, index: number): string {
  const paragraph = () =>
    `<!-- wp:paragraph -->\n<p>${sentence(pick, 40)} <strong>${sentence(pick, 3)}</strong> <a href="${BLOG}/?p=${1 + pick(index + 1)}">voir</a> ${sentence(pick, 20)}</p>\n<!-- /wp:paragraph -->`
  return [
    paragraph(),
    `<!-- wp:heading -->\n<h2>${sentence(pick, 4)}</h2>\n<!-- /wp:heading -->`,
    paragraph(),
    `<!-- wp:image {"id":${20_000 + (index % 500)},"align":"wide"} -->\n<figure class="wp-block-image alignwide"><img src="${picture(index)}" alt="Une photo" class="wp-image-${20_000 + (index % 500)}"/><figcaption>${sentence(pick, 6)}</figcaption></figure>\n<!-- /wp:image -->`,
    paragraph(),
    `<!-- wp:list -->\n<ul><li>${sentence(pick, 5)}</li><li>${sentence(pick, 6)}</li></ul>\n<!-- /wp:list -->`,
    `<!-- wp:quote -->\n<blockquote class="wp-block-quote"><p>${sentence(pick, 18)}</p><cite>Une élue</cite></blockquote>\n<!-- /wp:quote -->`,
    paragraph()
  ].join('\n\n')
}

function classic(pick: Pick, index: number): string {
  const paragraph = () => `${sentence(pick, 45)} <em>${sentence(pick, 4)}</em> ${sentence(pick, 20)}`
  return [
    paragraph(),
    '<!--more-->',
    `[caption id="attachment_${20_000 + (index % 500)}" align="alignleft" width="300"]<img src="${picture(index)}" width="300" height="200" /> ${sentence(pick, 5)}[/caption]`,
    paragraph(),
    `<h3>${sentence(pick, 4)}</h3>`,
    paragraph(),
    `<blockquote>${sentence(pick, 15)}</blockquote>`,
    `https://www.youtube.com/watch?v=abcdefg${index % 10}`,
    paragraph()
  ].join('\n\n')
}

const two = (value: number) => String(value).padStart(2, '0')

function post(pick: Pick, index: number): string {
  const id = index + 1
  const day = `20${two(10 + (index % 14))}-${two(1 + pick(12))}-${two(1 + pick(28))} ${two(pick(22))}:${two(pick(60))}:00`
  const content = index % 2 === 0 ? blocks(pick, index) : classic(pick, index)
  const terms = Array.from({ length: 1 + pick(4) }, () => pick(300))
  const comments = Array.from(
    { length: pick(3) },
    (_, at) =>
      `<wp:comment><wp:comment_id>${id * 10 + at}</wp:comment_id><wp:comment_author><![CDATA[Lectrice ${at}]]></wp:comment_author><wp:comment_date>${day}</wp:comment_date><wp:comment_date_gmt>${day}</wp:comment_date_gmt><wp:comment_content><![CDATA[${sentence(pick, 12)}]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>${at > 0 ? id * 10 : 0}</wp:comment_parent></wp:comment>`
  )
  return `<item><title><![CDATA[${sentence(pick, 7)}]]></title><link>${BLOG}/${day.slice(0, 10).replaceAll('-', '/')}/billet-${id}/</link><dc:creator>auteur-${index % 40}</dc:creator><guid isPermaLink="false">${BLOG}/?p=${id}</guid><content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>${day}</wp:post_date><wp:post_date_gmt>${day}</wp:post_date_gmt><wp:comment_status>open</wp:comment_status><wp:post_name>billet-${id}</wp:post_name><wp:status>publish</wp:status><wp:post_parent>0</wp:post_parent><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>${terms.map((term) => `<category domain="post_tag" nicename="mot-${term}"><![CDATA[Mot ${term}]]></category>`).join('')}<category domain="category" nicename="rubrique-${index % 12}"><![CDATA[Rubrique ${index % 12}]]></category>${comments.join('')}</item>\n`
}

function attachment(index: number): string {
  return `<item><title>photo ${index}</title><link>${BLOG}/photo-${index}/</link><wp:post_id>${20_000 + index}</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><wp:post_parent>0</wp:post_parent><wp:attachment_url>${BLOG}/wp-content/uploads/2014/03/photo-${index}.jpg</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attached_file</wp:meta_key><wp:meta_value>2014/03/photo-${index}.jpg</wp:meta_value></wp:postmeta></item>\n`
}

/** Writes an export of `posts` texts to `path`. */
export async function generateWxr(path: string, posts: number): Promise<void> {
  const file = createWriteStream(path)
  const pick = numbers(7)
  file.write(
    `<?xml version="1.0" encoding="UTF-8" ?>\n<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">\n<channel><title>Commune</title><link>${BLOG}</link><language>fr-FR</language><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${BLOG}</wp:base_site_url><wp:base_blog_url>${BLOG}</wp:base_blog_url>\n`
  )
  for (let index = 0; index < 500; index += 1) file.write(attachment(index))
  for (let index = 0; index < posts; index += 1) if (!file.write(post(pick, index))) await once(file, 'drain')
  file.end('</channel></rss>\n')
  await finished(file)
}
