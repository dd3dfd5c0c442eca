import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { validateXML } from 'xmllint-wasm'
import { childrenOf, parseXml, type XmlNode } from './xml-tree.ts'

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The published schema of sitemaps, as the package `sitemap` brings it. */
const SCHEMA = createRequire(import.meta.url)
  .resolve('sitemap/package.json')
  .replace('package.json', 'schema/sitemap.xsd')

/** Addresses and faults of a sitemap: the schema's own, checked by libxml2, and what sitemaps.org says beyond it. */
export async function sitemapFaults(
  document: string,
  address: string
): Promise<{ places: string[]; faults: string[] }> {
  const { valid, errors } = await validateXML({
    xml: { fileName: 'sitemap.xml', contents: document },
    schema: readFileSync(SCHEMA, 'utf8')
  })
  const { places, faults } = rulesOf(document, { address, root: 'urlset', entry: 'url' })
  return { places, faults: valid ? faults : [...faults, ...errors.map(({ message }) => message)] }
}

/** Files and faults of a sitemap of sitemaps. */
export function sitemapIndexFaults(document: string, address: string): { places: string[]; faults: string[] } {
  return rulesOf(document, { address, root: 'sitemapindex', entry: 'sitemap' })
}

type Shape = { address: string; root: string; entry: string }

function rulesOf(document: string, { address, root, entry }: Shape): { places: string[]; faults: string[] } {
  const faults: string[] = []
  const check = (holds: boolean, fault: string) => holds || faults.push(fault)
  const tree = parseXml(document)
  check(tree.name === root && tree.uri === NAMESPACE, `no <${root}>`)
  check(
    tree.children.every((child) => child.name === entry && child.uri === NAMESPACE),
    `more than <${entry}>`
  )
  check(tree.children.length >= 1 && tree.children.length <= 50_000, `${tree.children.length} entries`)
  check(Buffer.byteLength(document) <= 50 * 1_024 * 1_024, 'more than 50 MB')

  const folder = new URL('.', address).href
  const places = tree.children.map((child) => placeOf(child, { folder, check }))
  check(new Set(places).size === places.length, 'an address twice')
  return { places, faults }
}

type Checks = { folder: string; check: (holds: boolean, fault: string) => void }

function placeOf(entry: XmlNode, { folder, check }: Checks): string {
  const [location = '', modified] = ['loc', 'lastmod'].map((name) => childrenOf(entry, name, NAMESPACE)[0]?.text)
  check(URL.canParse(location) && new URL(location).href === location, `address "${location}" is not encoded`)
  check(location.length < 2_048, 'address too long')
  check(location.startsWith(folder), `${location} is not below ${folder}`)
  check(
    modified === undefined || /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(modified),
    `lastmod "${modified}"`
  )
  check(modified === undefined || Date.parse(modified) <= Date.now() + 60_000, 'lastmod is still to come')
  return location
}
