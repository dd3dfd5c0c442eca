import {
  blockquote,
  citation,
  doc,
  heading,
  italic,
  link,
  note,
  noteReference,
  orderedList,
  paragraph,
  sources,
  table
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'le-bulletin-municipal-ce-journal-que-personne-n-avoue-lire',
  title: 'Le bulletin municipal, ce journal que personne n’avoue lire',
  publishedAt: '2023-10-11T07:45:00+02:00',
  authors: ['awa-diarra'],
  tags: ['collectivite-territoriale', 'presse-locale', 'langage-clair'],
  categories: ['terrain/communes'],
  featuredImage: 'bulletin-front',
  doc: (show) =>
    doc(
      paragraph(
        'Demandez autour de vous : personne ne lit le bulletin municipal. Demandez ensuite quel jour passent les encombrants, qui a gagné le concours des balcons et pourquoi la rue des Tanneurs est en sens unique. Tout le monde sait. Il faut bien que quelqu’un l’ait lu.'
      ),
      paragraph(
        'J’ai passé une semaine avec le numéro 214 du bulletin de Brévigny, seize pages agrafées, trois mille deux cents exemplaires. Je l’ai posé sur des tables de cuisine et j’ai regardé les gens le feuilleter. Ils commencent tous par la fin.'
      ),
      show('bulletin-front', {
        caption: ['Le numéro 214, tel que nous l’aurions mis en page si on nous l’avait demandé.']
      }),
      heading(2, 'Une lecture à l’envers'),
      paragraph(
        'La dernière page porte l’état civil : naissances, mariages, décès. C’est la plus lue, de loin. Vient ensuite l’agenda, puis les photographies, que l’on examine à la recherche d’un visage connu. L’éditorial arrive en neuvième position sur onze rubriques.',
        note(
          [
            'Observation menée chez vingt-quatre foyers volontaires, stylo en main. Elle ne prouve rien ; elle donne envie de compter mieux.'
          ],
          'vingt-quatre'
        )
      ),
      table({
        caption: 'Ordre dans lequel les rubriques ont été ouvertes, moyenne sur vingt-quatre foyers',
        head: ['Rubrique', 'Page', 'Rang de lecture', 'Temps passé'],
        rows: [
          ['État civil', '16', '1', '2 min 10 s'],
          ['Agenda', '15', '2', '1 min 40 s'],
          ['Photographies de la fête', '8-9', '3', '1 min 35 s'],
          ['Travaux en cours', '5', '4', '55 s'],
          ['Tribune de l’opposition', '14', '6', '40 s'],
          ['Éditorial', '2', '9', '12 s']
        ]
      }),
      paragraph(
        'On peut s’en désoler. On peut aussi remarquer que l’ordre des pages est celui de l’institution — le maire d’abord, les gens à la fin — et que l’ordre de lecture est exactement l’inverse. Le bulletin est un journal imprimé à l’envers.'
      ),
      heading(2, 'Le seul journal que l’on ne choisit pas'),
      paragraph(
        'Un bulletin arrive sans qu’on l’ait demandé. Cela lui donne un pouvoir — toucher ceux qui ne cherchent rien — et des devoirs. La loi en impose un : dans les communes de mille habitants et plus, un espace est réservé à l’expression des élus qui n’appartiennent pas à la majorité.',
        note(['Article L. 2121-27-1 du code général des collectivités territoriales.']),
        ' À Brévigny, cet espace mesure un quart de page. Il a été lu plus longtemps que l’éditorial, chez vingt-quatre foyers sur vingt-quatre.',
        noteReference('vingt-quatre')
      ),
      blockquote(
        paragraph(
          'On me dit que c’est de la propagande. Moi j’y vois surtout des photos de gens que je connais, mal cadrées. La propagande, ce serait mieux cadré.'
        ),
        citation('Une lectrice de la rue des Tanneurs, 71 ans')
      ),
      heading(2, 'Trois réparations à un euro'),
      orderedList(
        'Mettre l’agenda en page 2. C’est le service rendu ; l’éditorial peut attendre la page 3, il n’en sera que mieux lu.',
        'Légender chaque photographie avec des noms, après accord. Une photographie sans nom ne s’adresse à personne.',
        'Dater et chiffrer les travaux : quand, combien, jusqu’à quand. « Prochainement » n’est pas une date.'
      ),
      paragraph(
        'La chargée de communication — elle est seule, à mi-temps, avec un logiciel et un photographe bénévole — a souri à la troisième. « Prochainement », nous a-t-elle expliqué, n’est pas de la paresse. C’est le mot qu’on écrit quand on n’a pas le droit d’écrire ',
        italic('on ne sait pas'),
        '. Nous en reparlons dans ',
        link('une leçon sur les mots à ne plus écrire', '/ce-que-nous-avons-appris-a-ne-plus-ecrire'),
        '.'
      ),
      sources(
        { title: 'Brévigny, le bulletin, n° 214', publisher: 'Commune de Brévigny-sur-Lisane', date: '2023-09' },
        {
          title: 'Code général des collectivités territoriales, article L. 2121-27-1',
          publisher: 'Légifrance',
          url: 'https://www.legifrance.gouv.fr/'
        }
      )
    ),
  comments: [
    {
      author: 'Le photographe bénévole',
      at: '2023-10-11T12:20:00+02:00',
      body: 'Mal cadrées, mal cadrées… J’ai un seul objectif et tout le monde bouge.'
    },
    {
      author: 'Solène',
      at: '2023-10-15T09:02:00+02:00',
      body: 'Chez nous l’agenda est passé en page 2 l’an dernier. Depuis, on nous reproche de l’avoir caché : les gens le cherchent à la fin.'
    }
  ]
}
