import {
  bold,
  bulletList,
  callout,
  doc,
  heading,
  italic,
  note,
  paragraph,
  pullQuote,
  sources
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'la-carte-ment-elle-par-politesse',
  title: 'La carte ment-elle par politesse ?',
  publishedAt: '2026-01-20T08:00:00+01:00',
  authors: ['malo-kerdrel', 'ines-vasseur'],
  tags: ['donnees-ouvertes', 'identite-visuelle', 'collectivite-territoriale'],
  categories: ['methodes/donner-a-voir'],
  featuredImage: 'contour-lines',
  doc: (show) =>
    doc(
      paragraph(
        'Sur la carte touristique du Val, la zone artisanale n’existe pas. À sa place, un arbre. Sur la carte des risques, le lotissement des Iris est traversé par une bande bleue que son promoteur n’avait pas remarquée. Et sur le plan remis aux nouveaux habitants, les Aubépines commencent juste après le bord de la page. Aucune de ces cartes n’est fausse. Aucune n’est innocente.'
      ),
      heading(2, 'Dessiner, c’est laisser de côté'),
      paragraph(
        'Une carte qui dirait tout aurait la taille du pays et servirait de nappe. Il faut choisir. Nous avons demandé à cinq services de nous dessiner la commune de mémoire, sur une feuille. La voirie a fait des traits, l’urbanisme des taches, le service des sports neuf rectangles verts reliés par une camionnette. Le cabinet du maire a dessiné la mairie.'
      ),
      show('contour-lines', {
        layout: 'wide',
        caption: ['Le col de la Croix-Basse. Les courbes disent la fatigue mieux que les couleurs.']
      }),
      paragraph(
        'Ce que l’on omet par habitude finit par disparaître pour de bon. Le hameau des Combes ne figurait sur aucun plan de transport ; on a mis trois ans à découvrir que personne n’y connaissait le minibus. Personne n’y avait jamais lu son nom.'
      ),
      pullQuote(paragraph('Être sur la carte est la première politesse.')),
      heading(2, 'Petit traité de courtoisie cartographique'),
      bulletList(
        [
          bold('Nommer'),
          ' les lieux comme les gens les nomment. « Secteur 4 Nord » n’a jamais donné rendez-vous à personne.'
        ],
        [
          bold('Orienter'),
          ' le plan de rue comme le regard, et non comme la boussole : sur un panneau, le haut, c’est devant.'
        ],
        [
          bold('Avouer'),
          ' l’âge des données, l’échelle, et ce qui n’a pas été relevé. Un blanc peut vouloir dire « rien » ou « nous n’y sommes pas allés ».'
        ],
        [bold('Doubler'), ' la couleur d’une forme ou d’un motif, pour ceux qui distinguent mal le rouge du vert.']
      ),
      paragraph(
        'Le troisième point est le plus négligé. Sur la carte des arbres, les quartiers récents paraissaient chauves. Ils étaient seulement non comptés.',
        note([
          'La mention « relevé de 2019, hors lotissements » figurait au dos. Une mention au dos est une note sans appel.'
        ])
      ),
      heading(2, 'La carte qu’on n’ose pas publier'),
      paragraph(
        'La carte des zones inondables existe depuis longtemps. Elle se consulte en mairie, dans un classeur gris, aux heures d’ouverture. Après la crue, nous avons proposé de l’afficher sur la place, en grand, à hauteur des yeux, avec une ligne : ',
        italic('l’eau est venue jusqu’ici'),
        '. On nous a répondu que cela ferait baisser les prix.'
      ),
      paragraph(
        'La discussion a duré un an. Elle a opposé des gens de bonne foi : ceux qui craignaient de faire peur et ceux qui avaient eu peur. Ce qui l’a tranchée n’est pas un argument mais une craie. Une habitante du quai bas a tracé elle-même le trait sur son mur, avec la date. Sa voisine a continué. En une semaine, la ligne faisait le tour du quartier, parfaitement horizontale. Il ne restait plus qu’à la relever.'
      ),
      callout(
        'note',
        paragraph(
          'Les repères de crue sont, eux aussi, de la cartographie : une courbe de niveau dessinée par la rivière et signée par les habitants.'
        )
      ),
      paragraph(
        'La carte a été posée en décembre. Les prix n’ont pas bougé. La zone artisanale a demandé à remplacer l’arbre.'
      ),
      sources(
        {
          title: 'Cartes et plans du Val, inventaire critique',
          publisher: 'Atelier de communication publique',
          date: '2026-01'
        },
        { title: 'Repères de crue du quai bas, relevé', publisher: 'Commune de Brévigny-sur-Lisane', date: '2025-11' }
      )
    ),
  comments: [
    {
      author: 'La voisine',
      at: '2026-01-20T19:00:00+01:00',
      body: 'Craie bleue, achetée exprès. Elle a tenu jusqu’à la Toussaint.'
    }
  ]
}
