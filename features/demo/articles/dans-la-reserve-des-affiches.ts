import {
  blockquote,
  citation,
  doc,
  gallery,
  heading,
  italic,
  link,
  note,
  paragraph,
  pullQuote,
  rule,
  sources
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'dans-la-reserve-des-affiches',
  title: 'Dans la réserve des affiches',
  publishedAt: '2025-12-09T09:00:00+01:00',
  authors: ['bastien-oriol', 'ines-vasseur'],
  tags: ['memoire', 'identite-visuelle', 'espace-public'],
  categories: ['methodes/donner-a-voir', 'terrain'],
  excerpt:
    'Onze mille affiches dorment à plat dans une ancienne caserne. Visite guidée par celui qui en a la garde, avec des gants et peu d’illusions.',
  featured: true,
  featuredImage: 'poster-wall',
  doc: (show) =>
    doc(
      paragraph(
        'Il fait dix-huit degrés, toujours. L’air sent le carton et la colle de farine. On entre dans la réserve par la porte des camions, parce que l’autre est trop étroite pour un rouleau : la caserne des pompiers est devenue dépôt d’archives en 1998, et la barre de descente est restée. Bastien jure qu’il ne s’en sert pas.'
      ),
      show('poster-wall', {
        layout: 'full',
        caption: [
          'Un mur imaginaire : quatorze affiches de la réserve n’ont jamais été collées ensemble. Elles s’entendent assez bien.'
        ]
      }),
      heading(2, 'Ce qu’une affiche garde'),
      paragraph(
        'Une affiche est faite pour mourir. On l’imprime pour trois semaines, on la colle dehors, on la recouvre. Si elle arrive jusqu’ici, c’est par accident : un surplus d’imprimeur, un collectionneur, un mur qu’on abat. Les onze mille survivantes sont donc les plus mal diffusées. Les grandes réussites ont toutes été recouvertes.'
      ),
      blockquote(
        paragraph(
          'Je conserve ce que personne n’a collé. C’est l’histoire de la communication publique vue par ses invendus.'
        ),
        citation('Bastien Oriol')
      ),
      gallery(
        2,
        show('archive-shelves', {
          caption: ['Les rayonnages de l’étage. Les rouleaux sont déroulés un par un, deux par semaine.']
        }),
        show('bulletin-front', {
          caption: ['Avec les affiches sont arrivés deux cents bulletins, qui servaient de cales.']
        })
      ),
      heading(2, 'Le papier blanc de l’autorité'),
      paragraph(
        'Premier étonnement des étudiants : tant de couleur. Rose, jaune, vert d’eau. C’est que le blanc était pris. Depuis la loi du 29 juillet 1881, seules les affiches des actes émanés de l’autorité peuvent être imprimées sur papier blanc.',
        note(['Article 15 de la loi du 29 juillet 1881 sur la liberté de la presse.']),
        ' Les autres devaient se teinter. Pendant un siècle, on a reconnu l’État de loin, non à son emblème mais à son fond.'
      ),
      paragraph(
        'Il n’y a pas de meilleure leçon de charte graphique : une seule règle, un seul matériau, tenue partout. Inès l’a notée en grand. Elle s’en est souvenue pour ',
        link('le nuancier du Val', '/la-marque-d-un-territoire-tient-elle-dans-une-couleur'),
        '.'
      ),
      rule(),
      heading(2, 'Trois affiches que je sauverais de l’incendie'),
      heading(3, '1. L’eau, 1954'),
      paragraph(
        '« L’eau arrive mardi. » Quatre mots, une goutte, une flèche vers le bas. Le réseau venait d’être tiré jusqu’au hameau des Combes. Aucun nom d’élu, aucun logo. On a retrouvé l’exemplaire punaisé dans une étable, au-dessus du robinet.'
      ),
      heading(3, '2. Le vaccin, 1961'),
      paragraph(
        'Une longue file d’enfants vus de dos. Le texte a été corrigé à la main, au pinceau, sur les trois cents exemplaires : l’imprimeur avait oublié l’heure. On distingue trois écritures. Les institutrices s’y étaient mises.'
      ),
      heading(4, 'Ce que dit le bordereau'),
      paragraph(
        'Le bordereau de versement, lui, ne mentionne qu’une « affiche sanitaire, état moyen ». C’est tout l’écart entre décrire un objet et le regarder ; il faut faire les deux, et l’un d’eux prend une ligne.'
      ),
      heading(3, '3. Celle de l’été 1983'),
      paragraph(
        'On ne sait pas ce qu’elle annonce. La moitié inférieure manque. Il reste un ciel orange et le mot ',
        italic('ENFIN'),
        '.'
      ),
      pullQuote(paragraph('Chaque affiche suppose un mur, une taille d’homme et le temps de passer devant.')),
      paragraph(
        'Et celles d’aujourd’hui ? Bastien reçoit des fichiers. Ils arrivent par courriel, en deux formats, dont un carré. Il en imprime une sur dix, sur papier neutre, et la range avec les autres. « Le carré, dit-il, c’est la taille d’un pouce. Il faudra l’expliquer à nos successeurs. » Puis il éteint, et l’on redescend par l’escalier. Enfin, nous.'
      ),
      sources(
        {
          title: 'Loi du 29 juillet 1881 sur la liberté de la presse, article 15',
          publisher: 'Légifrance',
          date: '1881-07-29',
          url: 'https://www.legifrance.gouv.fr/'
        },
        {
          title: 'Fonds Fi, répertoire des affiches',
          author: 'Bastien Oriol',
          publisher: 'Archives intercommunales du Val de Lisane',
          date: '2022'
        }
      )
    ),
  comments: [
    {
      author: 'Fille d’institutrice',
      at: '2025-12-10T16:30:00+01:00',
      body: 'L’une des trois écritures est celle de ma mère. Les « h » penchés. Elle racontait qu’elles avaient fini à deux heures du matin.',
      replies: [
        {
          author: 'Bastien Oriol',
          at: '2025-12-11T09:00:00+01:00',
          body: 'Madame, venez. Je vous montrerai les trois cents.'
        }
      ]
    },
    { author: 'Ancien pompier', at: '2025-12-12T08:08:00+01:00', body: 'On sait tous qu’il descend par la barre.' }
  ]
}
