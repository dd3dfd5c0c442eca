import {
  bold,
  bulletList,
  callout,
  doc,
  embed,
  heading,
  italic,
  note,
  paragraph,
  pullQuote,
  sources
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'filmer-le-conseil-municipal',
  title: 'Filmer le conseil municipal',
  publishedAt: '2026-04-14T08:15:00+02:00',
  authors: ['theo-lansac', 'lila-benhaddou'],
  tags: ['reseaux-sociaux', 'accessibilite', 'collectivite-territoriale'],
  categories: ['terrain/communes', 'methodes'],
  featuredImage: 'council-chamber',
  doc: (show) =>
    doc(
      paragraph(
        'Quatre heures douze minutes. Une caméra fixe, une salle beige, vingt-neuf élus vus de trois quarts dos. La vidéo du conseil municipal des Haubans a été regardée en entier par deux personnes, dont celle qui l’a montée. Les suivantes l’ont été par huit cents. Entre les deux, on n’a pas changé les élus.'
      ),
      show('council-chamber', {
        layout: 'wide',
        caption: ['La salle vue du plafond. La caméra est placée là où il y avait une prise.']
      }),
      heading(2, 'Public, donc visible ?'),
      paragraph(
        'Les séances sont publiques, et le code prévoit qu’elles peuvent être retransmises.',
        note(['Article L. 2121-18 du code général des collectivités territoriales.']),
        ' Mais la publicité d’une séance ne dépend pas seulement d’une caméra. On peut tout montrer et ne rien donner à voir : il suffit d’un micro trop loin, d’un sigle par phrase, d’un vote sans énoncé.'
      ),
      paragraph(
        'Nous avons filmé trois séances avec le lycéen qui s’en chargeait déjà, Yanis, dix-sept ans, un trépied et des principes. Voici l’une d’elles, découpée.'
      ),
      embed(
        'https://video.example.org/w/conseil-des-haubans-2026-03',
        'peertube',
        'Conseil municipal des Haubans, séance de mars 2026, découpée par délibération',
        'Vingt et une séquences, sous-titrées. Durée totale : 3 h 05.'
      ),
      heading(2, 'Cinq réglages, par ordre de prix'),
      bulletList(
        [bold('Rien : '), 'demander au maire de lire la question avant le vote, en une phrase.'],
        [bold('Rien non plus : '), 'afficher le nom de qui parle. Une feuille pliée suffit.'],
        [bold('Dix euros : '), 'un chapitre par délibération, avec l’heure et un titre compréhensible.'],
        [bold('Cent euros : '), 'un second micro, pour le public et pour les enfants qui rient.'],
        [bold('Une soirée : '), 'des sous-titres relus par un humain, et une transcription.']
      ),
      paragraph(
        'Le titre compréhensible a été le plus disputé. ',
        italic('« Délibération 2026-31 : décision modificative n° 1, budget annexe eau »'),
        ' est devenu « Pourquoi votre eau augmente de six centimes ». On nous a reproché de faire du sensationnel. Nous avons répondu que six centimes, ce n’était pas sensationnel ; c’était exact.'
      ),
      pullQuote(
        paragraph(
          'Une transcription est une porte pour ceux qui n’entendent pas, et un moteur de recherche pour tous les autres.'
        )
      ),
      heading(2, 'Ce que la caméra change'),
      paragraph(
        'Tout le monde se tient mieux, les vingt premières minutes. Puis on l’oublie. Deux élus ont demandé à être moins filmés, trois à l’être davantage. L’opposition découpe ses propres extraits, la majorité aussi ; les mêmes quarante secondes circulent sous deux titres contraires. C’était inévitable, et c’est pourquoi la version entière doit rester en ligne, au même endroit, avec une adresse qui ne change pas.'
      ),
      callout(
        'key',
        paragraph(
          bold('Pensez aux autres. '),
          'Le public, les agents, les mineurs n’ont pas choisi d’être filmés. Prévenez à l’entrée, cadrez les élus, et prévoyez des chaises hors champ.'
        )
      ),
      paragraph(
        'À la dernière séance, une dame est restée jusqu’au bout, à quelques mètres de l’objectif, sur une chaise hors champ. Elle venait pour la première fois. Elle avait vu la vidéo de mars. « Je voulais vérifier, a-t-elle dit à Yanis, si en vrai c’était aussi long. »'
      ),
      sources(
        {
          title: 'Code général des collectivités territoriales, article L. 2121-18',
          publisher: 'Légifrance',
          url: 'https://www.legifrance.gouv.fr/'
        },
        { title: 'Carnet de tournage, séances de janvier à mars 2026', author: 'Yanis B. et l’atelier', date: '2026' }
      )
    ),
  comments: [
    {
      author: 'Yanis',
      at: '2026-04-14T17:45:00+02:00',
      body: 'J’ai demandé une deuxième prise. Électrique, je veux dire. Délibération en mai.'
    }
  ]
}
