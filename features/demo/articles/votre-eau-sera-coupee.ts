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
  table
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'votre-eau-sera-coupee',
  title: '« Votre eau sera coupée »',
  publishedAt: '2026-06-16T08:00:00+02:00',
  authors: ['lila-benhaddou'],
  tags: ['langage-clair', 'communication-de-crise', 'espace-public'],
  categories: ['methodes/ecrire-simple'],
  series: 'quand-l-eau-monte',
  excerpt:
    'Un avis de coupure d’eau fait cent quatre-vingt-dix mots. Il en faut trente-quatre. Récit d’une réécriture, et d’une bataille pour un point.',
  featuredImage: 'water-notice',
  doc: (show) =>
    doc(
      paragraph(
        'L’avis était glissé sous les portes. « Dans le cadre de l’amélioration continue de la qualité du service rendu aux usagers, la régie procédera à une opération de renouvellement de conduite susceptible d’occasionner des perturbations. » Le lendemain, quarante-deux personnes ont appelé pour demander pourquoi il n’y avait plus d’eau. Elles avaient toutes reçu l’avis.'
      ),
      show('water-notice', { layout: 'right', caption: ['L’avis, deuxième manière.'] }),
      paragraph(
        'Je suis en alternance à la régie. On m’a confié l’avis, en me demandant de le « rafraîchir un peu ». J’ai commencé par l’afficher dans la cuisine du service, sans rien dire, avec un feutre à côté.'
      ),
      heading(2, 'Ce que l’on cherche, en premier'),
      paragraph(
        'En deux jours, les plombiers, la standardiste et le livreur avaient entouré les mêmes mots. Personne n’avait entouré ',
        italic('amélioration continue'),
        '. On entourait le jour, l’heure, la rue. Le jour figurait à la onzième ligne, l’heure de fin nulle part.'
      ),
      table({
        caption: 'Les questions des quarante-deux appels',
        head: ['Question', 'Appels', 'Réponse dans l’avis ?'],
        rows: [
          ['Jusqu’à quelle heure ?', '19', 'Non'],
          ['Est-ce que mon immeuble est concerné ?', '11', 'Ligne 9'],
          ['L’eau sera-t-elle bonne après ?', '7', 'Non'],
          ['J’ai un bébé, une dialyse, un salon de coiffure : je fais comment ?', '5', 'Non']
        ]
      }),
      paragraph('La dernière ligne m’a fait honte. Cinq appels, cinq situations graves, et rien.'),
      heading(2, 'Trente-quatre mots'),
      blockquote(
        paragraph('Mardi 9 juin, de 9 h à 12 h, vous n’aurez pas d’eau.'),
        paragraph('Rue du Four, numéros 2 à 40.'),
        paragraph('Ensuite, laissez couler une minute.'),
        paragraph('Un besoin urgent ? Appelez Samira, nous apportons de l’eau.'),
        citation('Avis n° 2, version posée')
      ),
      paragraph(
        'Le plus difficile n’a pas été d’écrire. Il a été d’obtenir trois choses : l’heure de fin, que l’équipe n’aimait pas promettre ; les bouteilles, qu’il a fallu acheter ; et le prénom de Samira, qui a hésité, puis accepté à condition d’avoir un remplaçant le midi.'
      ),
      heading(3, 'La bataille du point'),
      paragraph(
        '« Vous n’aurez pas d’eau. » Le directeur voulait « Vous n’aurez pas d’eau, nous vous prions de nous en excuser. » Je n’ai rien contre les excuses. J’ai seulement demandé qu’elles aient leur phrase, après l’adresse : quand on s’excuse avant d’avoir fini d’annoncer, on a l’air coupable de quelque chose de pire. Il a réfléchi, il a mis le point.',
        note(['Le point coûte zéro euro. Il aura demandé deux réunions.'])
      ),
      heading(2, 'Ce qui reste quand on enlève'),
      orderedList(
        'Quand, jusqu’à quand.',
        'Qui est concerné, et comment le savoir.',
        'Quoi faire pendant, quoi faire après.',
        'Vers qui se tourner si ce n’est pas possible.',
        'Pourquoi — en dernier, en une ligne, pour les curieux.'
      ),
      callout(
        'key',
        paragraph(
          bold('À recopier. '),
          'Cette liste vaut pour une coupure d’eau, une rue barrée, une école fermée, une alerte. Seul change le prénom.'
        )
      ),
      paragraph(
        'Le 9 juin, il y a eu trois appels. Deux pour des bouteilles. Le troisième venait d’un monsieur de la rue voisine, qui n’était pas concerné, qui avait trouvé l’avis par terre, et qui voulait féliciter Samira. Nous avons mis le message sur haut-parleur, dans la cuisine, sous le premier avis. Il est toujours là, couvert de feutre.'
      )
    ),
  comments: [
    { author: 'Samira', at: '2026-06-16T12:35:00+02:00', body: 'Mon remplaçant du midi mange très vite, maintenant.' },
    {
      author: 'Un plombier',
      at: '2026-06-17T18:20:00+02:00',
      body: 'On a tenu midi. À 11 h 57. Ne recommencez pas trop souvent avec les heures de fin.',
      replies: [{ author: 'Lila Benhaddou', at: '2026-06-18T08:30:00+02:00', body: 'Promis ! Enfin, pas avant mardi.' }]
    }
  ]
}
