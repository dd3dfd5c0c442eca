import {
  blockquote,
  bold,
  callout,
  citation,
  doc,
  heading,
  italic,
  link,
  note,
  orderedList,
  paragraph,
  sources
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'repondre-a-un-commentaire-en-colere',
  title: 'Répondre à un commentaire en colère',
  publishedAt: '2026-11-10T08:00:00+01:00',
  authors: ['lila-benhaddou', 'helene-maurel'],
  tags: ['reseaux-sociaux', 'langage-clair', 'collectivite-territoriale'],
  categories: ['methodes/ecrire-simple', 'carnet-de-classe'],
  series: 'quand-l-eau-monte',
  excerpt:
    'Trois points d’exclamation, une faute, une insulte, et quelque part au milieu une question. Comment la trouver, et quoi en faire.',
  featured: true,
  featuredImage: 'reply-bubbles',
  doc: (show) =>
    doc(
      paragraph(
        'Il est 22 h 40. Sous la photographie d’un massif de chrysanthèmes, un monsieur écrit : « Et pendant ce temps le lampadaire de la rue des Combes il est toujours MORT bravo la mairie !!! on paye pour vos FLEURS ». Trente-deux personnes approuvent. La personne chargée des réseaux est seule, chez elle, en chaussettes, avec le mot de passe.'
      ),
      paragraph(
        'Nous avons consacré deux séances à ce lampadaire. C’est un cas d’école : tout y est, la colère, l’injustice, la vérité.'
      ),
      show('reply-bubbles', { caption: ['La première bulle crie plus fort ; la seconde a plus de place.'] }),
      heading(2, 'Chercher la question'),
      paragraph(
        'Premier exercice : récrire le message sans la colère. On obtient : ',
        italic('Quand le lampadaire de la rue des Combes sera-t-il réparé ?'),
        ' Voilà la question. Elle est légitime, elle est précise, et elle a une réponse. Le massif n’était qu’une prise de parole ; c’est là qu’il y avait un micro.'
      ),
      paragraph(
        'Deuxième exercice : compter. Ce lampadaire a été signalé quatre fois en six semaines, par le formulaire, sans retour.',
        note(['Vérifié. Les quatre signalements étaient « clos » dans le logiciel, parce que transmis.']),
        ' L’auteur n’est pas un habitué des querelles. Il a suivi la procédure, elle ne l’a pas suivi.'
      ),
      heading(2, 'Quatre réponses'),
      blockquote(
        paragraph('Bonjour, nous vous invitons à utiliser le formulaire de signalement prévu à cet effet.'),
        citation('Réponse A, la plus fréquente')
      ),
      blockquote(
        paragraph('Bonjour, votre ton n’est pas acceptable. Nos agents font leur maximum.'),
        citation('Réponse B, la plus tentante')
      ),
      blockquote(
        paragraph('Bonjour, merci pour votre retour ! Nous transmettons aux services compétents.'),
        citation('Réponse C, la plus rapide')
      ),
      blockquote(
        paragraph(
          'Bonjour. Vous avez raison : le lampadaire est en panne depuis le 8 septembre et vous l’avez signalé. Il manque une pièce, elle arrive le 27. La réparation est prévue le 29. Je reviens l’écrire ici quand c’est fait. Lila, service communication.'
        ),
        citation('Réponse D, rédigée à 9 h 10, après un coup de téléphone')
      ),
      paragraph(
        'La réponse D n’est ni plus aimable ni plus habile que les autres. Elle sait quelque chose. Tout l’art de répondre tient dans ce coup de téléphone, que l’on ne peut pas donner à 22 h 40 et que personne ne vous demande de donner à 22 h 40.'
      ),
      callout(
        'key',
        paragraph(
          bold('Le droit au lendemain. '),
          'Sauf danger, une institution a le droit de dormir. Écrivez dans la présentation du compte à quelles heures vous répondez, puis répondez à ces heures-là.'
        )
      ),
      heading(2, 'La règle des trois tiroirs'),
      orderedList(
        [bold('Question : '), 'on cherche la réponse, on la publie, on revient.'],
        [bold('Opinion : '), 'on laisse. Le désaccord n’est pas une panne.'],
        [
          bold('Attaque contre une personne, '),
          'agent ou habitant : on masque, on le dit, on garde une trace, et l’on accompagne celle ou celui qui a été visé.'
        ]
      ),
      paragraph(
        'Le troisième tiroir n’est pas décoratif. Hélène y tient : « On m’a appris à avoir le cuir épais. C’était une erreur d’organisation présentée comme une qualité. » Aucune de nos étudiantes ne gère seule un compte public après dix-neuf heures ; c’est écrit dans les conventions de stage.'
      ),
      paragraph(
        'Le 29 octobre, le lampadaire s’est rallumé. Lila est revenue l’écrire, sous les chrysanthèmes, avec une photographie. Le monsieur a répondu : « Merci. Jolies les fleurs. » C’est, à notre connaissance, la seule fin heureuse de ce carnet. On en trouvera une moins heureuse dans ',
        link('l’histoire du pont', '/la-rumeur-du-pont'),
        '.'
      ),
      sources({
        title: 'Charte de réponse sur les réseaux, version 3',
        publisher: 'Commune de Brévigny-sur-Lisane',
        date: '2026-10'
      })
    ),
  comments: [
    {
      author: 'Rue des Combes',
      at: '2026-11-10T22:41:00+01:00',
      body: 'C’était moi. Les majuscules, c’est le téléphone. Enfin, presque toutes.',
      replies: [
        { author: 'Lila Benhaddou', at: '2026-11-11T09:05:00+01:00', body: 'Le lampadaire et moi vous saluons.' }
      ]
    },
    {
      author: 'Agente d’accueil',
      at: '2026-11-12T13:15:00+01:00',
      body: 'Merci pour le troisième tiroir. Au guichet aussi, il nous en faudrait un.'
    }
  ]
}
