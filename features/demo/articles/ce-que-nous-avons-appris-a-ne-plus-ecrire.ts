import {
  bold,
  bulletList,
  callout,
  doc,
  heading,
  italic,
  link,
  note,
  paragraph,
  text
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

const strike = (value: string) => text(value, { type: 'strike' })

export const article: DemoArticle = {
  slug: 'ce-que-nous-avons-appris-a-ne-plus-ecrire',
  title: 'Ce que nous avons appris à ne plus écrire',
  publishedAt: '2024-09-17T08:00:00+02:00',
  authors: ['lila-benhaddou', 'helene-maurel'],
  tags: ['langage-clair', 'jeunesse'],
  categories: ['carnet-de-classe', 'methodes/ecrire-simple'],
  series: 'ecrire-pour-etre-compris',
  featuredImage: 'struck-letter',
  doc: (show) =>
    doc(
      paragraph(
        'La nouvelle promotion est arrivée lundi. Pour lui épargner une année d’erreurs, nous lui avons transmis ce que nous avions de plus précieux : notre liste de mots barrés. Elle est punaisée au-dessus de l’imprimante, elle s’allonge, elle a des taches de café.'
      ),
      show('struck-letter', { layout: 'left', decorative: true }),
      heading(2, 'Les mots qui attendent'),
      paragraph(
        strike('Prochainement'),
        ', ',
        strike('dans les meilleurs délais'),
        ', ',
        strike('courant du second semestre'),
        '. Ce sont des mots de salle d’attente. Ils disent que quelqu’un sait, ou que personne ne sait, mais jamais lequel des deux. On les remplace par une date ; à défaut, par ',
        italic('nous ne savons pas encore, nous vous le dirons le 12'),
        '.'
      ),
      heading(2, 'Les mots qui montent à cheval'),
      paragraph(
        strike('Impulser'),
        ', ',
        strike('porter une dynamique'),
        ', ',
        strike('acter'),
        ', ',
        strike('territorialiser'),
        '. Ils ont l’air de se déplacer. Demandez-leur ce qu’ils ont fait hier, et ils se taisent. Le verbe de remplacement est toujours plus petit : payer, ouvrir, creuser, embaucher, décider.'
      ),
      heading(2, 'Les mots qui n’ont personne dedans'),
      paragraph(
        strike('Il a été décidé que'),
        '. Par qui ? Le passif est la cape d’invisibilité de l’administration. Une fois par page, il protège ; trois fois, il inquiète. ',
        bold('La commission a décidé'),
        ' prend moins de place et permet de répondre au courrier.'
      ),
      heading(3, 'Une exception que nous défendons'),
      paragraph(
        '« L’eau a été coupée » est souvent meilleur que « Nous avons coupé l’eau », parce qu’à cet instant tout le monde se moque du sujet. La règle n’est pas d’interdire le passif. Elle est de savoir ce qu’il cache.'
      ),
      heading(2, 'Les mots qui grondent'),
      paragraph(
        strike('Tout dossier incomplet sera retourné'),
        '. ',
        strike('Nous vous rappelons que'),
        '. ',
        strike('Il est impératif'),
        '. On écrit ainsi quand on a beaucoup été mal lu, et l’on sera d’autant moins lu. Dites ce qui manque souvent, montrez-le, facilitez-le : le reproche devient inutile.',
        note([
          'Essai mené sur un courrier de la régie des eaux : la phrase « Neuf dossiers sur dix sont complets ; celui qui manque de quelque chose manque presque toujours du relevé » a réduit de moitié les dossiers incomplets.'
        ])
      ),
      heading(2, 'La liste, pour votre imprimante'),
      bulletList(
        'Un mot barré n’est pas interdit : il doit se justifier.',
        'On ne barre jamais le mot de quelqu’un d’autre sans en proposer un.',
        'Le mot juste peut être long. « Assainissement » n’a pas de petit frère.',
        'Le premier mot à barrer est celui dont on est fier.'
      ),
      callout(
        'key',
        paragraph(
          bold('La règle d’Hélène. '),
          'Lisez votre phrase à la personne la plus pressée du bâtiment. Si elle vous demande « et donc ? », la réponse à cette question est votre phrase.'
        )
      ),
      paragraph(
        'Les nouveaux ont lu la liste, puis l’une d’entre eux a levé la main : « Vous avez écrit ',
        italic('transmis ce que nous avions de plus précieux'),
        '. Vous auriez pu dire ',
        italic('donné notre liste'),
        '. » C’est vrai. Nous l’avons laissé pour l’exemple. Ils ont commencé par nous ; l’année s’annonce bien. La suite est dans ',
        link('l’atelier FALC', '/ecrire-facile-une-journee-en-atelier-falc'),
        ', qu’ils recommenceront en novembre.'
      )
    ),
  comments: [
    {
      author: 'Régie des eaux',
      at: '2024-09-18T14:22:00+02:00',
      body: 'De moitié, je confirme. Le plus dur a été de faire admettre que « Nous vous rappelons que » ne rappelait rien à personne.'
    },
    {
      author: 'Paul-Henri',
      at: '2024-09-20T22:47:00+02:00',
      body: 'Ajoutez « n’hésitez pas à ». Les gens hésitent, et ils ont raison.'
    }
  ]
}
