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
  slug: 'la-rumeur-du-pont',
  title: 'La rumeur du pont',
  publishedAt: '2025-03-25T08:00:00+01:00',
  authors: ['theo-lansac', 'awa-diarra'],
  tags: ['reseaux-sociaux', 'communication-de-crise', 'presse-locale'],
  categories: ['terrain/communes', 'methodes'],
  series: 'quand-l-eau-monte',
  excerpt:
    'À 4 h 12, une nuit de crue, quelqu’un a écrit que le pont Vieux s’était effondré. Un an plus tard, nous avons remonté la phrase jusqu’à sa source.',
  featuredImage: 'rumour-network',
  doc: (show) =>
    doc(
      paragraph(
        'Le pont Vieux n’est pas tombé. Il est là, on passe dessus, il a même été repeint. Pourtant, la nuit du 10 février de l’an dernier, il s’est effondré pendant une heure et trente-huit minutes, dans à peu près quatre mille téléphones. Nous avons voulu savoir qui l’avait démoli.'
      ),
      show('rumour-network', {
        layout: 'wide',
        caption: [
          'Chaque point est un message, chaque trait un partage. Le point d’interrogation est au centre ; il n’y est pas resté.'
        ]
      }),
      heading(2, 'Remonter le courant'),
      paragraph(
        'Théo a recueilli, avec l’accord de leurs auteurs, deux cent trente captures d’écran. On remonte une rumeur comme une rivière : à chaque confluent, on choisit le bras le plus ancien. Vers l’aval, les phrases sont sûres d’elles, avec des majuscules. Vers l’amont, elles hésitent.'
      ),
      orderedList(
        [bold('5 h 31'), ' — « LE PONT VIEUX S’EST EFFONDRÉ, partagez pour prévenir. »'],
        [bold('4 h 58'), ' — « Le pont est tombé d’après un pompier. »'],
        [bold('4 h 40'), ' — « Mon cousin pompier dit que le pont ne tiendra pas. »'],
        [bold('4 h 21'), ' — « On me dit que le pont est fermé ? Il tient ? »'],
        [bold('4 h 12'), ' — « Quelqu’un sait pour le pont ? »']
      ),
      paragraph(
        'La source est une question. Une infirmière rentrait de garde ; elle voulait savoir si elle pouvait traverser. Personne ne lui a menti. Chacun, à son tour, a un peu comblé le blanc : un point d’interrogation de moins, un cousin de plus.',
        note([
          'Nous l’avons retrouvée. Elle a pris l’autre pont, dormi six heures, et découvert à son réveil qu’elle avait détruit le premier.'
        ])
      ),
      blockquote(
        paragraph('Je n’ai rien inventé. J’ai juste enlevé « il paraît », parce que ça faisait long.'),
        citation('L’auteur du message de 4 h 58')
      ),
      heading(2, 'Le trou dans lequel elle a poussé'),
      paragraph(
        'Nous avons superposé ces messages à la chronologie de la mairie, que nous avions ',
        link('reconstituée l’an dernier', '/crue-de-la-lisane-douze-heures-d-annonces'),
        '. La coïncidence est parfaite : la rumeur naît et meurt à l’intérieur du silence officiel. Elle n’est pas le contraire de l’information. Elle est ce qui pousse quand on n’a rien semé.'
      ),
      paragraph(
        'Le premier démenti a d’ailleurs aggravé les choses. « Non, le pont ne s’est PAS effondré », écrivait un voisin bien intentionné. À cinq heures du matin, sur un petit écran, on lit ',
        italic('pont'),
        ' et ',
        italic('effondré'),
        '.'
      ),
      heading(2, 'Trois habitudes pour la prochaine fois'),
      paragraph(
        'Le correspondant du journal, lui, avait fait ce que personne ne faisait : il était sorti. À 5 h 44, il a publié une photographie du pont, entier, sous la pluie, avec l’heure. Sans commentaire. C’est elle qui a éteint l’incendie ; la mairie l’a reprise à 5 h 50.'
      ),
      callout(
        'key',
        paragraph(
          bold('Démentir sans répéter. '),
          'Dites d’abord ce qui est vrai (« Le pont tient »), montrez-le, datez-le. Nommez la rumeur une seule fois, après. Et répondez à la question d’origine : par où passer ?'
        )
      ),
      paragraph(
        'Nous avons proposé qu’à la prochaine alerte, une personne — une seule, sans autre tâche — soit chargée de lire les questions. Pas les rumeurs : les questions. Elles arrivent une demi-heure plus tôt.'
      ),
      sources(
        {
          title: 'Deux cent trente captures, inventaire anonymisé',
          publisher: 'Atelier de communication publique',
          date: '2025'
        },
        { title: 'Le pont, 5 h 44 (photographie)', publisher: 'L’Écho de la Lisane', date: '2024-02-10' }
      )
    ),
  comments: [
    {
      author: 'Le cousin',
      at: '2025-03-26T06:50:00+01:00',
      body: 'Je suis pompier, je suis bien son cousin, et je n’ai jamais dit que le pont ne tiendrait pas. J’ai dit qu’il fallait dormir.',
      replies: [
        { author: 'Théo Lansac', at: '2025-03-26T08:20:00+01:00', body: 'Ajouté à l’inventaire, avec l’heure.' }
      ]
    }
  ]
}
