import {
  bold,
  bulletList,
  callout,
  code,
  codeBlock,
  doc,
  foreign,
  heading,
  italic,
  note,
  noteReference,
  paragraph,
  sources,
  subscript
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

const FILE = `arbre;espece;plantation;circonference_cm;rue
A-0412;tilleul;1938;214;place du Marché
A-0413;tilleul;1938;198;place du Marché
A-0977;inconnu;;61;chemin des Aubépines`

export const article: DemoArticle = {
  slug: 'ouvrir-les-donnees-sans-fermer-la-porte',
  title: 'Ouvrir les données sans fermer la porte',
  publishedAt: '2025-09-16T08:10:00+02:00',
  authors: ['theo-lansac', 'malo-kerdrel'],
  tags: ['donnees-ouvertes', 'collectivite-territoriale', 'participation'],
  categories: ['methodes', 'terrain/intercommunalites'],
  featuredImage: 'open-data-lines',
  doc: (show) =>
    doc(
      paragraph(
        'Le fichier le plus téléchargé du Val de Lisane ne contient ni budget, ni délibération, ni qualité de l’air. C’est la liste des arbres. Quatre mille deux cent six lignes, un numéro, une espèce, une date de plantation quand on la connaît. En un an, il a servi à une carte des allergies, à trois sorties scolaires, à un poème et à un procès de voisinage.'
      ),
      paragraph(
        'Depuis la loi pour une République numérique, les collectivités de plus de 3 500 habitants et de cinquante agents doivent publier leurs données.',
        note(
          ['Loi n° 2016-1321 du 7 octobre 2016. Le seuil d’agents se compte en équivalents temps plein.'],
          'numerique'
        ),
        ' L’obligation est connue, rarement tenue, et presque toujours comprise de travers : on croit qu’il s’agit de mettre des fichiers en ligne.'
      ),
      show('open-data-lines', {
        layout: 'wide',
        caption: [
          'Jeux de données publiés et réutilisations connues, de septembre à août. Les deux courbes se séparent au moment où l’on a commencé à répondre aux questions.'
        ]
      }),
      heading(2, 'Un fichier est une phrase'),
      paragraph('Voici le début du fichier des arbres, tel qu’il était avant le printemps.'),
      codeBlock('csv', FILE),
      paragraph(
        'Trois lignes, et déjà une conversation. Que veut dire ',
        code('inconnu'),
        ' ? Qu’on n’a pas regardé, ou qu’on a regardé sans trouver ? Pourquoi une date vide ? Est-ce mesuré à un mètre du sol ? La différence entre un fichier ouvert et un fichier utile tient dans une page de réponses à ces questions, que l’on appelle pompeusement des métadonnées et que nous avons rebaptisée ',
        italic('la notice'),
        '.'
      ),
      heading(3, 'Notre notice, en cinq lignes'),
      bulletList(
        'Qui a compté, quand, et avec quoi.',
        'Ce que veut dire une case vide.',
        'Ce qui manque, et pourquoi.',
        'Quand le fichier sera refait.',
        'À qui écrire si l’on trouve une erreur, avec un prénom.'
      ),
      paragraph(
        'La dernière ligne est celle qui compte. Dans les six mois, cent quatre-vingts corrections sont arrivées. Une botaniste amateur a identifié soixante et un « inconnus ». L’arbre A-0977 est un néflier. Il a désormais des visiteurs.'
      ),
      heading(2, 'Ce qu’on n’ouvre pas'),
      paragraph(
        'Ouvrir n’est pas tout montrer. Les adresses des bénéficiaires, les tableaux où une ligne désigne une personne, les nids d’espèces protégées restent fermés. La règle s’explique mieux par un exemple : dans un hameau de quatre maisons, la consommation d’eau « par hameau » est un renseignement sur vos voisins.'
      ),
      callout(
        'warning',
        paragraph(
          bold('Avant de publier un tableau, '),
          'cherchez la plus petite ligne. Si vous pouvez mettre un nom dessus, quelqu’un d’autre le pourra aussi.'
        )
      ),
      paragraph(
        'Reste le mot, ',
        foreign('open data', 'en'),
        ', qui fait croire à une porte. Malo préfère l’image du cadastre : un grand livre que l’on consulte debout, avec un agent qui sait où chercher. La loi demande la porte.',
        noteReference('numerique'),
        ' Elle n’interdit pas l’agent. C’est lui, sur la courbe, qui a fait décoller les usages : une demi-journée par semaine, pour répondre.'
      ),
      paragraph(
        'Prochaine ouverture : les relevés de CO',
        subscript('2'),
        ' dans les salles de classe. Les élèves de l’école des Embruns ont déjà demandé ce que voudrait dire une case vide. On progresse.'
      ),
      sources(
        {
          title: 'Loi n° 2016-1321 du 7 octobre 2016 pour une République numérique',
          publisher: 'Journal officiel de la République française',
          date: '2016-10-07',
          url: 'https://www.legifrance.gouv.fr/'
        },
        {
          title: 'Arbres du Val : fichier et notice',
          publisher: 'Communauté de communes du Val de Lisane',
          date: '2025-06'
        }
      )
    ),
  comments: [
    {
      author: 'La botaniste',
      at: '2025-09-17T07:05:00+02:00',
      body: 'Soixante-quatre maintenant. Le A-2210 est un ginkgo. Femelle, hélas pour le banc.'
    }
  ]
}
