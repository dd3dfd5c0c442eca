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
  sources,
  table
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'les-mots-de-la-cantine',
  title: 'Les mots de la cantine',
  publishedAt: '2024-10-08T11:45:00+02:00',
  authors: ['noe-castaing', 'awa-diarra'],
  tags: ['collectivite-territoriale', 'jeunesse', 'langage-clair'],
  categories: ['terrain/communes'],
  featuredImage: 'canteen-tray',
  doc: (show) =>
    doc(
      paragraph(
        'Le menu de la cantine est le texte municipal le plus lu de France. Il est aimanté à des millions de réfrigérateurs, discuté au petit déjeuner, vérifié sur la langue à midi. Aucun discours ne subit pareil contrôle : si l’on annonce des frites, il faut des frites.'
      ),
      show('canteen-tray', {
        caption: ['Un plateau vu d’en haut. Le diagramme se mange dans le sens des aiguilles d’une montre.']
      }),
      heading(2, 'Poésie et déception'),
      paragraph(
        'À Port-Salvert, nous avons relevé pendant un mois les intitulés affichés et les réactions de la table 7, huit enfants, CM1. Le ',
        italic('velouté de courge aux éclats de noisette'),
        ' a été accueilli par un silence hostile. La semaine suivante, la même soupe, servie sous le nom de ',
        italic('soupe orange'),
        ', a été finie.'
      ),
      table({
        caption: 'Même plat, deux noms : part laissée dans l’assiette',
        head: ['Nom affiché', 'Reste', 'Autre nom', 'Reste'],
        rows: [
          ['Velouté de courge aux éclats de noisette', '62 %', 'Soupe orange', '31 %'],
          ['Émincé végétal façon marengo', '71 %', 'Haricots rouges du chef Daniel', '38 %'],
          ['Poisson meunière', '44 %', 'Poisson meunière', '45 %']
        ]
      }),
      paragraph(
        'Le poisson nous a servi de témoin : quand le mot ne change pas, l’assiette non plus. Précisons que le chef Daniel existe, qu’il est venu saluer, et que cela compte pour beaucoup.',
        note(['Huit enfants ne font pas une statistique. Ils font une table, ce qui est mieux pour discuter.'])
      ),
      heading(2, 'Ce que les parents cherchent'),
      paragraph(
        'Les parents, eux, ne lisent pas le nom du plat. Ils cherchent quatre choses : les allergènes, l’origine, ce qui est biologique, le repas sans viande. La loi a multiplié ces informations, à bon droit : depuis 2022, les cantines publiques doivent servir au moins la moitié de produits durables et de qualité, dont un cinquième issu de l’agriculture biologique.',
        note(['Loi n° 2018-938 du 30 octobre 2018, dite Égalim.']),
        ' Chaque service a répondu avec des pastilles. Sur un menu d’octobre, nous en avons compté dix-neuf, pour vingt plats.'
      ),
      pullQuote(paragraph('Quand tout est signalé, rien ne l’est.')),
      heading(3, 'Un menu en trois étages'),
      bulletList(
        [bold('Pour les enfants'), ' : un nom qu’on peut crier dans la cour, et un dessin.'],
        [bold('Pour les parents'), ' : une ligne par jour, les allergènes en toutes lettres, l’origine de la viande.'],
        [
          bold('Pour tous, une fois par mois'),
          ' : la part de durable, la part de bio, ce qu’on a jeté. Un graphique suffit.'
        ]
      ),
      callout(
        'note',
        paragraph(
          'Les allergènes ne se mettent pas en pastille de couleur seule : une personne sur douze, chez les hommes, distingue mal certaines couleurs. Écrivez le mot.'
        )
      ),
      paragraph(
        'La commission des menus se tient un jeudi sur trois. On y trouve deux élues, une diététicienne, le chef, trois parents et, depuis cette année, deux délégués de la table 7. Leur première proposition, rédigée sans notre aide, tient en une phrase : ',
        italic('« Quand c’est nouveau, on voudrait pouvoir goûter avant de dire non. »'),
        ' Elle a été adoptée à l’unanimité. On devrait en faire l’article premier de toutes les concertations.'
      ),
      sources(
        {
          title:
            'Loi n° 2018-938 du 30 octobre 2018 pour l’équilibre des relations commerciales dans le secteur agricole et alimentaire',
          publisher: 'Journal officiel de la République française',
          date: '2018-10-30'
        },
        { title: 'Pesées de la table 7, octobre 2024', publisher: 'École des Embruns, Port-Salvert', date: '2024-10' }
      )
    ),
  comments: [
    {
      author: 'Chef Daniel',
      at: '2024-10-08T15:10:00+02:00',
      body: 'Pour la soupe orange, j’ai aussi enlevé les éclats de noisette. L’honnêteté scientifique m’oblige.',
      replies: [
        {
          author: 'Noé Castaing',
          at: '2024-10-08T16:02:00+02:00',
          body: 'Voilà notre protocole par terre. Merci, chef.'
        }
      ]
    }
  ]
}
