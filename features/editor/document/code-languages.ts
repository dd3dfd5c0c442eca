/** Names of languages whose short forms say little; the others are shown as they were typed. */
const LANGUAGES = new Map(
  Object.entries({
    bash: 'Bash',
    css: 'CSS',
    html: 'HTML',
    js: 'JavaScript',
    javascript: 'JavaScript',
    json: 'JSON',
    php: 'PHP',
    py: 'Python',
    python: 'Python',
    sh: 'Shell',
    sql: 'SQL',
    svg: 'SVG',
    ts: 'TypeScript',
    typescript: 'TypeScript',
    xml: 'XML',
    yaml: 'YAML',
    yml: 'YAML'
  })
)

/** A language as people name it: "JavaScript" for "js"; what is not known as it was typed. */
export function codeLanguageName(typed: unknown): string {
  const name = String(typed ?? '').trim()
  return LANGUAGES.get(name.toLowerCase()) ?? name
}
