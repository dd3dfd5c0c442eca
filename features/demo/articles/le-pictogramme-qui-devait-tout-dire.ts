import {
  bulletList,
  callout,
  doc,
  foreign,
  gallery,
  heading,
  italic,
  note,
  paragraph,
  pullQuote,
  sources
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'le-pictogramme-qui-devait-tout-dire',
  title: 'Le pictogramme qui devait tout dire',
  publishedAt: '2026-09-15T08:00:00+02:00',
  authors: ['ines-vasseur', 'theo-lansac', 'noe-castaing'],
  tags: ['accessibilite', 'espace-public', 'identite-visuelle'],
  categories: ['methodes/donner-a-voir'],
  series: 'ecrire-pour-etre-compris',
  featuredImage: 'pictogram-board',
  doc: (show) =>
    doc(
      paragraph(
        'Il y avait un panneau à poser à l’entrée du parc de la Filature et un budget pour huit pictogrammes. Chacun avait son idée : une maison, un livre, une goutte. Nous les avons dessinés en une matinée. Il a fallu quatre mois pour savoir ce qu’ils voulaient dire.'
      ),
      show('pictogram-board', {
        layout: 'wide',
        caption: ['Les huit signes proposés, première version. Essayez de les nommer avant de lire la suite.']
      }),
      heading(2, 'Le test du banc'),
      paragraph(
        'Nous nous sommes assis sur un banc avec les huit planches, et nous avons demandé aux passants ce qu’ils feraient s’ils suivaient la flèche. Le bus et le fauteuil roulant ont été reconnus par tous. La flèche aussi, ce qui nous a rassurés. Le reste fut une aventure.'
      ),
      gallery(
        3,
        show('pictogram-house', {
          caption: ['« Maison de quartier », pensions-nous. Réponses : refuge, toilettes, accueil, chez moi.']
        }),
        show('pictogram-book', {
          caption: ['« Bibliothèque ». Réponses : lecture, catéchisme, mode d’emploi, volets.']
        }),
        show('pictogram-drop', { caption: ['« Eau potable ». Réponses : eau, sang, fuite, inondation.'] })
      ),
      paragraph(
        'Un pictogramme n’est pas une image universelle. C’est un mot d’une langue que l’on a apprise sans s’en apercevoir. Le bonhomme de la porte verte, le ',
        foreign('exit', 'en'),
        ' qui court, nous semble naturel ; il est normalisé.',
        note([
          'Les symboles destinés à l’information du public font l’objet de la norme ISO 7001 ; les signaux de sécurité, de la norme ISO 7010.'
        ]),
        ' Une goutte ne dit pas « potable » : il lui manque un robinet, un verre, un enfant qui boit.'
      ),
      pullQuote(paragraph('Un bon pictogramme n’est pas deviné : il est reconnu.')),
      heading(2, 'Ce que nous avons changé'),
      bulletList(
        'La maison a reçu deux mots, « Maison de quartier ». Elle n’en est pas morte.',
        'La goutte tombe désormais dans un verre.',
        'Le livre a été abandonné : la bibliothèque a une façade que tout le monde connaît, nous l’avons dessinée.',
        'La porte, que personne n’avait jamais interprétée deux fois de la même manière, a été remplacée par son nom : « Sortie rue du Four ».'
      ),
      heading(3, 'Et pour ceux qui ne voient pas le panneau'),
      paragraph(
        'Chaque signe est en relief, avec son nom en braille et en gros caractères, à hauteur de main. Sur le site, les mêmes dessins accompagnent les mêmes mots, et portent une alternative vide quand le mot est déjà là. Un lecteur d’écran qui annonce « goutte, eau potable, lien eau potable » a trois fois raison et une fois de trop.'
      ),
      show('pictogram-arrow', { layout: 'small', decorative: true }),
      callout(
        'note',
        paragraph(
          'Règle du banc : moins de neuf reconnaissances sur dix, et le signe reçoit un mot. Moins de cinq, il reçoit un mot et perd son dessin.'
        )
      ),
      paragraph(
        'Nous étions venus chercher le signe qui se passerait de texte. Nous sommes repartis avec du texte, quelques signes, et beaucoup de respect pour ',
        italic('Sortie'),
        ', six lettres, aucun malentendu connu.'
      ),
      sources(
        {
          title: 'Essais de reconnaissance, parc de la Filature, 118 réponses',
          publisher: 'Atelier de communication publique',
          date: '2026-06'
        },
        {
          title: 'Symboles graphiques — Symboles destinés à l’information du public (ISO 7001)',
          publisher: 'Organisation internationale de normalisation'
        }
      )
    ),
  comments: [
    {
      author: 'Prof de dessin',
      at: '2026-09-16T21:00:00+02:00',
      body: 'Mes élèves de sixième ont trouvé : le livre, c’étaient « des ailes ». Je garde.'
    }
  ]
}
