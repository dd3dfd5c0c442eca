import {
  bold,
  callout,
  code,
  codeBlock,
  doc,
  heading,
  link,
  note,
  orderedList,
  paragraph,
  sources,
  table
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

const BEFORE = `<div class="btn" onclick="envoyer()">
  <img src="fleche.png">
</div>`

const AFTER = `<button type="submit">
  Envoyer ma demande
  <img src="fleche.svg" alt="">
</button>`

export const article: DemoArticle = {
  slug: 'rgaa-ouvrir-la-porte-avant-de-repeindre',
  title: 'RGAA : ouvrir la porte avant de repeindre la façade',
  publishedAt: '2024-06-04T08:10:00+02:00',
  authors: ['theo-lansac'],
  tags: ['accessibilite', 'collectivite-territoriale', 'langage-clair'],
  categories: ['methodes'],
  excerpt:
    'Nous avons débranché la souris et tenté de prendre rendez-vous pour un passeport. Récit d’un après-midi au clavier, et cinq réparations par ordre d’utilité.',
  featuredImage: 'contrast-grid',
  doc: (show) =>
    doc(
      paragraph(
        'L’expérience ne demande aucun matériel : retournez votre souris, ouvrez le site de votre mairie, prenez rendez-vous. Vous avez la touche de tabulation, la touche Entrée et votre patience. À Brévigny, nous avons tenu onze minutes avant d’être enfermés dans un calendrier.'
      ),
      paragraph(
        'Les sites publics doivent être accessibles depuis la loi du 11 février 2005, dont l’article 47 pose le principe.',
        note([
          'Loi n° 2005-102 pour l’égalité des droits et des chances, la participation et la citoyenneté des personnes handicapées.'
        ]),
        ' Le référentiel général d’amélioration de l’accessibilité, le RGAA, dit comment le vérifier : cent six critères, rangés en treize thèmes. Cent six, c’est beaucoup pour une petite équipe. On commence donc par repeindre — un bandeau, un logo, une page « Accessibilité : non conforme » — et l’on remet la porte à plus tard.'
      ),
      heading(2, 'Un bouton qui n’en est pas un'),
      paragraph(
        'Voici ce que nous avons trouvé au bout du formulaire. Cela ressemble à un bouton. Cela a la couleur d’un bouton.'
      ),
      codeBlock('html', BEFORE),
      paragraph(
        'Mais un ',
        code('div'),
        ' n’est rien, pour un clavier comme pour un lecteur d’écran. On ne peut pas l’atteindre, et s’il parlait, il dirait : « image ». La réparation tient en quatre lignes, et elle en enlève plus qu’elle n’en ajoute.'
      ),
      codeBlock('html', AFTER),
      paragraph(
        'Le vrai bouton se laisse atteindre, s’active avec Entrée, annonce son nom. La flèche, purement décorative, porte une alternative vide pour que personne n’ait à l’entendre.'
      ),
      heading(2, 'La couleur, mesurée'),
      show('contrast-grid', {
        caption: ['Vingt-cinq associations de couleurs. Celles qui sont cochées atteignent un rapport de 4,5 pour 1.'],
        layout: 'wide'
      }),
      paragraph(
        'Le contraste est le défaut le plus répandu et le plus facile à corriger. Un texte courant demande un rapport d’au moins 4,5 pour 1 ; un grand texte, 3 pour 1. Le gris clair sur blanc que l’on trouve « élégant » dépasse rarement 2,5. C’est élégant comme une porte sans poignée.'
      ),
      heading(2, 'Par où commencer'),
      table({
        caption: 'Cinq réparations, de la plus utile à la plus visible',
        head: ['Réparation', 'Temps', 'Qui en profite'],
        rows: [
          [
            'Tout faire au clavier, avec un focus visible',
            '2 jours',
            'Toute personne sans souris, un bras dans le plâtre compris'
          ],
          ['Un vrai nom pour chaque bouton et chaque champ', '1 jour', 'Lecteurs d’écran, commandes vocales'],
          ['Des titres dans l’ordre', '2 heures', 'Tous ceux qui parcourent, donc tout le monde'],
          ['Les contrastes', '3 heures', 'Malvoyants, téléphones au soleil'],
          ['La langue des passages étrangers', '10 minutes', 'Synthèses vocales']
        ]
      }),
      orderedList(
        'Réparez d’abord ce qui bloque, ensuite ce qui gêne, enfin ce qui déplaît.',
        'Faites essayer par quelqu’un dont c’est le quotidien, et payez cette personne.',
        'Publiez ce qui ne va pas encore, avec une date. Une déclaration honnête vaut mieux qu’un pourcentage flatteur.'
      ),
      callout(
        'note',
        paragraph(
          bold('Et ce carnet ? '),
          'Nous l’avons passé au même tamis. Deux liens s’appelaient « ici » ; ils ont été renommés. Si quelque chose vous résiste, ',
          link('dites-le-nous', '/a-propos'),
          '.'
        )
      ),
      paragraph(
        'Le service informatique a réparé le bouton le lendemain. Le calendrier, fourni par un prestataire, attend une mise à jour « au deuxième semestre ». Nous avons demandé de quelle année. La souris est toujours retournée.'
      ),
      sources(
        {
          title: 'Référentiel général d’amélioration de l’accessibilité, version 4.1',
          publisher: 'Direction interministérielle du numérique',
          url: 'https://accessibilite.numerique.gouv.fr/'
        },
        {
          title: 'Loi n° 2005-102 du 11 février 2005, article 47',
          publisher: 'Légifrance',
          date: '2005-02-11',
          url: 'https://www.legifrance.gouv.fr/'
        }
      )
    ),
  comments: [
    {
      author: 'Service informatique, Brévigny',
      at: '2024-06-05T08:31:00+02:00',
      body: 'Bouton corrigé. Pour le calendrier, nous avons écrit au prestataire avec un lien vers votre article. Il l’a trouvé « un peu dur ».',
      replies: [{ author: 'Théo Lansac', at: '2024-06-05T12:00:00+02:00', body: 'Moins que son calendrier.' }]
    }
  ]
}
