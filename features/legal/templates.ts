import { bulletList, callout, doc, heading, link, paragraph } from '#features/editor/document/build.ts'
import type { JsonNode } from '#features/editor/document/json.ts'
import type { Language } from '#prisma/generated/enums.ts'
import type { LegalKind } from './schema.ts'

export type LegalTemplate = { title: string; slug: string; doc: JsonNode }

/**
 * What a legal page begins with. What only the publisher knows stands in brackets. Sources: for the
 * notice article 1-1 of the French law 2004-575 (LCEN); for privacy articles 13 and 82 of the GDPR and
 * of the French law 78-17; for accessibility the model statement that goes with RGAA 4.1.
 */
export function legalTemplate(kind: LegalKind, language: Language): LegalTemplate {
  return TEMPLATES[language][kind]
}

const frenchNotice: LegalTemplate = {
  title: 'Mentions légales',
  slug: 'mentions-legales',
  doc: doc(
    callout('warning', paragraph('Complétez ce qui est entre crochets, puis supprimez cet encadré avant de publier.')),
    heading(2, 'Éditeur'),
    paragraph('Cette publication est éditée par [nom ou raison sociale], [forme juridique], [adresse du siège].'),
    paragraph('Téléphone\u00a0: [numéro]. Courriel\u00a0: [adresse].'),
    paragraph('[Pour une association ou une entreprise\u00a0: numéro RNA ou SIREN, capital social.]'),
    heading(2, 'Directeur ou directrice de la publication'),
    paragraph('[Prénom et nom], en qualité de [fonction].'),
    heading(2, 'Hébergement'),
    paragraph('Le site est hébergé par [nom de l’hébergeur], [adresse], [téléphone].'),
    heading(2, 'Droits sur les textes et les images'),
    paragraph(
      'Les textes appartiennent à leurs autrices et auteurs. Les images portent leur crédit et, s’il y a lieu, leur licence. Toute reprise au-delà de la citation demande leur accord.'
    ),
    heading(2, 'Signaler un contenu, demander un droit de réponse'),
    paragraph('Écrivez à [adresse électronique] en indiquant l’adresse de la page et le passage en cause.')
  )
}

const frenchPrivacy: LegalTemplate = {
  title: 'Données personnelles',
  slug: 'donnees-personnelles',
  doc: doc(
    callout('warning', paragraph('Complétez ce qui est entre crochets, puis supprimez cet encadré avant de publier.')),
    heading(2, 'Lire sans être suivi'),
    paragraph(
      'Lire ce site ne dépose aucun témoin de connexion et n’appelle aucun service extérieur. Les vidéos et contenus d’autres sites ne se chargent que si vous le demandez.'
    ),
    paragraph(
      'Une mention «\u00a0J’aime\u00a0» est comptée grâce à une empreinte qui ne permet pas de vous retrouver\u00a0; votre adresse n’est pas conservée.'
    ),
    heading(2, 'Ce que nous conservons'),
    bulletList(
      'Comptes de la rédaction\u00a0: nom, adresse électronique, sessions ouvertes, jusqu’à la suppression du compte.',
      'Commentaires\u00a0: le nom que vous donnez, votre texte et, si vous l’indiquez, votre adresse électronique, jamais affichée.',
      'Journaux techniques du serveur\u00a0: [durée], pour la sécurité.'
    ),
    heading(2, 'Responsable et droits'),
    paragraph('Le responsable du traitement est [nom]. [Délégué à la protection des données\u00a0: coordonnées.]'),
    paragraph(
      'Vous pouvez demander à consulter, corriger ou effacer ce qui vous concerne en écrivant à [adresse]. Si la réponse ne vous convient pas, vous pouvez saisir la ',
      link('CNIL', 'https://www.cnil.fr/'),
      '.'
    )
  )
}

