import type { ReactNode } from 'react'
import { focusableGroup } from '#components/focusable-group.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import type { RenderContext } from './context.ts'

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

/** Code, in the lines it was typed in: long ones scroll, by keyboard too. */
export function CodeBlock({ node, context }: { node: JsonNode; context: RenderContext }): ReactNode {
  const typed = String(node.attrs?.language ?? '').trim()
  const language = LANGUAGES.get(typed.toLowerCase()) ?? typed

  return (
    <div className="code-block">
      {language !== '' && (
        <p className="code-language" aria-hidden="true">
          {language}
        </p>
      )}
      <pre {...focusableGroup(context.words('code', { language: language || 'none' }))}>
        <code>{node.content?.map((child) => child.text).join('')}</code>
      </pre>
    </div>
  )
}
