import {
  blockquote,
  citation,
  doc,
  foreign,
  heading,
  italic,
  note,
  orderedList,
  paragraph,
  pullQuote,
  sources
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'la-marque-d-un-territoire-tient-elle-dans-une-couleur',
  title: 'La marque d’un territoire tient-elle dans une couleur ?',
  publishedAt: '2024-11-26T08:30:00+01:00',
  authors: ['ines-vasseur'],
  tags: ['identite-visuelle', 'collectivite-territoriale'],
  categories: ['methodes/donner-a-voir', 'terrain/intercommunalites'],
  featuredImage: 'colour-swatches',
  doc: (show) =>
    doc(
      paragraph(
        'Sept bandes de papier, un rivet, et le Val de Lisane ouvert en éventail : bleu rivière, vert saule, sauge, sable, tournesol, tuile, lie-de-vin. L’agence a mis quatre mois à les choisir. Les élus ont mis quatre minutes à demander pourquoi il n’y avait pas de rouge.'
      ),
      show('colour-swatches', {
        layout: 'wide',
        caption: ['Le nuancier du Val de Lisane. Le tournesol n’a droit qu’à une petite part.']
      }),
      heading(2, 'Ce qu’on achète quand on achète une marque'),
      paragraph(
        'Le vocabulaire est venu d’ailleurs : ',
        foreign('place branding', 'en'),
        ', ',
        foreign('city brand', 'en'),
        ', et ce redoutable ',
        foreign('storytelling', 'en'),
        ' dont on se sert pour dire qu’il faudra écrire des légendes. L’idée est simple. Des territoires se ressemblent, ils veulent être choisis — par des touristes, des médecins, des entreprises — et se mettent donc à parler d’eux comme d’un produit.'
      ),
      paragraph(
        'J’ai longtemps trouvé cela ridicule. Un produit a un fabricant ; un territoire a des habitants, qui n’ont pas signé. Puis j’ai assisté aux réunions, et j’ai vu autre chose : pour la première fois, la potière d’Aldène, le directeur de l’abattoir et la lycéenne de Montaudry répondaient à la même question. ',
        italic('De quelle couleur est l’endroit où vous vivez ?')
      ),
      blockquote(
        paragraph(
          'Gris. Mais un gris particulier. Celui de la route juste après l’averse, quand elle fume. Si vous me trouvez ce gris-là, je mets l’autocollant sur ma voiture.'
        ),
        citation('Un agriculteur de La Roche, atelier du 14 mai')
      ),
      paragraph('Ce gris n’est pas dans l’éventail. Il a été jugé « peu attractif ».'),
      heading(2, 'Une couleur est un budget'),
      paragraph(
        'Une palette publique n’est pas seulement belle ou laide. Elle doit se lire sur un écran, s’imprimer sans se trahir, vieillir au soleil et ne pas coûter le prix d’une encre spéciale à chaque prospectus. Sur les sept teintes, trois passent l’épreuve du contraste avec un texte blanc.',
        note(['Bleu rivière, lie-de-vin et tuile. Le vert saule échoue de peu, le tournesol de très loin.']),
        ' Les quatre autres devront rester des fonds, ou se taire.'
      ),
      pullQuote(paragraph('Une charte graphique est une promesse que l’on fait à l’imprimeur.')),
      heading(2, 'L’épreuve du réel, en quatre objets'),
      orderedList(
        'La benne à ordures, qui circulera plus que toutes les affiches réunies.',
        'Le courrier de la trésorerie, imprimé en noir, toujours.',
        'Le maillot de l’équipe cadette, dont la couleur date de 1961 et ne changera pas.',
        'La vignette d’une application, quarante-huit pixels, au soleil, sur un écran fendu.'
      ),
      paragraph(
        'Une marque qui tient sur ces quatre objets est une marque. Les autres sont des présentations. Nous avons proposé à l’intercommunalité de commencer par la benne. On nous a d’abord pris pour des plaisantins ; en novembre, le premier camion est sorti, bleu rivière, avec une phrase en lettres de quarante centimètres : « Mardi, c’est nous. » C’est le seul support de la campagne que les enfants photographient.'
      ),
      paragraph('Quant au gris, je l’ai peint, pour moi, sur la couverture de mon carnet. Il est très attractif.'),
      sources(
        {
          title: 'Plateforme de marque et nuancier, document de travail',
          publisher: 'Communauté de communes du Val de Lisane',
          date: '2024-06'
        },
        {
          title: 'Comptes rendus des ateliers « Nos couleurs »',
          publisher: 'Communauté de communes du Val de Lisane',
          date: '2024-05'
        }
      )
    ),
  comments: [
    {
      author: 'L’équipe cadette',
      at: '2024-11-27T20:20:00+01:00',
      body: 'Vert et blanc depuis 1961. On ne négocie pas.'
    }
  ]
}
