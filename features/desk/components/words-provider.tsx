import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import type { Language } from '#prisma/generated/enums.ts'

type Messages = Record<string, unknown>

async function messagesOf(language: Language): Promise<Messages> {
  const { default: messages } =
    language === 'en' ? await import('#messages/en.json') : await import('#messages/fr.json')
  return messages
}

type Props = { language: Language; timeZone: string; words: string[]; children: ReactNode }

/** Words for client components, in one language: only the parts of the dictionary that they name. */
export async function WordsProvider({ language, timeZone, words, children }: Props) {
  const messages = await messagesOf(language)
  const chosen = Object.fromEntries(words.map((word) => [word, messages[word] ?? {}]))

  return (
    <NextIntlClientProvider locale={language} timeZone={timeZone} messages={chosen}>
      {children}
    </NextIntlClientProvider>
  )
}
