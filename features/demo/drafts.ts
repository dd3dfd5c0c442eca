import { bulletList, callout, doc, heading, italic, note, paragraph, sources } from '#features/editor/document/build.ts'
import type { DemoDraft } from './article.ts'

/** Texts that no reader sees yet, so that the desk shows a publication at work. */
export const demoDrafts: DemoDraft[] = [
  {
    status: 'draft',
    title: 'Le marché, salle de presse du samedi',
    authors: ['awa-diarra'],
    tags: ['presse-locale', 'espace-public'],
    categories: ['terrain/communes'],
    featuredImage: 'newspaper-rack',
    savedAt: '2026-11-16T17:40:00+01:00',
    doc: () =>
      doc(
        paragraph(
          'Entre le fromager et les fleurs, il y a quatre mètres où l’on apprend tout. C’est là que se tiennent, chaque samedi, deux conseillères d’opposition, un panier, et la moitié des nouvelles de la semaine.'
        ),
        heading(2, 'À vérifier lundi'),
        bulletList(
          'le nombre d’étals avant les travaux ;',
          'qui autorise les tracts, et où ;',
          'la phrase exacte du fromager (rappeler).'
        ),
        callout(
          'warning',
          paragraph(
            'Ne pas publier avant d’avoir revu Mme R. : elle a dit « c’est entre nous », puis elle l’a répété à tout le monde.'
          )
        )
      )
  },
  {
    status: 'in_review',
    title: 'Traduire la mairie',
    authors: ['lila-benhaddou', 'malo-kerdrel'],
    tags: ['langage-clair', 'accessibilite', 'collectivite-territoriale'],
    categories: ['methodes/ecrire-simple'],
    featuredImage: 'town-hall-at-dusk',
    savedAt: '2026-11-18T10:15:00+01:00',
    doc: (show) =>
      doc(
        paragraph(
          'Onze langues se parlent au guichet de Port-Salvert, d’après le carnet que tient l’agente d’accueil. Le site en connaît une. Entre les deux, il y a les enfants, qui traduisent à voix basse, et à qui personne n’a jamais demandé s’ils avaient école.'
        ),
        show('town-hall-at-dusk', { caption: ['Une mairie parle d’abord à ceux qui savent déjà la lire.'] }),
        heading(2, 'Ce qu’on traduit, ce qu’on récrit'),
        paragraph(
          'Traduire un mauvais courrier donne un mauvais courrier en onze langues. Nous avons donc commencé par ',
          italic('récrire'),
          ' : trois démarches, une page chacune, des phrases courtes.',
          note(['Les trois plus demandées : inscription à l’école, carte d’identité, aide alimentaire.']),
          ' La traduction est venue ensuite, relue par des habitants rémunérés.'
        ),
        sources({ title: 'Carnet des langues du guichet', publisher: 'Commune de Port-Salvert', date: '2026-10' })
      )
  }
]
