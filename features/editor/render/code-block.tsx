import type { ReactNode } from 'react'
import { focusableGroup } from '#components/focusable-group.ts'
import { codeLanguageName } from '#features/editor/document/code-languages.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import type { RenderContext } from './context.ts'

/** Code, in the lines it was typed in: long ones scroll, by keyboard too. */
export function CodeBlock({ node, context }: { node: JsonNode; context: RenderContext }): ReactNode {
  const language = codeLanguageName(node.attrs?.language)

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
