import {
  bold,
  bulletList,
  doc,
  heading,
  italic,
  link,
  note,
  paragraph,
  pullQuote,
  rule
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'trois-ans-de-carnet',
  title: 'Trois ans de carnet : ce que la classe laisse',
  publishedAt: '2026-10-13T08:00:00+02:00',
  authors: ['helene-maurel', 'ines-vasseur', 'noe-castaing'],
  tags: ['memoire', 'jeunesse', 'participation'],
  categories: ['carnet-de-classe'],
  featuredImage: 'three-years',
  doc: (show) =>
    doc(
      paragraph(
        'La première promotion s’en va. Elle laisse une imprimante rétive, sept mètres de messages de crue roulés derrière l’armoire, une liste de mots barrés, et ce carnet. On m’a demandé de faire les comptes. Je les fais à ma manière, c’est-à-dire au crayon rouge.'
      ),
      show('three-years', {
        layout: 'wide',
        caption: [
          'Trois années scolaires, une case par jour d’atelier. Les colonnes pâles sont les vacances ; on y a triché quatre fois.'
        ]
      }),
      heading(2, 'Ce qui a tenu'),
      paragraph(
        'La règle de la première sortie : ',
        link('partir d’une chose vue', '/lire-une-mairie-comme-on-lit-une-page'),
        '. Elle paraissait naïve. Elle a évité au carnet quarante articles sur « les enjeux de la communication publique à l’ère du numérique », que j’avais pourtant au programme.'
      ),
      paragraph(
        'La signature à plusieurs. Un texte signé à deux a été contredit au moins une fois avant d’être lu. À trois, il a été ',
        italic('défendu'),
        ' au moins une fois. Je n’ai jamais trouvé mieux comme relecture.'
      ),
      paragraph(
        'Les commentaires. Nous les ouvrions avec crainte ; ce sont eux qui nous ont corrigés. L’infirmière du pont, le chef Daniel, la fille de l’institutrice : la moitié de nos sources s’est présentée après publication.',
        note([
          'D’où une habitude : revenir sur un article trois mois après, ajouter la note, dater l’ajout. Un texte public est un chantier avec palissade.'
        ])
      ),
      heading(2, 'Ce qui a raté'),
      bulletList(
        [
          bold('L’enquête sur la piscine.'),
          ' Six semaines, trente entretiens, et le maître-nageur qui savait tout était en congé.'
        ],
        [bold('La lettre d’information.'), ' Trois numéros, dont un envoyé deux fois aux mêmes onze personnes.'],
        [bold('Le débat sur le logo.'), ' Nous avons voulu être neutres ; nous avons été ennuyeux.'],
        [
          bold('Les Aubépines.'),
          ' Nous y sommes allés trop tard et trop souvent pour demander. Nous y retournons cette année pour répondre.'
        ]
      ),
      pullQuote(paragraph('On n’apprend pas à écrire pour le public. On apprend à écrire devant lui.')),
      rule(),
      heading(2, 'Et maintenant'),
      paragraph(
        'Inès dessine les plans d’une autre place. Malo travaille pour le syndicat de la rivière, où il est chargé, entre autres, de prévenir. Awa a repris un casque : ',
        italic('L’Écho de la Lisane'),
        ' a trouvé de quoi payer quelqu’un pour venir, trois jours par semaine. Théo répare le calendrier. Lila a gagné la bataille du point et en prépare une autre, contre un deux-points. Noé anime un conseil de jeunes où l’on se contredit.'
      ),
      paragraph(
        'La nouvelle promotion a quinze carnets neufs. Lundi, nous irons nous asseoir sur la marche de gauche. Ils recopieront tout, y compris le ruban adhésif. Il paraît qu’il y en a moins, et que l’entrée sans marches est désormais fléchée depuis la place.'
      ),
      paragraph('Je n’ai pas vérifié. C’est à eux d’aller voir.')
    ),
  comments: [
    {
      author: 'Mireille P.',
      at: '2026-10-13T12:00:00+02:00',
      body: 'La flèche y est. Et sous la flèche, j’ai vu un petit papier : « Sonnez FORT ». Je n’y suis pour rien cette fois.',
      replies: [
        {
          author: 'Hélène Maurel',
          at: '2026-10-13T12:40:00+02:00',
          body: 'Il y aura donc toujours du travail. Merci, Mireille.'
        }
      ]
    },
    { author: 'Promotion 4', at: '2026-10-19T17:00:00+02:00', body: 'Nous y étions. Cinq pages.' }
  ]
}
