/** Data for search engines, and modules of ours that add comfort: the scripts that readers' pages may hold. */
const KEPT = /^<script(?: type="application\/ld\+json"| type="module" src="\/)/

/** What React and Next leave for hydration, and hints that only concern their scripts. */
const FRAMEWORK = [
  /<script\b[^>]*>.*?<\/script>/gs,
  /<link rel="preload" as="script"[^>]*>/g,
  /<link rel="preconnect" href="\/"[^>]*>/g,
  /<meta name="next-size-adjust"[^>]*>/g,
  /<!--(?: |\$|\/\$|&|\/&)-->/g,
  /<div hidden=""><\/div>/g
]

/**
 * A page as rendered by Next, without its scripts, its payload (which repeats
 * the whole text) and the comments by which React would find its way: readers'
 * pages are HTML. React escapes `<` in texts and in the payload, so that what
 * looks like a tag here is one.
 */
export function withoutFramework(html: string): string {
  return FRAMEWORK.reduce((rest, part) => rest.replace(part, (found) => (KEPT.test(found) ? found : '')), html)
}
