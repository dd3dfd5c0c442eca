import {
  bold,
  callout,
  doc,
  heading,
  italic,
  note,
  noteReference,
  paragraph,
  pullQuote,
  sources,
  table,
  text
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'budget-participatif-la-boite-a-idees-a-un-fond',
  title: 'Budget participatif : la boîte à idées a un fond',
  publishedAt: '2024-03-27T08:00:00+01:00',
  authors: ['noe-castaing'],
  tags: ['participation', 'collectivite-territoriale', 'donnees-ouvertes'],
  categories: ['terrain/communes'],
  featuredImage: 'vote-bars',
  doc: (show) =>
    doc(
      paragraph(
        'Soixante mille euros, six mille habitants : dix euros par personne. C’est ce que Montaudry confie chaque année à ceux qui veulent bien s’en mêler. Dix euros, c’est peu pour un trottoir et beaucoup pour une idée. J’ai suivi la quatrième édition de bout en bout, du premier post-it au dernier coup de pelle.'
      ),
      heading(2, 'Cent quatorze idées entrent, six sortent'),
      paragraph(
        'En octobre, la boîte est ouverte. On y trouve des bancs, beaucoup de bancs, une tyrolienne, un composteur, l’interdiction des cloches, le retour des cloches, et une feuille où un enfant a écrit ',
        italic('une mer'),
        '. En janvier, il reste six projets. Que s’est-il passé entre les deux ?'
      ),
      paragraph(
        'Il s’est passé l’instruction. Chaque idée est lue par un agent, qui pose trois questions : est-ce de la compétence de la commune ? Est-ce un investissement, et non une dépense qui revient tous les ans ? Est-ce faisable pour la somme ? Trois questions raisonnables, qui éliminent quatre-vingt-quinze pour cent des envies.',
        note(
          [
            'Sur 114 idées : 38 hors compétence, 29 déjà prévues, 22 trop chères, 14 de fonctionnement, 5 retirées par leurs auteurs.'
          ],
          'instruction'
        )
      ),
      show('vote-bars', { caption: ['Résultat du vote de mars. Les trois premiers projets consomment l’enveloppe.'] }),
      table({
        caption: 'Trois façons de dire non à la même idée : une tyrolienne au-dessus de la rivière',
        head: ['Réponse', 'Ce que l’habitant comprend'],
        rows: [
          ['« Projet non recevable. »', 'On ne m’a pas lu.'],
          ['« La rivière n’appartient pas à la commune. »', 'Ce n’est pas leur faute.'],
          [
            '« La rivière dépend du syndicat. Nous lui avons transmis ; voici le nom de la personne. »',
            'Mon idée est quelque part.'
          ]
        ]
      }),
      heading(2, 'Le fond de la boîte'),
      paragraph(
        'C’est là que se joue la confiance, bien plus que dans le vote. Montaudry publie désormais la liste complète des refus, avec leur motif, dans un tableau que tout le monde peut télécharger.',
        noteReference('instruction'),
        ' La première année, on a craint les moqueries. Il y en a eu, deux jours. Puis les gens ont lu les idées des autres, et sept auteurs de projets refusés se sont réunis pour en écrire un qui passait.'
      ),
      pullQuote(paragraph('Un refus expliqué est la moitié d’un projet.')),
      paragraph(
        'La mer, par exemple, n’a pas été classée « hors sujet ». L’agent a répondu : ',
        text('« Nous n’avons pas la compétence. »', { type: 'bold' }),
        ' Puis il a proposé une visite de la station d’épuration avec la classe de l’enfant, pour voir où va l’eau. Ils étaient vingt-six.'
      ),
      heading(2, 'Qui vote ?'),
      paragraph(
        'Mille six cent dix-huit voix, réparties sur six projets. Le préau de l’école l’emporte, parce que l’école vote. On peut y voir un défaut — les bien organisés gagnent — ou une leçon de démocratie ordinaire : les parents d’élèves ont fait du porte-à-porte sous la pluie, et le four à pain n’avait qu’une belle affiche.'
      ),
      paragraph(
        'Reste une ombre au tableau, que l’adjointe ne cherche pas à cacher. Aucun des six projets n’est situé dans le quartier des Aubépines, où habite un cinquième de la commune. On n’y a déposé que deux idées. Quand je lui ai demandé pourquoi, elle a ouvert le tableau des éditions précédentes : « Parce qu’il y a quatre ans, ils en ont déposé vingt, et nous n’avons pas répondu. »'
      ),
      callout(
        'key',
        paragraph(
          bold('À retenir. '),
          'Avant de chercher des idées, préparez les réponses. Le nombre de refus à écrire est le vrai calendrier d’un budget participatif.'
        )
      ),
      sources(
        {
          title: 'Budget participatif, édition 4 : idées, motifs, votes (jeu de données)',
          publisher: 'Commune de Montaudry',
          date: '2024-03'
        },
        { title: 'Règlement du budget participatif', publisher: 'Commune de Montaudry', date: '2023' }
      )
    ),
  comments: [
    {
      author: 'Le four à pain',
      at: '2024-03-27T21:18:00+01:00',
      body: 'Belle affiche quand même. On se représente l’an prochain, avec des bottes.'
    },
    {
      author: 'Josiane, Aubépines',
      at: '2024-04-02T10:40:00+02:00',
      body: 'La dernière phrase est vraie. J’en avais écrit quatre sur les vingt.',
      replies: [
        {
          author: 'Noé Castaing',
          at: '2024-04-02T13:05:00+02:00',
          body: 'Les avez-vous gardées ? L’adjointe voudrait les lire, et moi aussi.'
        }
      ]
    }
  ]
}
