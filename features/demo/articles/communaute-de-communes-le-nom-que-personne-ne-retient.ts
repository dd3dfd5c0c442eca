import {
  bold,
  bulletList,
  doc,
  heading,
  htmlBlock,
  italic,
  listItem,
  note,
  paragraph,
  sources
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

const GLOSSARY = `<dl>
  <dt>Commune</dt>
  <dd>La mairie : écoles, état civil, voirie du bourg.</dd>
  <dt>Communauté de communes</dt>
  <dd>Plusieurs communes ensemble : déchets, piscine, développement, parfois l’eau.</dd>
  <dt>Syndicat</dt>
  <dd>Un groupement pour une seule chose, ou presque : une rivière, un bus, l’électricité.</dd>
  <dt>Compétence</dt>
  <dd>Ce qu’une institution a le droit, et le devoir, de faire. Les autres ne peuvent plus s’en occuper.</dd>
</dl>`

export const article: DemoArticle = {
  slug: 'communaute-de-communes-le-nom-que-personne-ne-retient',
  title: 'Communauté de communes : le nom que personne ne retient',
  publishedAt: '2025-01-21T08:00:00+01:00',
  authors: ['malo-kerdrel', 'lila-benhaddou'],
  tags: ['collectivite-territoriale', 'identite-visuelle', 'langage-clair'],
  categories: ['terrain/intercommunalites'],
  featured: true,
  featuredImage: 'territory-map',
  doc: (show) =>
    doc(
      paragraph(
        'Nous avons posé la question à deux cents personnes sur les marchés du Val de Lisane : « Qui ramasse vos poubelles ? » Cent soixante-quatre ont répondu « la mairie ». Vingt et une « la région », onze « des gars très tôt ». Quatre ont donné la bonne réponse. L’une d’elles était conductrice de la benne.'
      ),
      show('territory-map', {
        layout: 'wide',
        caption: ['Les sept communes du Val de Lisane. La rivière, elle, a trois autres intercommunalités à traverser.']
      }),
      heading(2, 'Une institution sans visage'),
      paragraph(
        'L’intercommunalité est partout dans la vie quotidienne et presque nulle part dans les têtes. La loi NOTRe du 7 août 2015 en a élargi les missions et les frontières ; elle ne lui a pas donné de place publique, ni d’horloge, ni de monument aux morts.',
        note([
          'Loi n° 2015-991 portant nouvelle organisation territoriale de la République. Elle a notamment relevé à 15 000 habitants le seuil de population des intercommunalités, hors exceptions.'
        ]),
        ' On ne s’y marie pas. On n’y déclare pas de naissance. Son siège, chez nous, partage un rond-point avec un magasin de bricolage.'
      ),
      paragraph(
        'Son nom n’arrange rien. ',
        bold('Communauté de communes du Val de Lisane et des coteaux d’Aubière'),
        ' : douze mots, aucun verbe, un sigle que l’on éternue. Sur les courriers, il déborde du cartouche.'
      ),
      heading(2, 'Quatre mots pour s’y retrouver'),
      htmlBlock(GLOSSARY, 'core/html'),
      heading(2, 'Raconter par les objets'),
      paragraph(
        'Faut-il alors une campagne de notoriété ? Nous avons fait le tour de celles de nos voisins : des visages souriants, un pont au soleil couchant, une phrase où ',
        italic('ensemble'),
        ' rime avec ',
        italic('demain'),
        '. Les gens les trouvent jolies, et continuent de téléphoner à la mairie.'
      ),
      paragraph('Nous croyons plutôt aux objets. Une institution se retient par ce qu’on touche d’elle :'),
      bulletList(
        listItem(
          paragraph('la poubelle, avec un numéro de téléphone en relief et une phrase :'),
          bulletList('« Pas ramassée ? Appelez-nous. »', '« Trop petite ? Appelez-nous aussi. »')
        ),
        'la carte de la piscine, valable dans les sept communes, qui dit lesquelles au dos ;',
        'l’arrêt du minibus, où le plan montre un territoire et non une ligne ;',
        'la facture d’eau, dont le premier mot pourrait être un nom plutôt qu’une référence.'
      ),
      heading(2, 'Le nom, tout de même'),
      paragraph(
        'Au dernier conseil, une élue a proposé de l’appeler simplement « le Val ». C’est déjà ce que disent les chauffeurs, les footballeurs et le boulanger de Sainte-Ive. Un conseiller a objecté que c’était imprécis : il y a d’autres vals. Elle a répondu que Pierre aussi était imprécis, et que l’on s’y retrouvait.'
      ),
      paragraph(
        'La délibération est ajournée. En attendant, sur la nouvelle benne, il est écrit « le Val ». Personne n’a demandé lequel.'
      ),
      sources(
        {
          title: 'Loi n° 2015-991 du 7 août 2015 portant nouvelle organisation territoriale de la République',
          publisher: 'Journal officiel de la République française',
          date: '2015-08-07',
          url: 'https://www.legifrance.gouv.fr/'
        },
        {
          title: 'Enquête « Qui fait quoi ? », deux cents réponses',
          publisher: 'Atelier de communication publique',
          date: '2025-01'
        }
      )
    ),
  comments: [
    {
      author: 'La conductrice',
      at: '2025-01-21T18:03:00+01:00',
      body: 'Je confirme, je faisais partie des quatre. Les trois autres étaient mes collègues.'
    },
    {
      author: 'Gaspard',
      at: '2025-01-25T10:00:00+01:00',
      body: 'Habitant du Val (lequel ? le bon). J’ai découvert dans votre article que la piscine était aussi la mienne.'
    }
  ]
}
