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
  pullQuote,
  sources,
  superscript
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'ecrire-a-ceux-qui-ne-viennent-pas-voter',
  title: 'Écrire à ceux qui ne viennent pas voter',
  publishedAt: '2025-10-07T08:00:00+02:00',
  authors: ['lila-benhaddou', 'malo-kerdrel'],
  tags: ['participation', 'collectivite-territoriale', 'langage-clair'],
  categories: ['terrain/communes', 'methodes/ecrire-simple'],
  featured: true,
  featuredImage: 'ballot-box',
  doc: (show) =>
    doc(
      paragraph(
        'Le bureau de vote n',
        superscript('o'),
        ' 5 de Montaudry se trouve dans le gymnase des Aubépines. Aux dernières élections locales, deux inscrits sur trois n’y sont pas entrés. Ceux qui tiennent le bureau connaissent par cœur le bruit du gymnase vide : une horloge, un ballon qui roule, le radiateur.'
      ),
      paragraph(
        'Pour une fois, nous n’avons pas demandé à ceux qui votent pourquoi les autres ne votent pas. Nous avons demandé aux autres.'
      ),
      show('ballot-box', { caption: ['Plus d’air que de papier.'] }),
      heading(2, 'Quatre-vingts portes'),
      paragraph(
        'Quatre-vingts portes, cinquante-deux ouvertes. Très peu de colère. Le mot qui revient n’est ni « pourris » ni « tous pareils » : c’est « déjà ». ',
        italic('Ah, c’était déjà ? Je croyais que j’étais déjà radié. On a déjà voté, non ?'),
        ' L’abstention que nous avons rencontrée est d’abord une affaire de calendrier, d’adresse et de gêne.'
      ),
      blockquote(
        paragraph('Je ne sais pas comment ça se passe à l’intérieur. À mon âge, je ne vais pas demander.'),
        citation('Un habitant des Aubépines, 46 ans')
      ),
      paragraph(
        'Cette phrase nous a arrêtés. On explique aux enfants pour qui et pourquoi voter ; personne n’explique aux adultes ',
        bold('comment'),
        '. Où l’on pose le sac. Si l’on peut venir avec la poussette. Si l’on a le droit de se tromper d’enveloppe.'
      ),
      heading(2, 'Une lettre, trois versions'),
      paragraph(
        'La mairie envoyait déjà un courrier. Il rappelait un devoir, citait un article, remerciait par avance. Nous l’avons réécrit avec douze des cinquante-deux. La troisième version commence ainsi :'
      ),
      blockquote(
        paragraph('Dimanche 15 mars, le gymnase est ouvert de 8 h à 18 h.'),
        paragraph(
          'Vous entrez par la porte verte. Quelqu’un vous dit bonjour. Vous montrez votre carte d’identité ; la carte d’électeur n’est pas obligatoire.'
        ),
        paragraph(
          'Vous prenez les papiers, vous passez derrière le rideau, vous choisissez. Personne ne vous demande rien. Si vous vous trompez, vous recommencez.'
        ),
        paragraph('Cela prend quatre minutes. Nous avons chronométré.'),
        citation('Lettre aux inscrits du bureau n° 5, projet')
      ),
      pullQuote(paragraph('On ne convainc pas quelqu’un d’entrer en lui expliquant l’architecture.')),
      heading(2, 'Ce que la lettre ne fera pas'),
      orderedList(
        'Elle ne touchera pas ceux dont l’adresse est fausse : le répertoire électoral vient d’ailleurs, et il faut s’y inscrire avant le sixième vendredi précédant le scrutin.',
        'Elle ne rendra pas les programmes intéressants.',
        'Elle ne remplacera pas un voisin qui dit « j’y vais, tu viens ? ».'
      ),
      paragraph(
        'Ce troisième point est le plus gênant pour des communicants. Nous avons mis une phrase à découper en bas de page — « J’y passe vers … h, je sonne chez vous ? » — et deux blancs à remplir. C’est peut-être la seule partie utile du courrier.',
        note([
          'Une commune ne peut évidemment dire ni pour qui voter ni qui a voté. La lettre est la même pour tous les inscrits du bureau ; elle a été relue par le service juridique, qui y a ajouté une virgule.'
        ])
      ),
      callout(
        'key',
        paragraph(
          bold('Neutralité. '),
          'Informer sur le vote est une mission de la commune ; influencer le vote est une faute. La frontière passe entre « comment » et « pour qui ». On peut écrire très chaleureusement du bon côté.'
        )
      ),
      paragraph(
        'Nous ne saurons pas si la lettre aura servi. Nous compterons, au printemps, et nous publierons le chiffre, même s’il est triste. Surtout s’il est triste.'
      ),
      sources(
        {
          title: 'Porte-à-porte des Aubépines, carnet de réponses anonymisées',
          publisher: 'Atelier de communication publique',
          date: '2025-09'
        },
        { title: 'Résultats par bureau de vote (jeu de données)', publisher: 'Commune de Montaudry', date: '2025' }
      )
    ),
  comments: [
    {
      author: 'Assesseur depuis 1989',
      at: '2025-10-07T09:44:00+02:00',
      body: 'Le ballon qui roule, c’est exactement cela. On n’a jamais trouvé d’où il vient.'
    },
    {
      author: 'Nadia',
      at: '2025-10-09T12:12:00+02:00',
      body: 'Et le chiffre du printemps ?',
      replies: [
        {
          author: 'Malo Kerdrel',
          at: '2026-04-02T10:00:00+02:00',
          body: 'Onze points de participation en plus au bureau 5, quatre dans les autres. Cela ne prouve rien — il faisait beau, et la porte avait été repeinte en vert.'
        }
      ]
    }
  ]
}
