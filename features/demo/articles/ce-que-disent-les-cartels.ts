import {
  blockquote,
  bulletList,
  citation,
  doc,
  foreign,
  heading,
  italic,
  note,
  paragraph,
  rule,
  sources
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'ce-que-disent-les-cartels',
  title: 'Ce que disent les cartels',
  publishedAt: '2024-05-14T09:20:00+02:00',
  authors: ['lila-benhaddou', 'ines-vasseur'],
  tags: ['langage-clair', 'memoire', 'accessibilite'],
  categories: ['methodes/ecrire-simple'],
  series: 'ecrire-pour-etre-compris',
  featuredImage: 'museum-labels',
  doc: (show) =>
    doc(
      paragraph(
        'Dans la salle 3 du musée de la Lisane, il y a un vase et trois hommes devant. Le premier lit l’étiquette, le deuxième photographie l’étiquette, le troisième demande aux deux autres ce que dit l’étiquette. Personne n’a encore regardé le vase.'
      ),
      show('museum-labels', {
        layout: 'right',
        caption: ['Un objet, trois étiquettes : savante, descriptive, adressée.']
      }),
      paragraph(
        'L’étiquette, au musée, s’appelle un cartel. Le mot désigne aussi une entente entre producteurs et une lettre de défi : les trois sens conviennent. Pendant une semaine, nous avons compté les secondes.'
      ),
      heading(2, 'Onze secondes'),
      paragraph(
        'C’est le temps moyen passé devant le vase. Sept vont au cartel, quatre à l’objet.',
        note(['Soixante-deux visiteurs, deux après-midi, un chronomètre et beaucoup de discrétion.']),
        ' Et voici ce qu’on lit pendant ces sept secondes :'
      ),
      blockquote(
        paragraph(
          'Vase à panse piriforme et col tronconique, pâte grise à dégraissant micacé, décor ondé incisé avant cuisson, H. 41 cm, don 1932, inv. 32.4.17.'
        ),
        citation('Cartel en place depuis 1978')
      ),
      paragraph(
        'Tout est exact. Un céramologue y trouvera son compte. Mais le cartel répond à une question que le visiteur ne s’est pas posée (« comment l’inventorier ? ») et laisse de côté les siennes : à quoi ça servait, qui l’a fait, pourquoi est-il ici, qu’est-ce que je dois regarder ?'
      ),
      heading(2, 'Écrire pour des yeux qui bougent'),
      paragraph(
        'La conservatrice nous a laissé réécrire douze cartels, à une condition : garder chaque information vraie. Nous avons appris qu’un bon cartel est un geste de la main. Il commence par l’objet, non par la science ; il envoie le regard quelque part, puis le retient.'
      ),
      blockquote(
        paragraph(
          'Passez le doigt dans l’air, le long des vagues. Le potier a fait le même geste, dans l’argile encore molle, en tournant le vase de l’autre main. On y gardait du grain. Trouvé rue du Four, sous une boulangerie.'
        ),
        citation('Proposition de la classe')
      ),
      heading(3, 'Les règles que nous nous sommes données'),
      bulletList(
        'Cinquante mots, pas davantage. Le reste est sur la fiche, pour qui la demande.',
        'Un verbe qui regarde : cherchez, suivez, comparez.',
        'Un lieu que l’on connaît. La rue du Four est à trois cents mètres.',
        'Les mots savants un par un, jamais en troupeau. « Piriforme » peut rester s’il est seul et qu’on voit la poire.',
        'Des lettres de cinq millimètres, un fort contraste, et une hauteur lisible assis.'
      ),
      rule(),
      paragraph(
        'Les musées de langue anglaise ont un mot pour cette écriture d’accompagnement, ',
        foreign('interpretation', 'en'),
        ', et les parcs naturels l’ont empruntée avant eux. Le français préfère ',
        italic('médiation'),
        ', qui suppose qu’il y avait un conflit. C’est peut-être plus juste : entre le visiteur pressé et le vase qui attend depuis mille neuf cents ans, il faut bien quelqu’un pour négocier.'
      ),
      paragraph(
        'Les douze cartels ont été posés en mai. Nous avons ressorti le chronomètre. Vingt-six secondes, dont dix-sept pour le vase. Et sur la vitrine, à hauteur de main, des traces de doigts en forme de vagues, que le gardien nettoie chaque soir en soupirant.'
      ),
      sources(
        { title: 'Guide de rédaction des cartels', publisher: 'Musée de la Lisane', date: '2024' },
        { title: 'Registre d’inventaire, dons 1930-1935', publisher: 'Musée de la Lisane' }
      )
    ),
  comments: [
    {
      author: 'Le gardien de la salle 3',
      at: '2024-05-16T17:58:00+02:00',
      body: 'Je soupire, mais je compte aussi. Quarante doigts samedi. Un record pour du gris.'
    }
  ]
}
