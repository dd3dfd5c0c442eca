import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { CopyButton } from '#components/copy-button.tsx'
import { focusableGroup } from '#components/focusable-group.ts'
import { bibtex } from '../bibtex.ts'
import { apa, iso690, plain, type Reference, type ReferencePart } from '../reference.ts'

/** Ready references to an article, to select or to copy. */
export async function CitationBox({ reference }: { reference: Reference }): Promise<ReactNode> {
  const t = await getTranslations('Reader.citations')
  const styles = [
    { name: 'ISO 690', parts: iso690(reference) },
    { name: 'APA', parts: apa(reference) }
  ]
  const entry = bibtex(reference)

  return (
    <details className="citations">
      <summary>{t('title')}</summary>
      <dl>
        {styles.map(({ name, parts }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <p className="citation">{parts.map(renderPart)}</p>
              <CopyButton text={plain(parts)} words={{ copy: t('copy', { style: name }), copied: t('copied') }} />
            </dd>
          </div>
        ))}
        <div>
          <dt>BibTeX</dt>
          <dd>
            <pre className="citation" {...focusableGroup('BibTeX')}>
              {entry}
            </pre>
            <CopyButton text={entry} words={{ copy: t('copy', { style: 'BibTeX' }), copied: t('copied') }} />
          </dd>
        </div>
      </dl>
    </details>
  )
}

function renderPart({ text, italic }: ReferencePart): ReactNode {
  return italic ? <i key={text}>{text}</i> : text
}
