import {
  bulletList,
  doc,
  foreign,
  gallery,
  heading,
  italic,
  note,
  paragraph,
  pullQuote,
  sources
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'le-blason-le-logo-et-le-beffroi',
  title: 'Le blason, le logo et le beffroi',
  publishedAt: '2024-01-15T08:00:00+01:00',
  authors: ['ines-vasseur', 'bastien-oriol'],
  tags: ['identite-visuelle', 'memoire', 'collectivite-territoriale'],
  categories: ['methodes/donner-a-voir'],
  featuredImage: 'emblem-shield',
  doc: (show) =>
    doc(
      paragraph(
        'Une tour, une rivière. Brévigny-sur-Lisane se dessine depuis longtemps avec ces deux choses, et chaque époque a cru les dessiner pour la dernière fois. Nous avons posé sur une table trois emblèmes de la même ville : un écu, un timbre, un logo. Ils ne servent pas au même usage, et presque tous les malentendus viennent de là.'
      ),
      gallery(
        3,
        show('emblem-shield', { caption: ['L’écu : il se décrit avec des mots.'] }),
        show('emblem-stamp', { caption: ['Le timbre : il prouve.'] }),
        show('emblem-logo', { caption: ['Le logo : il se reconnaît.'] })
      ),
      heading(2, 'Un écu est une phrase'),
      paragraph(
        'Un blason n’est pas une image, c’est une description que chacun peut dessiner. ',
        italic('De gueules à la tour d’or, maçonnée de sable, posée sur une rivière d’azur.'),
        ' Le rouge peut tirer sur la brique, la tour avoir trois créneaux ou quatre : tant que la phrase est respectée, c’est le même blason. Bastien Oriol, qui en a vu des centaines, aime dire que c’est la seule charte graphique qui tienne en une ligne et qui ait duré six siècles.',
        note([
          'La description s’appelle le blasonnement. Les couleurs ont des noms, non des références : gueules est rouge, azur bleu, sable noir, or jaune.'
        ])
      ),
      heading(2, 'Un timbre est une preuve'),
      paragraph(
        'Le timbre humide ne cherche pas à plaire. Il dit : ce papier est passé par ici. Dans les registres, il est souvent de travers, parfois illisible, et c’est précisément ce qui le rend crédible. Une marque trop nette sur un acte ancien fait lever le sourcil de l’archiviste.'
      ),
      paragraph(
        'Ce pouvoir-là, aucun logo ne l’a. On peut copier un logo en deux clics ; on l’attend même de nous, puisqu’il est fait pour être partout.'
      ),
      heading(2, 'Un logo est une promesse'),
      paragraph(
        'En 1987, la ville a commandé son premier logo. La tour est devenue un rectangle, la rivière deux vagues. On a dit que c’était moderne. En 2003, on a ajouté un soleil. En 2014, on l’a retiré. À chaque fois, il a fallu refaire les panneaux, les camions, les papiers à en-tête et le paillasson de l’accueil, qui porte encore le soleil.'
      ),
      pullQuote(paragraph('Un logo coûte ce que coûtent ses camions.')),
      paragraph(
        'Faut-il alors revenir au blason ? Certaines villes l’ont fait, et l’on comprend pourquoi : personne ne se dispute un écu, il appartient à tous, il n’a pas de mandat. Mais un écu réduit à seize pixels devient une tache. Le logo répond à une vraie question, celle de la petite taille et de la vitesse : être reconnu ',
        foreign('at a glance', 'en'),
        ', d’un coup d’œil, sur un téléphone ou sur une portière qui passe à cinquante à l’heure.'
      ),
      heading(2, 'Trois questions avant de commander'),
      bulletList(
        'Que doit-on pouvoir faire : décrire, prouver ou reconnaître ?',
        'Combien d’objets faudra-t-il repeindre, et qui a le budget de l’avant-dernier camion ?',
        'Dans trente ans, qu’est-ce qui sera dans les archives : le fichier source, ou une photographie du paillasson ?'
      ),
      paragraph(
        'Nous avons rendu notre dessin, une tour et deux vagues, en quatre variantes. La préférée de la classe est celle où la rivière déborde un peu du cadre. Hélène a levé les yeux : « Attendez février. » Nous n’avons pas compris tout de suite.'
      ),
      sources(
        {
          title: 'Registre des délibérations, 1986-1988, cote 1 D 47',
          publisher: 'Archives municipales de Brévigny-sur-Lisane'
        },
        {
          title: 'Les armes de la ville, notice',
          author: 'Bastien Oriol',
          publisher: 'Archives municipales de Brévigny-sur-Lisane',
          date: '2019'
        }
      )
    )
}
