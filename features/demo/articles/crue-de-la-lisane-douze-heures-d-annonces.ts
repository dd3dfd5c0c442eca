import {
  bold,
  bulletList,
  callout,
  doc,
  hardBreak,
  heading,
  listItem,
  note,
  noteReference,
  orderedList,
  paragraph,
  pullQuote,
  readMore,
  sources,
  table
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'crue-de-la-lisane-douze-heures-d-annonces',
  title: 'Crue de la Lisane : douze heures d’annonces',
  publishedAt: '2024-02-20T18:15:00+01:00',
  authors: ['awa-diarra', 'malo-kerdrel', 'theo-lansac'],
  tags: ['communication-de-crise', 'collectivite-territoriale', 'reseaux-sociaux'],
  categories: ['terrain/communes'],
  series: 'quand-l-eau-monte',
  excerpt:
    'Une rivière monte de trois mètres en une nuit. Nous avons relu, minute par minute, tout ce que la commune a dit — et ce que les habitants ont entendu.',
  featured: true,
  featuredImage: 'flood-gauge',
  doc: (show) =>
    doc(
      paragraph(
        'Dans la nuit du 9 au 10 février, la Lisane est passée d’un mètre dix à quatre mètres trente. Personne n’a été blessé. Quarante et une caves, deux écoles et la salle des archives ont pris l’eau. Ce n’est pas une grande catastrophe, et c’est pourquoi on peut l’étudier : tout le monde est là pour raconter, et tout le monde a gardé ses messages.'
      ),
      readMore(),
      paragraph(
        'Nous en avons rassemblé trois cent douze : courriels, textos, publications, notes manuscrites du poste de commandement, annonces au haut-parleur. Mis bout à bout sur le mur de la classe, ils font sept mètres.'
      ),
      show('flood-gauge', {
        layout: 'full',
        caption: [
          'Hauteur de la Lisane au pont Vieux, de minuit à midi. La cote d’alerte a été franchie un peu avant six heures.'
        ]
      }),
      heading(2, 'La nuit, heure par heure'),
      table({
        caption: 'Ce que disait la rivière, ce que disait la mairie',
        head: ['Heure', 'Niveau', 'Message diffusé', 'Canal'],
        rows: [
          ['0 h 40', '1,2 m', 'Vigilance, évitez les berges', 'Site de la commune'],
          ['3 h 10', '2,3 m', 'La situation est suivie', 'Réseaux'],
          ['5 h 50', '3,6 m', 'Évacuation de la rue du Four', 'Haut-parleur, porte à porte'],
          ['6 h 05', '3,9 m', 'Écoles fermées', 'Texto aux parents'],
          ['8 h 30', '4,3 m', 'Point complet, prochain à 10 h', 'Tous']
        ]
      }),
      paragraph(
        'Entre 3 h 10 et 5 h 50, deux heures quarante de silence. C’est dans ce trou que sont nées presque toutes les rumeurs de la nuit, y compris celle du pont, dont nous reparlerons. Le directeur des services ne s’en excuse pas, il l’explique : « Nous attendions d’être sûrs. » Nous avons appris depuis que c’est la phrase la plus fréquente de tous les retours d’expérience.',
        note(
          [
            'Le plan communal de sauvegarde, issu de la loi du 13 août 2004, prévoit qui décide et qui appelle. Il dit rarement quoi écrire.'
          ],
          'pcs'
        )
      ),
      pullQuote(paragraph('« La situation est suivie » ne dit pas où mettre la voiture.')),
      heading(2, 'Le message de 8 h 30'),
      paragraph('Puis quelqu’un a écrit ceci, que la classe a appris par cœur :'),
      callout(
        'note',
        paragraph(
          bold('Point de 8 h 30.'),
          hardBreak(),
          'L’eau est à 4,30 m. Elle ne monte presque plus.',
          hardBreak(),
          'Rue du Four et quai bas : restez à l’étage, les pompiers passent.',
          hardBreak(),
          'Ailleurs : n’allez pas voir. Le pont Vieux est fermé, il n’est pas tombé.',
          hardBreak(),
          'Nous ne savons pas encore pour les écoles demain. Réponse à 10 h.'
        )
      ),
      paragraph(
        'Tout y est : le fait, le sens du fait, quoi faire et où, un démenti sans répéter la rumeur plus que nécessaire, et un aveu d’ignorance avec un rendez-vous. Ce dernier point a tout changé. Après 8 h 30, le standard a reçu quatre fois moins d’appels.',
        note(['Relevé du standard : 212 appels entre 7 h 30 et 8 h 30, 51 dans l’heure suivante.'])
      ),
      heading(2, 'Ce que nous en tirons'),
      orderedList(
        listItem(
          paragraph('Parler avant de savoir tout, en séparant trois choses :'),
          bulletList('ce qui est sûr ;', 'ce qui est probable ;', 'ce qu’on ne sait pas, et quand on le dira.')
        ),
        'Donner l’heure du prochain message, et la tenir même s’il n’y a rien de neuf.',
        'Écrire pour la personne qui a un enfant dans un bras et un téléphone à 12 % dans l’autre main.',
        'Choisir à froid, à l’avance, les dix phrases que l’on n’aura pas le temps d’inventer.'
      ),
      paragraph(
        'Ce n’est pas du talent, c’est de la préparation. Un plan existe dans toute commune exposée.',
        noteReference('pcs'),
        ' Y joindre une page de phrases prêtes ne demande qu’un après-midi sec.'
      ),
      callout(
        'warning',
        paragraph(
          bold('En cas de danger réel, '),
          'ne cherchez pas l’information dans un carnet d’étudiants. Suivez les consignes des autorités et des secours, composez le 112.'
        )
      ),
      sources(
        {
          title: 'Loi n° 2004-811 du 13 août 2004 de modernisation de la sécurité civile',
          publisher: 'Journal officiel de la République française',
          date: '2004-08-13',
          url: 'https://www.legifrance.gouv.fr/'
        },
        {
          title: 'Crue du 10 février 2024, retour d’expérience',
          publisher: 'Commune de Brévigny-sur-Lisane',
          date: '2024-02'
        }
      )
    ),
  comments: [
    {
      author: 'Quai bas, 2e étage',
      at: '2024-02-20T20:00:00+01:00',
      body: 'J’étais réveillé de 3 à 6. Deux heures quarante, c’est très long quand on entend l’eau.'
    },
    {
      author: 'Karim D.',
      at: '2024-02-21T07:10:00+01:00',
      body: 'Vous êtes sévères avec le message de 3 h 10. À cette heure-là, ils étaient deux en mairie.',
      replies: [
        {
          author: 'Awa Diarra',
          at: '2024-02-21T09:45:00+01:00',
          body: 'Vous avez raison, et l’un des deux portait des sacs de sable. C’est bien pourquoi il faut des phrases écrites à l’avance.'
        }
      ]
    }
  ]
}
