import {
  bold,
  callout,
  doc,
  heading,
  italic,
  note,
  orderedList,
  paragraph,
  pullQuote,
  sources,
  subscript,
  superscript
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'refaire-la-place-raconter-le-chantier',
  title: 'Refaire la place, raconter le chantier',
  publishedAt: '2025-02-18T08:20:00+01:00',
  authors: ['ines-vasseur', 'malo-kerdrel'],
  tags: ['espace-public', 'participation', 'collectivite-territoriale'],
  categories: ['terrain/communes'],
  featuredImage: 'square-plan',
  doc: (show) =>
    doc(
      paragraph(
        'Pendant quatorze mois, la place du Marché de Sainte-Aldène a été un trou. Un beau trou, avec des archéologues, puis des canalisations, puis rien, puis de nouveau des canalisations. Les commerçants l’avaient baptisé le lac. Nous sommes venus une fois par mois voir comment on raconte un trou.'
      ),
      heading(2, 'Les chemins de désir'),
      paragraph(
        'Tout avait commencé par la neige. Un matin de février, avant le chantier, un agent des espaces verts était monté au clocher pour photographier les traces de pas. On y voyait trois diagonales que les plans ignoraient : de l’école à la boulangerie, de la pharmacie à l’arrêt du car, du café à la mairie. Les urbanistes appellent cela des ',
        italic('lignes de désir'),
        '. Les gens appellent cela couper.'
      ),
      show('square-plan', {
        layout: 'wide',
        caption: [
          'La place vue du clocher. En pointillé, les chemins que l’on prend vraiment ; le kiosque est au mauvais endroit depuis 1904.'
        ]
      }),
      paragraph(
        'La photographie a été affichée en grand sur la palissade, sans un mot. On pouvait y dessiner son trajet au feutre. En trois semaines, elle est devenue la meilleure étude de circulation que la commune ait jamais eue, et la moins chère.',
        note([
          'Quarante euros d’impression, douze feutres, dont neuf volés. Les vols ont été comptés comme une forme d’adhésion.'
        ])
      ),
      heading(2, 'Écrire sur une palissade'),
      paragraph(
        'La palissade était le seul journal du quartier. Elle a connu trois époques. D’abord l’obligatoire : permis, casques, noms des entreprises, en corps neuf. Ensuite le promotionnel : une image de synthèse où des gens très minces marchaient vers la lumière. Enfin, après une réunion houleuse, l’utile.'
      ),
      orderedList(
        [bold('Aujourd’hui'), ' : ce qu’on fait, avec le prénom du chef d’équipe.'],
        [bold('Cette semaine'), ' : où passer, où livrer, où s’asseoir.'],
        [bold('Bientôt'), ' : ce qui fera du bruit, et entre quelles heures.'],
        [bold('Trouvé'), ' : le fragment de la semaine, dessiné par les archéologues.']
      ),
      paragraph(
        'La rubrique « Trouvé » a sauvé le chantier. Une boucle de ceinture, une semelle, sept billes. Les enfants exigeaient de passer par là. Un commerçant nous a confié qu’il détestait toujours le trou, mais qu’il ne pouvait plus le quitter.'
      ),
      pullQuote(paragraph('Un chantier silencieux est une nuisance ; un chantier bavard est un spectacle.')),
      heading(2, 'Combien d’ombre ?'),
      paragraph(
        'Le projet d’origine prévoyait douze arbres et 3 200 m',
        superscript('2'),
        ' de pierre claire. Le panneau annonçait une « place durable ». Une habitante, chimiste à la retraite, a demandé combien de CO',
        subscript('2'),
        ' représentait la pierre, et combien de degrés gagnait l’ombre. Personne n’avait les chiffres. On les a cherchés, on les a affichés, et quatre arbres de plus sont apparus sur les plans suivants.'
      ),
      callout(
        'key',
        paragraph(
          bold('Notre conclusion de chantier. '),
          'L’information n’est pas ce qui accompagne les travaux : elle en fait partie, au même titre que le drainage. Elle se budgète, elle s’entretient, et elle se bouche.'
        )
      ),
      paragraph(
        'La place a été inaugurée un samedi de pluie. Les diagonales y sont, en pavés plus foncés. Le kiosque n’a pas bougé : soixante-dix personnes avaient écrit sur la palissade qu’il devait rester au mauvais endroit.'
      ),
      sources(
        {
          title: 'Place du Marché, journal de palissade, numéros 1 à 58',
          publisher: 'Commune de Sainte-Aldène',
          date: '2024'
        },
        {
          title: 'Étude des cheminements par photographie après neige',
          publisher: 'Service des espaces verts, Sainte-Aldène',
          date: '2023-02'
        }
      )
    ),
  comments: [
    {
      author: 'La chimiste',
      at: '2025-02-19T09:00:00+01:00',
      body: 'Deux degrés et demi à l’ombre des tilleuls en juillet, mesurés par mes soins. La pierre claire, elle, éblouit. On en reparlera.'
    }
  ]
}