const frenchAccessibility: LegalTemplate = {
  title: 'Accessibilité',
  slug: 'accessibilite',
  doc: doc(
    callout('warning', paragraph('Complétez ce qui est entre crochets, puis supprimez cet encadré avant de publier.')),
    paragraph(
      '[Nom de l’organisme] s’engage à rendre ce site accessible, conformément à l’article 47 de la loi nº\u00a02005-102 du 11 février 2005.'
    ),
    heading(2, 'État de conformité'),
    paragraph(
      'Ce site est [en totale conformité, en conformité partielle, non conforme] avec le RGAA, version 4.1, selon l’audit réalisé par [auteur] le [date].'
    ),
    heading(2, 'Contenus non accessibles'),
    paragraph('[Liste des contenus concernés et raison\u00a0: non-conformité, charge disproportionnée, dérogation.]'),
    heading(2, 'Retour d’information'),
    paragraph(
      'Si un contenu vous résiste, écrivez à [adresse]\u00a0: nous vous répondrons et vous l’enverrons sous une autre forme.'
    ),
    heading(2, 'Voie de recours'),
    paragraph(
      'Sans réponse satisfaisante, vous pouvez écrire au ',
      link('Défenseur des droits', 'https://formulaire.defenseurdesdroits.fr/'),
      ' ou rencontrer son délégué dans votre région.'
    )
  )
}

const englishNotice: LegalTemplate = {
  title: 'Legal notice',
  slug: 'legal-notice',
  doc: doc(
    callout('warning', paragraph('Fill in what is in brackets, then delete this box before you publish.')),
    heading(2, 'Publisher'),
    paragraph('This publication is published by [name], [legal form], [registered address].'),
    paragraph('Telephone: [number]. E-mail: [address].'),
    heading(2, 'Editor responsible'),
    paragraph('[First and last name], as [position].'),
    heading(2, 'Hosting'),
    paragraph('The site is hosted by [name of the host], [address], [telephone].'),
    heading(2, 'Rights in texts and pictures'),
    paragraph(
      'Texts belong to their authors. Pictures bear their credit and, where there is one, their licence. Reuse beyond quotation needs their agreement.'
    ),
    heading(2, 'Report a content, ask for a right of reply'),
    paragraph('Write to [e-mail address] with the address of the page and the passage in question.')
  )
}

const englishPrivacy: LegalTemplate = {
  title: 'Personal data',
  slug: 'personal-data',
  doc: doc(
    callout('warning', paragraph('Fill in what is in brackets, then delete this box before you publish.')),
    heading(2, 'Reading without being followed'),
    paragraph(
      'Reading this site sets no cookie and calls no other service. Videos and content of other sites are loaded only when you ask for them.'
    ),
    paragraph('A “like” is counted by a fingerprint that can’t lead back to you; your address is not kept.'),
    heading(2, 'What we keep'),
    bulletList(
      'Accounts of the editorial team: name, e-mail address, open sessions, until the account is deleted.',
      'Comments: the name that you give, your text and, if you say it, your e-mail address, which is never shown.',
      'Technical logs of the server: [how long], for security.'
    ),
    heading(2, 'Controller and rights'),
    paragraph('The controller is [name]. [Data protection officer: contact.]'),
    paragraph(
      'You may ask to see, correct or delete what concerns you by writing to [address]. If the answer does not satisfy you, you may turn to your data protection authority.'
    )
  )
}

const englishAccessibility: LegalTemplate = {
  title: 'Accessibility',
  slug: 'accessibility',
  doc: doc(
    callout('warning', paragraph('Fill in what is in brackets, then delete this box before you publish.')),
    paragraph('[Name of the body] is committed to making this site accessible.'),
    heading(2, 'Conformance'),
    paragraph('This site is [fully, partially, not] conformant with WCAG 2.2 AA, by the audit of [author] on [date].'),
    heading(2, 'Content that is not accessible'),
    paragraph('[What is concerned, and why.]'),
    heading(2, 'Feedback'),
    paragraph('If some content resists you, write to [address]: we will answer and send it to you in another form.')
  )
}

const TEMPLATES: Record<Language, Record<LegalKind, LegalTemplate>> = {
  fr: { notice: frenchNotice, privacy: frenchPrivacy, accessibility: frenchAccessibility },
  en: { notice: englishNotice, privacy: englishPrivacy, accessibility: englishAccessibility }
}
