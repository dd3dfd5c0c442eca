import {
  blockquote,
  bold,
  bulletList,
  callout,
  citation,
  doc,
  foreign,
  heading,
  italic,
  listItem,
  note,
  orderedList,
  paragraph,
  sources
} from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  slug: 'ecrire-facile-une-journee-en-atelier-falc',
  title: 'Écrire facile : une journée en atelier FALC',
  publishedAt: '2023-11-22T09:00:00+01:00',
  authors: ['lila-benhaddou', 'noe-castaing'],
  tags: ['langage-clair', 'accessibilite'],
  categories: ['methodes/ecrire-simple'],
  series: 'ecrire-pour-etre-compris',
  featuredImage: 'easy-to-read',
  doc: (show) =>
    doc(
      paragraph(
        'Le document de départ s’appelait « Modalités d’inscription aux activités périscolaires ». Il faisait deux pages. À neuf heures du matin, cinq relecteurs en situation de handicap intellectuel l’ont lu à voix haute, chacun un paragraphe. À neuf heures douze, Patrick a posé la feuille : « Là, on ne me parle pas. On parle au-dessus. »'
      ),
      paragraph(
        'Le FALC — facile à lire et à comprendre — est une méthode européenne. Elle a des règles, un logo, et surtout une condition que l’on oublie souvent : un texte n’est FALC que s’il a été relu par les personnes à qui il est destiné. Sans elles, on a seulement écrit court.',
        note([
          'Les règles européennes, nées du projet ',
          foreign('Pathways', 'en'),
          ', ont été diffusées en France par l’Unapei.'
        ])
      ),
      show('easy-to-read', {
        layout: 'wide',
        caption: ['À gauche, ce que l’on envoie. À droite, ce que l’on voulait dire.']
      }),
      heading(2, 'Matin : couper'),
      paragraph(
        'Nous avions préparé une version simplifiée, dont nous étions assez fiers. Elle n’a pas survécu à la première demi-heure. Voici la même phrase, à trois moments de la journée.'
      ),
      blockquote(
        paragraph(
          'Toute inscription doit impérativement être effectuée au plus tard quinze jours avant le début de la période concernée, sous réserve des places disponibles.'
        ),
        citation('La phrase d’origine, 9 h 05')
      ),
      blockquote(
        paragraph('Vous devez inscrire votre enfant au moins quinze jours avant, s’il reste des places.'),
        citation('Notre version, 9 h 40')
      ),
      blockquote(
        paragraph('Inscrivez votre enfant avant le 8 janvier.'),
        paragraph('Parfois, il n’y a plus de place.'),
        paragraph('Alors nous vous téléphonons.'),
        citation('La version des relecteurs, 11 h 20')
      ),
      paragraph(
        'La troisième n’est pas seulement plus simple. Elle est plus précise : une date remplace un calcul. Elle est plus honnête : elle dit ce qui se passe quand cela ne marche pas. Et elle engage la mairie, qui n’avait jamais promis à personne de téléphoner. Il a fallu demander. La réponse est arrivée à 11 h 15 : oui.'
      ),
      heading(2, 'Après-midi : tenir les règles'),
      orderedList(
        'Une idée par phrase, une phrase par ligne.',
        listItem(
          paragraph('Des mots que l’on dirait au téléphone.'),
          bulletList(
            '« Payer » plutôt que « s’acquitter » ;',
            '« la mairie » plutôt que « la collectivité » ;',
            '« vous » et « nous », toujours les mêmes personnes.'
          )
        ),
        'Pas de chiffres romains, pas d’abréviations, pas de renvois.',
        'Une image à gauche de chaque idée, et seulement si elle aide.',
        'Les relecteurs signent.'
      ),
      paragraph(
        'Ce dernier point n’est pas une politesse. Le nom de Patrick, de Maud, de Jean-Luc, d’Aminata et de Sylvie figure au bas de la page, parce que ce sont eux qui en garantissent la lecture. Maud a relevé qu’ils avaient été payés le prix d’un graphiste débutant. Elle trouve que c’est un début.'
      ),
      callout(
        'warning',
        paragraph(
          bold('Attention. '),
          'Le FALC ne remplace pas le texte juridique : il l’accompagne. Les deux versions doivent dire la même chose, porter la même date, et se citer l’une l’autre.'
        )
      ),
      heading(2, 'Ce que nous emportons'),
      paragraph(
        'On nous avait dit que cette écriture était « pour eux ». En fin d’après-midi, la directrice du service a demandé si elle pouvait envoyer la version FALC à tout le monde. Il y a eu un silence. Patrick a répondu : « Bien sûr. C’est la bonne. »'
      ),
      paragraph(
        'Nous avons depuis pris une habitude. Quand une phrase résiste, nous la lisons à voix haute et nous nous demandons ',
        italic('où est Patrick'),
        '. En général, il est dehors, et la phrase est devant la porte.'
      ),
      sources(
        {
          title: 'L’information pour tous : règles européennes pour une information facile à lire et à comprendre',
          publisher: 'Inclusion Europe, Unapei',
          date: '2009'
        },
        {
          title: 'Inscrire mon enfant, version facile à lire',
          publisher: 'Commune de Brévigny-sur-Lisane',
          date: '2023-11'
        }
      )
    ),
  comments: [
    {
      author: 'Aminata',
      at: '2023-11-23T18:30:00+01:00',
      body: 'C’était une bonne journée. J’ai gardé la feuille. Je l’ai montrée à ma sœur.',
      replies: [
        {
          author: 'Lila Benhaddou',
          at: '2023-11-24T08:15:00+01:00',
          body: 'Merci Aminata. La mairie en a imprimé quatre cents.'
        }
      ]
    }
  ]
}
