'use client'

import { useTranslations } from 'next-intl'
import { ServicesContext } from '#features/editor/client/services.ts'
import { DocumentEditor } from '#features/editor/components/document-editor.tsx'
import { LateTool } from '#features/editor/components/late-tool.tsx'
import { DetailsPanel } from './details-panel.tsx'
import { DraftHeader } from './draft-header.tsx'
import { DraftNotices } from './draft-notices.tsx'
import { TitleField } from './title-field.tsx'
import { useWorkspace, type WorkspaceProps } from './use-workspace.ts'
import './draft-editor.css'

const loadPublishPanel = () => import('../publish-panel/publish-panel.tsx').then(({ PublishPanel }) => PublishPanel)

/** Header, text and details of one post; the whole page. */
export function DraftWorkspace(props: WorkspaceProps) {
  const { draft, actions, turn } = props
  const t = useTranslations('Editor')
  const { editor, services, store, steps, filing, signing, talk, details, panel, ...workspace } = useWorkspace(props)
  const { fullScreen, toolbar, slashKeys, broken, change, canSubmit, slugProblem, textLanguage } = workspace
  const { problem } = steps.publication
  if (!editor) return <div className="ed-root" aria-busy="true" />

  return (
    <ServicesContext value={services}>
      <div className="ed-root" data-details={details.open && !fullScreen} data-full-screen={fullScreen}>
        <DraftHeader
          draft={draft}
          store={store}
          steps={steps}
          canSubmit={actions.submitForReview !== undefined}
          panel={panel}
          details={{ open: details.open, id: details.id, onToggle: details.toggle }}
        />
        <main className="ed-main">
          <DraftNotices
            draft={draft}
            editor={editor}
            store={store}
            publication={steps.publication}
            onSendBack={steps.sendBack}
            series={filing.series}
            broken={broken}
            turn={turn}
          />
          <DocumentEditor editor={editor} services={services} slashKeys={slashKeys} toolbar={toolbar}>
            <TitleField
              value={store.fields.title}
              onChange={(title) => change({ title })}
              onEnter={() => editor.commands.focus('start')}
              error={problem === 'title-missing' ? t('problem.title-missing') : null}
              readOnly={!draft.may.save}
              language={textLanguage}
            />
          </DocumentEditor>
        </main>
        {details.open && !fullScreen && (
          <DetailsPanel
            id={details.id}
            editor={editor}
            store={store}
            onChange={change}
            draft={draft}
            filing={filing}
            signing={signing}
            talk={talk}
            actions={actions}
            slugError={slugProblem ? t(`problem.${problem}`) : null}
            onSubmit={canSubmit ? () => void steps.submit() : null}
            steps={draft.may.publish && panel.isReleased ? steps : null}
            onVisibility={panel.open}
            onClose={details.close}
            closeButton={details.closeButton}
          />
        )}
        <LateTool
          load={loadPublishPanel}
          props={panel.isOpen ? { draft, editor, store, steps, onShow: panel.show, onClose: panel.close } : null}
          onFail={panel.close}
        />
      </div>
    </ServicesContext>
  )
}
