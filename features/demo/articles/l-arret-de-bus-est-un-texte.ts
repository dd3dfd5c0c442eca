import {
  bold,
  bulletList,
  doc,
  heading,
  italic,
  note,
  paragraph,
  pullQuote,
  sources,
  superscript,
  table
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'l-arret-de-bus-est-un-texte',
  title: 'L’arrêt de bus est un texte',
  publishedAt: '2025-11-12T08:00:00+01:00',
  authors: ['malo-kerdrel'],
  tags: ['espace-public', 'accessibilite', 'langage-clair'],
  categories: ['terrain/intercommunalites', 'methodes/ecrire-simple'],
  series: 'ecrire-pour-etre-compris',
  featuredImage: 'bus-stop',
  doc: (show) =>
    doc(
      paragraph(
        'Il est 18 h 52, il pleut, et je lis. L’abri de l’arrêt Mairie contient, par ordre de taille : une publicité pour un forfait, un plan du réseau de l’an dernier, une grille horaire en quatre colonnes, un règlement en trente et un points, un autocollant pour un chat perdu. Le chat est le seul à donner un numéro de téléphone lisible.'
      ),
      show('bus-stop', {
        layout: 'wide',
        caption: ['Ligne 4, arrêt Mairie. Le prochain passage est inscrit quelque part dans cette image.']
      }),
      heading(2, 'La question de l’arrêt'),
      paragraph(
        'Une personne qui attend ne se pose qu’une question : ',
        italic('est-ce qu’il va passer ?'),
        ' Tout le reste — le tarif, le règlement, la carte — peut être lu ailleurs, assis, au sec. Or la grille répond à une autre question, celle de l’exploitant : quels sont les passages théoriques, selon le type de jour, hors jours fériés, du 1',
        superscript('er'),
        ' septembre au 6 juillet ?'
      ),
      paragraph(
        'J’ai demandé à trente voyageurs de trouver le prochain bus sur la grille. Dix-neuf se sont trompés de colonne. Parmi eux, un professeur de mathématiques et la directrice du syndicat de transport, qui a bien voulu que je l’écrive.'
      ),
      table({
        caption: 'Temps nécessaire pour trouver le prochain passage, trente voyageurs',
        head: ['Support', 'Temps médian', 'Erreurs'],
        rows: [
          ['Grille à quatre colonnes', '48 s', '19 sur 30'],
          ['Grille d’une colonne, jour en cours', '14 s', '3 sur 30'],
          ['Phrase : « Un bus toutes les 20 minutes, de 7 h à 20 h »', '4 s', '0 sur 30']
        ]
      }),
      pullQuote(paragraph('Le meilleur horaire est une phrase.')),
      paragraph(
        'Encore faut-il que la phrase soit vraie, donc que le bus passe toutes les vingt minutes. La lisibilité n’est pas une couche de peinture sur le service : c’est souvent le service lui-même qu’il faut simplifier. Le syndicat l’a compris en voyant le tableau. Il a cadencé deux lignes.'
      ),
      heading(2, 'Ce qu’on lit quand on ne voit pas'),
      paragraph(
        'Awatif, qui est aveugle, prend la ligne 4 tous les jours. Elle m’a fait lire l’arrêt à sa façon : la bande rugueuse au sol, le poteau, le bruit du moteur, puis la voix. Quand la voix est en panne, elle demande. ',
        bold('« Le plus accessible, dans cet arrêt, ce sont les gens. Mais ils ont des écouteurs. »')
      ),
      bulletList(
        'Un nom d’arrêt en relief, à un mètre vingt, du côté où l’on arrive.',
        'Un fond mat : le verre, la nuit, reflète le lecteur et non le texte.',
        'Des chiffres de vingt millimètres, sans italique.',
        'Une annonce sonore que l’on peut déclencher, et que l’on répare.'
      ),
      paragraph(
        'La loi de 2005 voulait des transports accessibles en dix ans. Nous en sommes à vingt.',
        note([
          'Loi n° 2005-102 du 11 février 2005, article 45. Des agendas d’accessibilité ont ensuite prolongé les délais.'
        ]),
        ' Sur les quarante-six arrêts du Val, dix-sept le sont tout à fait. La liste est publiée, avec des photographies, et les dates pour les autres ; nous avons aidé à l’écrire. Elle est sévère et elle sert.'
      ),
      paragraph('Le bus est arrivé à 19 h 04. Le chat s’appelle Ministre. Il a été retrouvé.'),
      sources(
        {
          title: 'Lire un horaire debout, relevé de trente essais',
          publisher: 'Atelier de communication publique',
          date: '2025-10'
        },
        {
          title: 'Accessibilité des arrêts, état et calendrier',
          publisher: 'Syndicat des mobilités du Val de Lisane',
          date: '2025-11'
        }
      )
    ),
  comments: [
    {
      author: 'La directrice du syndicat',
      at: '2025-11-12T13:37:00+01:00',
      body: 'Colonne « samedi », un mercredi. Je ne m’en remets pas.'
    },
    {
      author: 'Propriétaire de Ministre',
      at: '2025-11-13T20:01:00+01:00',
      body: 'Il va bien, merci. Il était à l’arrêt Piscine.'
    }
  ]
}
