import {
  bold,
  bulletList,
  callout,
  doc,
  heading,
  italic,
  note,
  paragraph,
  sources
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'un-conseil-municipal-de-jeunes-et-apres',
  title: 'Un conseil municipal de jeunes, et après ?',
  publishedAt: '2025-06-10T08:40:00+02:00',
  authors: ['noe-castaing'],
  tags: ['jeunesse', 'participation', 'collectivite-territoriale'],
  categories: ['terrain/communes'],
  featuredImage: 'microphones',
  doc: (show) =>
    doc(
      paragraph(
        'La photographie est toujours la même : quinze enfants, quinze écharpes trop grandes, un élu accroupi. Elle paraît en octobre. Ce qui se passe en novembre, en janvier, en mars, personne ne le photographie. J’ai animé deux de ces conseils avant de reprendre mes études, et c’est de mars que je voudrais parler.'
      ),
      show('microphones', {
        layout: 'wide',
        caption: ['On tend volontiers le micro aux jeunes. Il faut encore brancher le câble.']
      }),
      heading(2, 'Le tunnel'),
      paragraph(
        'En octobre, on vote. En novembre, on rêve : un skatepark, des frites, moins de voitures. En décembre, on apprend que le skatepark relève de l’intercommunalité, les frites du marché public et les voitures du département. En janvier, deux élus sur quinze ont un entraînement le même soir. En mars, ils sont sept et l’on organise une chasse aux œufs.'
      ),
      paragraph('J’ai organisé la chasse aux œufs. Elle était réussie. Elle n’avait été demandée par personne.'),
      heading(2, 'Trois choses qui changent tout'),
      paragraph(
        'Depuis, je suis allé voir ailleurs. La loi permet à toute collectivité de créer un conseil de jeunes, sans dire comment.',
        note([
          'Article L. 1112-23 du code général des collectivités territoriales, issu de la loi du 27 janvier 2017 relative à l’égalité et à la citoyenneté.'
        ]),
        ' Les conseils qui durent, aux Haubans, à Estrac, à Port-Salvert, ont trois points communs.'
      ),
      bulletList(
        [
          bold('Une dépense.'),
          ' Même petite, mais qu’ils signent. Aux Haubans, deux mille euros par an, sans projet imposé. Les premiers trois cents euros ont servi à réparer un panneau de basket. On a vu le panneau.'
        ],
        [
          bold('Une saisine.'),
          ' Le conseil adulte leur pose une vraie question, sur un vrai dossier, avant la décision. Et répond par écrit à leur réponse.'
        ],
        [
          bold('Une sortie.'),
          ' À la fin du mandat, chacun part avec une attestation, un carnet d’adresses et le droit de revenir former les suivants. On ne disparaît pas à quinze ans.'
        ]
      ),
      heading(3, 'Et la communication ?'),
      paragraph(
        'Elle vient après, ou elle fait du tort. À Estrac, on a interdit les écharpes. Les jeunes ont choisi leurs supports : une affiche par trimestre, un compte sur lequel ils publient ce que la mairie a refusé, avec la réponse. Ce dernier point a fait frémir le cabinet. Le compte a trois cents abonnés, dont tous les conseillers municipaux.'
      ),
      paragraph(
        'J’ai demandé à Jade, treize ans, si elle avait l’impression d’être écoutée. Elle a réfléchi. « Écoutée, oui, tout le monde nous écoute. Maintenant je voudrais qu’on nous contredise. » J’ai noté la phrase deux fois. On contredit les gens qu’on prend au sérieux.'
      ),
      callout(
        'note',
        paragraph(
          bold('Le test de mars. '),
          'Si votre conseil de jeunes s’arrêtait en mars, quelle décision de la commune s’en trouverait retardée ? S’il n’y en a aucune, c’est un club — et un club peut être une excellente chose, à condition de le dire.'
        )
      ),
      paragraph(
        'À Port-Salvert, au fait, ils ont obtenu les frites. Un vendredi par mois, après étude, avec huile locale. L’affiche annonçait sobrement : ',
        italic('« Nous avions demandé. Ils avaient dit non. Nous avons compté. Ils ont dit oui. »')
      ),
      sources(
        {
          title: 'Code général des collectivités territoriales, article L. 1112-23',
          publisher: 'Légifrance',
          url: 'https://www.legifrance.gouv.fr/'
        },
        {
          title: 'Bilan de mandat 2023-2025',
          author: 'Conseil des jeunes',
          publisher: 'Commune des Haubans',
          date: '2025-05'
        }
      )
    ),
  comments: [
    {
      author: 'Jade',
      at: '2025-06-10T17:15:00+02:00',
      body: 'C’est bien moi. Pour les contradictions, ça vient. La semaine dernière on nous a dit non avec des arguments.',
      replies: [{ author: 'Noé Castaing', at: '2025-06-10T18:00:00+02:00', body: 'Bienvenue en politique !' }]
    }
  ]
}
