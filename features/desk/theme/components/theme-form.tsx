'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '#components/button.tsx'
import { themeAction } from '../actions.ts'
import { showTheme } from '../show-theme.ts'
import { THEMES, type Theme } from '../theme.ts'

/** How the desk looks in this browser; takes effect at the choice, without script at the button. */
export function ThemeForm({ theme }: { theme: Theme }) {
  const t = useTranslations('Desk.theme')
  const [, submit] = useActionState(themeAction, null)

  return (
    <form action={submit}>
      <fieldset>
        <legend className="text-xl font-semibold">{t('label')}</legend>
        <p className="mt-1 mb-3 text-sm text-muted">{t('hint')}</p>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {THEMES.map((one) => (
            <label key={one} className="flex min-h-10 items-center gap-2.5 font-medium">
              <input
                type="radio"
                name="theme"
                value={one}
                defaultChecked={one === theme}
                className="size-5 accent-accent"
                onChange={() => void showTheme(one)}
              />
              {t(one)}
            </label>
          ))}
        </div>
      </fieldset>
      <noscript>
        <Button type="submit" variant="secondary" className="mt-3">
          {t('apply')}
        </Button>
      </noscript>
    </form>
  )
}
