import { doc, heading, link, paragraph } from '#features/editor/document/build.ts'
import type { DemoArticle } from '../article.ts'

export const article: DemoArticle = {
  kind: 'page',
  slug: 'mentions-legales',
  title: 'Mentions légales',
  publishedAt: '2023-09-15T08:05:00+02:00',
  authors: ['helene-maurel'],
  tags: [],
  categories: [],
  doc: () =>
    doc(
      paragraph(
        'Cette page fait partie du contenu de démonstration. Elle montre ce qu’une publication doit dire d’elle-même ; remplacez chaque paragraphe par ce qui est vrai pour la vôtre avant d’ouvrir le site au public.'
      ),
      heading(2, 'Éditeur'),
      paragraph(
        'Nom de la collectivité, de l’établissement ou de l’association ; adresse ; numéro de téléphone ; adresse électronique. Nom de la directrice ou du directeur de la publication.'
      ),
      heading(2, 'Hébergement'),
      paragraph('Nom, adresse et numéro de téléphone de l’hébergeur, ou du service qui fait tourner le serveur.'),
      heading(2, 'Données personnelles'),
      paragraph(
        'Le site ne dépose aucun témoin de connexion chez ses lecteurs et n’appelle aucun service extérieur. Si vous ouvrez les commentaires, dites ici ce que vous conservez, pendant combien de temps, et à qui s’adresser pour l’accès, la rectification ou l’effacement.'
      ),
      heading(2, 'Accessibilité'),
      paragraph(
        'Indiquez le niveau de conformité constaté, la date de l’audit, ce qui n’est pas encore accessible et quand cela le sera. Donnez une adresse à laquelle une personne empêchée peut écrire, et le nom de qui lui répondra.'
      ),
      heading(2, 'Droit d’auteur'),
      paragraph(
        'Dites qui détient les droits sur les textes et les images, et ce que l’on peut en faire. Sur cette démonstration, tout a été inventé : voyez la page ',
        link('À propos', '/a-propos'),
        '.'
      )
    )
}
