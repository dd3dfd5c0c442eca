import { bold, bulletList, callout, doc, heading, italic, link, paragraph } from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  kind: 'page',
  slug: 'a-propos',
  title: 'À propos',
  publishedAt: '2023-09-15T08:00:00+02:00',
  authors: ['helene-maurel'],
  tags: [],
  categories: [],
  doc: (show) =>
    doc(
      paragraph(
        bold('La Place publique'),
        ' est le carnet d’un atelier de communication publique : une classe, sa tutrice, quelques invités. On y lit des façades, des factures, des cartes et des affiches ; on y écoute ceux qui parlent, et surtout ceux qui n’ont pas la parole.'
      ),
      show('square-plan', { caption: ['Une place, ses arbres, et les chemins que l’on prend vraiment.'] }),
      heading(2, 'Comment nous travaillons'),
      bulletList(
        'Chaque article part d’une chose vue, entendue ou mesurée.',
        'Chaque article est relu par quelqu’un qui n’était pas là.',
        'Quand nous nous trompons, nous corrigeons dans le texte et nous le disons.',
        'Les textes signés à plusieurs ont été discutés ; il arrive que cela se voie.'
      ),
      heading(2, 'Ce qui est vrai'),
      callout(
        'note',
        paragraph(
          bold('Cette publication est une démonstration. '),
          'Brévigny-sur-Lisane, Montaudry, les Haubans, Port-Salvert et toutes les communes citées n’existent pas. Leurs habitants, leurs chiffres, leurs journaux et leurs documents ont été inventés. Les lois et les normes citées existent ; vérifiez-les toujours à la source.'
        )
      ),
      paragraph(
        'Les illustrations ont été dessinées pour ce carnet, par un programme. Elles ne représentent aucun lieu réel, même quand on croit le reconnaître.'
      ),
      heading(2, 'Par où commencer'),
      bulletList(
        [
          link('Lire une mairie comme on lit une page', '/lire-une-mairie-comme-on-lit-une-page'),
          ', la première sortie de la classe.'
        ],
        [
          link('Crue de la Lisane', '/crue-de-la-lisane-douze-heures-d-annonces'),
          ', puis ',
          link('La rumeur du pont', '/la-rumeur-du-pont'),
          ' : une même nuit, vue deux fois.'
        ],
        [
          link('Ce que nous avons appris à ne plus écrire', '/ce-que-nous-avons-appris-a-ne-plus-ecrire'),
          ', si vous n’avez que ',
          italic('cinq minutes'),
          '.'
        ]
      )
    )
}
