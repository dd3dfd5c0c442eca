import {
  blockquote,
  citation,
  doc,
  heading,
  italic,
  note,
  paragraph,
  pullQuote
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'le-localier-a-raccroche-son-casque',
  title: 'Le localier a raccroché son casque',
  publishedAt: '2025-04-29T09:00:00+02:00',
  authors: ['awa-diarra'],
  tags: ['presse-locale', 'memoire'],
  categories: ['terrain'],
  featuredImage: 'newspaper-rack',
  doc: (show) =>
    doc(
      paragraph(
        'Le casque est sur l’étagère, entre une coupe de pétanque et trente-quatre ans de carnets. Michel Tressan couvrait le canton à mobylette, puis à scooter, enfin à vélo électrique, « par ordre de lâcheté », dit-il. Il a pris sa retraite au printemps. ',
        italic('L’Écho de la Lisane'),
        ' ne l’a pas remplacé.'
      ),
      paragraph(
        'Nous sommes allés lui demander ce qui disparaît, exactement, quand disparaît un localier. Il a d’abord fait du café, ce qui est déjà une réponse.'
      ),
      show('newspaper-rack', {
        caption: [
          'Quinze journaux, quinze unes. Le présentoir de la maison de la presse, avant qu’elle ne devienne un point de retrait de colis.'
        ]
      }),
      heading(2, 'L’homme du fond de la salle'),
      paragraph(
        'Pendant trente-quatre ans, il y a eu quelqu’un au fond de la salle du conseil. Il ne disait rien. Il écrivait. Sa seule présence, raconte une ancienne maire, raccourcissait les discours et améliorait les votes. « On ne ment pas de la même façon devant un monsieur qui note. »'
      ),
      blockquote(
        paragraph(
          'On croit que mon métier était d’écrire. Il était de venir. Tu viens cent fois pour rien, et la cent unième tu es là. Un communiqué, lui, n’est jamais là. Il arrive.'
        ),
        citation('Michel Tressan')
      ),
      paragraph(
        'Désormais, le compte rendu du conseil est rédigé par la commune, avec soin. Il dit ce qui a été décidé. Il ne dit plus qui a soupiré, qui a changé d’avis, ni que la salle était pleine à cause de l’antenne-relais. Tout est exact et il n’y a plus personne.',
        note([
          'Nous avons comparé douze séances racontées par les deux sources. Aucune contradiction ; presque aucune phrase en commun.'
        ])
      ),
      heading(2, 'Ce que le communicant doit au journaliste'),
      paragraph(
        'Hélène, qui a dirigé la communication d’une ville, n’aimait pas toujours les articles de Michel. Elle les découpait quand même. « Un communicant sans journaliste en face est un joueur de tennis sans filet, dit-elle. Il gagne tous ses points et ne progresse plus. »'
      ),
      pullQuote(paragraph('Une institution qui n’est racontée que par elle-même finit par ne plus se reconnaître.')),
      paragraph(
        'Elle nous a appris deux réflexes que nous transmettons à notre tour. Rappeler dans l’heure, même pour dire qu’on n’a rien. Et ne jamais demander à relire un article : on peut proposer de vérifier un chiffre, ce n’est pas la même chose.'
      ),
      heading(2, 'Après'),
      paragraph(
        'Des remplaçants se présentent, sans casque. Une page animée par trois retraités publie les arrêtés de circulation. Un lycéen filme les conseils. Une association imprime quatre feuillets, quand elle a du papier. C’est vivant, fragile, parfois injuste, et personne n’y est payé pour venir cent fois pour rien.'
      ),
      paragraph(
        'Avant de partir, nous avons demandé à Michel quel était son meilleur article. Il a cherché longtemps dans les carnets. C’était une brève de 1996, quatre lignes : le passage à niveau de La Roche était mal réglé, la barrière se levait trop tôt. Elle a été réparée le surlendemain. « Voilà, dit-il. Personne n’est mort. On ne peut pas le prouver, et c’est pour ça que c’est du bon travail. »'
      )
    ),
  comments: [
    {
      author: 'Une ancienne maire',
      at: '2025-04-29T19:30:00+02:00',
      body: 'Il m’a valu deux nuits blanches et m’a évité une grosse bêtise. Je lui dois donc une nuit.'
    }
  ]
}
