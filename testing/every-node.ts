import * as build from '#features/editor/document/build.ts'
import type { JsonNode } from '#features/editor/document/json.ts'

const NOWHERE = '99999999-9999-4999-8999-999999999999'
const LONG_LINE =
  'const annonce = { commune: "Vaubrun", service: "eau potable", duree: 12, unite: "heures", rues: ["Lisane", "Moulin"] }'

const SENTENCE =
  'La commune écrit à ses habitants depuis toujours ; ce qui a changé, c’est la façon dont on la lit, et l’heure à laquelle on le fait.'

/** A text that holds every kind of block and mark, several calls of one note, and a picture that is not there. */
export function everyNode([first = NOWHERE, second = NOWHERE, third = NOWHERE]: string[]): JsonNode {
  return build.doc(
    build.paragraph(
      'Un début avec une note',
      build.note(
        [
          'Première note, avec ',
          build.italic('un titre'),
          ' et ',
          build.link('un lien', 'https://example.org/note'),
          '.'
        ],
        'a'
      ),
      ', du ',
      build.bold('gras'),
      ', de l’',
      build.italic('italique'),
      ', du ',
      build.code('code --long'),
      ', H',
      build.subscript('2'),
      'O, le 1',
      build.superscript('er'),
      ' mars, du ',
      build.text('barré', { type: 'strike' }),
      ', ',
      build.foreign('some English', 'en'),
      ' et ',
      build.link('un lien ailleurs', 'https://example.org/ailleurs'),
      ', ',
      build.link('un autre ici', '/a-propos'),
      ' et ',
      build.reference('un qui suit son texte', NOWHERE, '/budget#suite'),
      '.'
    ),
    build.heading(2, 'Images'),
    build.paragraph(SENTENCE, build.note(['Deuxième note.'])),
    build.figure({ mediaId: first, caption: ['Une image, sa légende.'], credit: 'Photographie : A. Dupont' }),
    build.figure({
      mediaId: second,
      layout: 'wide',
      caption: ['Une image large.'],
      licence: 'CC BY-SA 4.0',
      focalX: 0.2,
      focalY: 0.75
    }),
    build.paragraph(SENTENCE),
    build.figure({ mediaId: third, layout: 'left', caption: ['À gauche.'] }),
    build.paragraph(`${SENTENCE} ${SENTENCE} ${SENTENCE}`),
    build.figure({ mediaId: second, layout: 'small', caption: ['Petite.'] }),
    build.figure({ mediaId: NOWHERE, caption: ['Le plan que personne ne retrouve.'] }),
    build.gallery(
      3,
      build.figure({ mediaId: first, caption: ['Une.'] }),
      build.figure({ mediaId: second, caption: ['Deux.'] }),
      build.figure({ mediaId: third, caption: ['Trois.'] })
    ),
    build.figure({ mediaId: first, layout: 'full', caption: ['Toute la largeur.'] }),
    build.heading(2, 'Paroles'),
    build.blockquote(
      build.paragraph('On ne lit pas une mairie, on la déchiffre.'),
      build.citation('Anne Dupont, 2015')
    ),
    build.pullQuote(build.paragraph('Une annonce est une promesse datée.'), build.citation('Le bulletin')),
    build.callout('note', build.paragraph('Une précision utile.')),
    build.callout('key', build.paragraph('Ce qu’il faut retenir.')),
    build.callout('warning', build.paragraph('Ce qui peut mal tourner.')),
    build.heading(3, 'Listes et tableaux'),
    build.bulletList('un', build.listItem(build.paragraph('deux'), build.orderedList('d’abord', 'ensuite'))),
    build.table({
      caption: 'Ce que coûtent les annonces',
      head: ['Année', 'Bulletin', 'Affiches', 'Réunions publiques', 'Site', 'Total des dépenses'],
      rows: [
        ['2014', '12 400 €', '3 100 €', '800 €', '2 000 €', '18 300 €'],
        ['2015', '11 900 €', '2 750 €', '1 250 €', '4 600 €', '20 500 €']
      ]
    }),
    build.codeBlock('js', `${LONG_LINE}\nenvoyer(annonce)`),
    build.rule(),
    build.heading(2, 'Ailleurs'),
    build.embed('https://www.youtube.com/watch?v=aBcDeFgHiJk', 'youtube', 'Le conseil en direct', 'Séance du 12 mars.'),
    build.embed('https://soundcloud.com/radio-vaubrun/matinale', 'soundcloud', 'La matinale'),
    build.embed('https://video.exemple-inconnu.fr/w/abcdefgh1234', 'peertube', 'Une vidéo sans lecteur'),
    build.htmlBlock(
      '<table><tr><th>Vieux</th><td>tableau</td></tr></table><details><summary>Plus</summary>Oui</details>',
      'html'
    ),
    build.paragraph(
      'Le même rappel',
      build.noteReference('a'),
      ' à la fin du texte.',
      build.hardBreak(),
      'Et une ligne.'
    ),
    build.sources({
      title: 'Le budget expliqué',
      author: 'Anne Dupont',
      publisher: 'Le Monde',
      url: 'https://www.lemonde.fr/budget',
      date: '2015-03-27',
      consulted: '2015-04-01'
    })
  )
}
