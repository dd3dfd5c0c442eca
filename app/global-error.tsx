'use client'

/**
 * Shown when nothing else can be: no database, no settings, hence both
 * languages and no stylesheet.
 */
export default function GlobalError() {
  return (
    <html lang="fr">
      <head>
        <title>Une erreur est survenue</title>
      </head>
      <body>
        <main>
          <h1>Une erreur est survenue</h1>
          <p>La page ne peut pas être affichée pour l’instant. Réessayez dans un moment.</p>
          <p lang="en">Something went wrong. Please try again in a moment.</p>
          <p>
            <a href="/">Retour à l’accueil</a>
          </p>
        </main>
      </body>
    </html>
  )
}
