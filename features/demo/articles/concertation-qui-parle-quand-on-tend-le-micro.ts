import {
  blockquote,
  bold,
  callout,
  citation,
  doc,
  heading,
  italic,
  note,
  orderedList,
  paragraph,
  readMore,
  sources,
  table
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'concertation-qui-parle-quand-on-tend-le-micro',
  title: 'Concertation : qui parle quand on tend le micro',
  publishedAt: '2026-03-10T08:00:00+01:00',
  authors: ['noe-castaing', 'theo-lansac'],
  tags: ['participation', 'collectivite-territoriale', 'espace-public'],
  categories: ['methodes', 'terrain/communes'],
  featuredImage: 'speaking-time',
  doc: (show) =>
    doc(
      paragraph(
        'Nous étions deux au fond de la salle, avec une grille et un crayon. Chaque minute, une croix : qui parle ? Réunion publique du 3 février, salle des fêtes d’Estrac, avenir de l’ancienne filature. Quatre-vingt-dix minutes, cent dix personnes, une plante verte.'
      ),
      readMore('Lire la grille'),
      show('speaking-time', {
        layout: 'wide',
        caption: [
          'Une marque par minute de parole. Les nouveaux venus s’expriment surtout dans la dernière demi-heure, quand la moitié de la salle a remis son manteau.'
        ]
      }),
      heading(2, 'Ce que dit la grille'),
      table({
        caption: 'Temps de parole et présence dans la salle',
        head: ['Qui', 'Part de la salle', 'Part de la parole'],
        rows: [
          ['Élus', '6 %', '48 %'],
          ['Services et bureau d’études', '5 %', '27 %'],
          ['Habitués des réunions', '14 %', '18 %'],
          ['Nouveaux venus', '75 %', '7 %']
        ]
      }),
      paragraph(
        'Personne n’a confisqué le micro. Il a même été tendu avec insistance : ',
        italic('qui a une question ?'),
        ' Mais une question, après soixante-quatre diapositives, c’est un examen. Il faut avoir compris, savoir le dire debout, et supporter que tout le monde se retourne. Les habitués y sont entraînés. Les autres ont regardé la plante.'
      ),
      blockquote(
        paragraph(
          'J’ai travaillé onze ans dans cette filature. On nous a demandé si nous avions des questions. Je n’avais pas de questions. J’avais des réponses.'
        ),
        citation('Une ancienne ourdisseuse, à la sortie')
      ),
      heading(2, 'La deuxième réunion'),
      paragraph(
        'Le maire d’Estrac a regardé la grille un long moment, puis il a demandé qu’on l’aide à rater moins bien la suivante. Nous avons changé cinq choses.'
      ),
      orderedList(
        [bold('L’ordre.'), ' On commence par les tables de huit ; on présente ensuite.'],
        [
          bold('La question.'),
          ' Non plus « Qu’en pensez-vous ? » mais « Qu’avez-vous fait dans ce bâtiment ? ». Tout le monde a une réponse, sauf le bureau d’études.'
        ],
        [bold('Le lieu.'), ' Dans la filature, avec des chaises de cantine.'],
        [bold('L’heure.'), ' Samedi, dix heures, avec un coin pour les enfants et quelqu’un pour les garder.'],
        [
          bold('La trace.'),
          ' Chaque table écrit sa phrase sur une nappe en papier. Les nappes sont numérisées le soir même.'
        ]
      ),
      paragraph(
        'Quatre-vingt-quatre personnes, dont trente et une qui n’étaient pas venues la première fois. Neuf nappes. Sur la quatrième, l’ancienne ourdisseuse avait dessiné de mémoire la circulation de l’air dans l’atelier. Le bureau d’études l’a photographiée trois fois : elle résolvait un problème de chauffage.',
        note(['La nappe n° 4 est depuis aux archives intercommunales, sous une cote bien à elle.'])
      ),
      heading(2, 'Rendre compte'),
      paragraph(
        'Reste l’essentiel, que presque tout le monde oublie : dire ce que la parole est devenue. Un tableau de deux colonnes a été affiché à la boulangerie. À gauche, « Vous avez dit » ; à droite, « Nous ferons », « Nous ne ferons pas, parce que… », ou « Nous ne savons pas ». Dix-neuf lignes. Sept refus. Le boulanger assure que ce sont les refus qu’on lit.'
      ),
      callout(
        'warning',
        paragraph(
          bold('Si la décision est déjà prise, '),
          'faites une réunion d’information et appelez-la ainsi. Rien n’use une ville comme une concertation sans objet.'
        )
      ),
      sources(
        {
          title: 'Grilles de temps de parole, réunions des 3 et 21 février 2026',
          publisher: 'Atelier de communication publique',
          date: '2026-02'
        },
        { title: 'Nappes 1 à 9, numérisation', publisher: 'Commune d’Estrac', date: '2026-02-21' }
      )
    ),
  comments: [
    { author: 'La plante verte', at: '2026-03-10T09:30:00+01:00', body: 'Je n’ai pas été consultée.' },
    {
      author: 'Bureau d’études',
      at: '2026-03-11T11:20:00+01:00',
      body: 'Vingt-sept pour cent, c’était beaucoup, nous en convenons. Pour la nappe 4, nous avons proposé à Mme R. de cosigner la note technique. Elle a accepté.'
    }
  ]
}
