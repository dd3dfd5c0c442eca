import {
  bold,
  bulletList,
  callout,
  doc,
  heading,
  italic,
  note,
  paragraph,
  pullQuote,
  readMore
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'lire-une-mairie-comme-on-lit-une-page',
  title: 'Lire une mairie comme on lit une page',
  publishedAt: '2023-09-18T08:30:00+02:00',
  authors: ['ines-vasseur', 'helene-maurel'],
  tags: ['collectivite-territoriale', 'espace-public', 'langage-clair'],
  categories: ['carnet-de-classe', 'terrain/communes'],
  excerpt:
    'Première sortie de la classe : vingt minutes devant une mairie, sans entrer, à noter tout ce qui est écrit. Nous avons rempli quatre pages.',
  featuredImage: 'town-hall-at-dusk',
  doc: (show) =>
    doc(
      paragraph(
        'La consigne tenait en une ligne : restez vingt minutes devant la mairie de Brévigny, n’entrez pas, et recopiez tout ce qui est écrit. Nous étions onze, avec des carnets neufs et le sentiment vague de perdre notre temps. Au bout de vingt minutes, personne n’avait fini.'
      ),
      paragraph(
        'Une façade publique est un texte. Elle a un titre — les quatre lettres ',
        italic('MAIRIE'),
        ', en fonte, sous l’horloge —, un sous-titre que plus personne ne lit, des notes de bas de page collées sur la porte vitrée, et des corrections : du ruban adhésif, une flèche au feutre, un horaire barré puis récrit.'
      ),
      readMore('Entrer quand même'),
      show('town-hall-at-dusk', {
        layout: 'wide',
        caption: ['La place de Brévigny, un soir de rentrée. Nous étions assis sur la marche de gauche.']
      }),
      heading(2, 'Trois écritures sur une même porte'),
      paragraph(
        'En recopiant, nous avons vu apparaître trois mains. La première est celle de l’État et des siècles : devise, drapeau, plaque. Elle ne s’adresse à personne en particulier et c’est sa force. La deuxième est celle du service : horaires, numéros, pièces à fournir. Elle dit « vous » et parfois « tout dossier incomplet ». La troisième est celle des gens qui travaillent là : ',
        bold('« Sonnez FORT »'),
        ', ',
        bold('« Poussez, la porte n’est pas fermée »'),
        '.'
      ),
      paragraph(
        'C’est la troisième qu’on lit. Elle est courte, elle est à la bonne hauteur, elle répond à une question que l’on se pose vraiment. Hélène, notre tutrice, nous a demandé pourquoi elle était aussi la seule à ne pas être imprimée.',
        note([
          'La question a occupé le trajet du retour. Réponse provisoire : parce que personne ne l’a jamais validée.'
        ])
      ),
      pullQuote(paragraph('L’affichette scotchée est l’aveu d’une signalétique qui a oublié quelqu’un.')),
      heading(2, 'Ce que la façade ne dit pas'),
      paragraph('Nous avons ensuite dressé la liste de ce que nous avions cherché sans le trouver :'),
      bulletList(
        'l’entrée sans marches, qui existe pourtant, rue du Four, à quarante mètres ;',
        'le nom du service où l’on va pour une carte d’identité ;',
        'le jour de la permanence des élus, affiché à l’intérieur, donc lisible par ceux qui sont déjà entrés ;',
        'une phrase de bienvenue dans une autre langue que le français.'
      ),
      paragraph(
        'Aucun de ces oublis n’est méchant. Chacun s’explique : on a ajouté, année après année, ce qui manquait à celui qui se plaignait. Or ceux qui n’osent pas entrer ne se plaignent pas. Ils rebroussent chemin, et la porte ne garde aucune trace de leur passage.'
      ),
      callout(
        'key',
        paragraph(
          bold('L’exercice, si vous voulez l’essayer. '),
          'Vingt minutes, un carnet, une façade publique. Recopiez tout, y compris le ruban adhésif. Puis classez : qui parle, à qui, et depuis quand ?'
        )
      ),
      heading(2, 'Pourquoi ce carnet'),
      paragraph(
        'Nous commençons une année d’atelier sur la communication publique. On nous avait prévenus que nous parlerions de stratégies, de publics cibles et de plans. Nous parlerons aussi de cela. Mais nous avons décidé, sur la marche de gauche, que chaque texte de ce carnet partirait d’une chose vue : un panneau, une lettre, une place, un micro. La théorie viendra en note, quand elle nous aidera à mieux regarder.'
      )
    ),
  comments: [
    {
      author: 'Mireille P.',
      at: '2023-09-19T19:12:00+02:00',
      body: 'J’ai tenu un guichet pendant trente et un ans. L’affichette « Sonnez FORT », c’était moi. On m’a demandé trois fois de l’enlever, elle est toujours revenue.',
      replies: [
        {
          author: 'Inès Vasseur',
          at: '2023-09-19T21:40:00+02:00',
          body: 'Alors c’est vous, l’autrice la plus lue de la commune ! Accepteriez-vous de venir nous en parler ?'
        },
        {
          author: 'Mireille P.',
          at: '2023-09-20T08:05:00+02:00',
          body: 'Avec plaisir, mais je parle mieux que je n’écris. Et je parle fort.'
        }
      ]
    },
    {
      author: 'Un passant',
      at: '2023-09-24T11:30:00+02:00',
      body: 'Fait l’exercice devant la poste. Neuf autocollants sur la même porte, dont deux qui se contredisent.'
    }
  ]
}
