'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Choice, Scalar } from '#features/drafts/merge.ts'
import { Modal } from '#features/editor/components/modal.tsx'
import { ConflictField } from './conflict-field.tsx'
import { describeBlocks, type Names, useFieldWords } from './conflict-words.ts'
import { useMoment } from './save-status.tsx'
import type { Choices, Union } from './unite.ts'

type UnionDialogProps = {
  union: Union
  names: Names
  onCopy: () => Promise<boolean>
  onSettle: (choices: Choices) => void
  onClose: () => void
}

/** Both changed the same lines: nothing is overwritten before the writer has chosen. */
export function UnionDialog({ union, names, onCopy, onSettle, onClose }: UnionDialogProps) {
  const t = useTranslations('Editor.stale')
  const { theirs, mine, parts, conflicts } = union
  const { words: when } = useMoment(theirs.savedAt)
  const wordsOf = useFieldWords(names)
  const [blocks, setBlocks] = useState<ReadonlyMap<number, Choice>>(new Map())
  const [fields, setFields] = useState<ReadonlyMap<Scalar, Choice>>(new Map())
  const [copied, setCopied] = useState<boolean | null>(null)
  const passages = parts.flatMap(({ conflict }, index) => (conflict ? [{ ...conflict, index }] : []))

  return (
    <Modal title={t('title')} onClose={onClose} wide>
      <p>{theirs.savedBy ? t('who', { name: theirs.savedBy, when }) : t('somebody', { when })}</p>
      <p>{t('explanation')}</p>
      <form
        className="ed-conflicts"
        onSubmit={(event) => {
          event.preventDefault()
          onSettle({ blocks, fields })
        }}
      >
        {conflicts.map((field) => (
          <ConflictField
            key={field}
            legend={t(`field.${field}`)}
            mine={wordsOf(field, mine)}
            theirs={wordsOf(field, theirs.draft)}
            theirName={theirs.savedBy}
            choices={['mine', 'theirs']}
            chosen={fields.get(field) ?? 'mine'}
            onChoose={(choice) => setFields(new Map(fields).set(field, choice))}
          />
        ))}
        {passages.map((passage, order) => (
          <ConflictField
            key={passage.index}
            legend={t('passage', { number: order + 1 })}
            mine={describeBlocks(passage.mine)}
            theirs={describeBlocks(passage.theirs)}
            theirName={theirs.savedBy}
            choices={['both', 'mine', 'theirs']}
            chosen={blocks.get(passage.index) ?? 'both'}
            onChoose={(choice) => setBlocks(new Map(blocks).set(passage.index, choice))}
          />
        ))}
        <p className="ed-help">{t('history')}</p>
        <p className="ed-row">
          <button type="submit" className="ed-primary">
            {t('settle')}
          </button>
          <button type="button" className="ed-secondary" onClick={() => void onCopy().then(setCopied)}>
            {t('copy')}
          </button>
          <span role="status">{copied !== null && t(copied ? 'copied' : 'copyFailed')}</span>
        </p>
      </form>
    </Modal>
  )
}
