import { getTranslations } from 'next-intl/server'

type Props = { language: 'fr' | 'en'; isOpen: boolean }

const PLACES = ['self', 'com'] as const
const STEPS = ['first', 'second', 'third'] as const

/** How a WordPress site is exported, in the words of its own menus. */
export async function ExportHelp({ language, isOpen }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'Desk.import.help' })

  return (
    <details open={isOpen} className="mt-6 rounded-lg border border-line px-5 py-4 sm:px-7">
      <summary className="font-semibold">{t('title')}</summary>
      <div className="mt-4 grid gap-6 md:grid-cols-2">
        {PLACES.map((place) => (
          <section key={place} aria-labelledby={`import_help_${place}`}>
            <h3 id={`import_help_${place}`} className="mb-2 font-semibold">
              {t(`${place}.title`)}
            </h3>
            <ol className="flex list-decimal flex-col gap-2 ps-5">
              {STEPS.map((step) => (
                <li key={step}>{t.rich(`${place}.steps.${step}`, { b: (words) => <strong>{words}</strong> })}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <p className="mt-4 text-sm text-muted">{t('pictures')}</p>
    </details>
  )
}
