import type { PictureName } from './images/catalogue.ts'

export type DemoTag = { name: string; description: string; image?: PictureName }

export const demoTags = {
  'collectivite-territoriale': {
    name: 'Collectivité territoriale',
    description: 'Communes, départements, régions et leurs groupements, quand ils parlent aux habitants.',
    image: 'territory-map'
  },
  participation: {
    name: 'Participation',
    description: 'Demander l’avis des gens, et en faire quelque chose.'
  },
  'langage-clair': {
    name: 'Langage clair',
    description: 'Des phrases que l’on comprend à la première lecture.',
    image: 'struck-letter'
  },
  accessibilite: {
    name: 'Accessibilité',
    description: 'Pour que personne ne reste à la porte d’un document, d’un site ou d’un arrêt de bus.'
  },
  'communication-de-crise': {
    name: 'Communication de crise',
    description: 'Ce qu’on dit quand l’eau monte, au sens propre ou non.'
  },
  'presse-locale': {
    name: 'Presse locale',
    description: 'Ceux qui racontent la commune sans être payés par elle.',
    image: 'newspaper-rack'
  },
  'identite-visuelle': {
    name: 'Identité visuelle',
    description: 'Blasons, logos, couleurs : ce qui fait qu’on reconnaît un territoire avant de le lire.'
  },
  'espace-public': {
    name: 'Espace public',
    description: 'Places, arrêts, panneaux : l’écrit qui se lit debout.'
  },
  'donnees-ouvertes': {
    name: 'Données ouvertes',
    description: 'Tableaux, cartes et fichiers que tout le monde peut reprendre.'
  },
  jeunesse: {
    name: 'Jeunesse',
    description: 'Parler aux jeunes, ou mieux : les laisser parler.'
  },
  memoire: {
    name: 'Mémoire',
    description: 'Archives, affiches, musées : les voix d’avant.',
    image: 'archive-shelves'
  },
  'reseaux-sociaux': {
    name: 'Réseaux sociaux',
    description: 'La place publique où l’on n’a pas choisi les bancs.'
  }
} as const satisfies Record<string, DemoTag>

export type DemoTagSlug = keyof typeof demoTags

type DemoCategory = { name: string; description: string }

/** By path; a parent stands before its children. */
export const demoCategories = {
  methodes: { name: 'Méthodes', description: 'Ce que nous avons appris à faire, et comment le refaire.' },
  'methodes/ecrire-simple': {
    name: 'Écrire simple',
    description: 'Courriers, panneaux, cartels : enlever des mots jusqu’à ce qu’il reste le sens.'
  },
  'methodes/donner-a-voir': {
    name: 'Donner à voir',
    description: 'Cartes, couleurs, pictogrammes et graphiques.'
  },
  terrain: { name: 'Terrain', description: 'Visites, entretiens, observations : les pieds dans la commune.' },
  'terrain/communes': { name: 'Communes', description: 'De la mairie au préau.' },
  'terrain/intercommunalites': {
    name: 'Intercommunalités',
    description: 'Là où se décident l’eau, les déchets et les bus, et où presque personne ne sait qui décide.'
  },
  'carnet-de-classe': {
    name: 'Carnet de classe',
    description: 'La vie de l’atelier : ce qui a raté, ce qui a pris, ce que nous en gardons.'
  }
} as const satisfies Record<string, DemoCategory>

export type DemoCategoryPath = keyof typeof demoCategories

/** Articles of a series say so themselves; their dates give the order. */
export const demoSeries = {
  'quand-l-eau-monte': {
    name: 'Quand l’eau monte',
    description:
      'Une crue, une rumeur, une coupure d’eau, un commentaire en colère : quatre fois où une commune a dû parler vite, et ce qu’elle a dit.',
    image: 'flood-gauge'
  },
  'ecrire-pour-etre-compris': {
    name: 'Écrire pour être compris',
    description:
      'D’une journée d’atelier aux arrêts de bus : cinq étapes pour enlever des mots sans perdre le sens, et vérifier avec ceux qui lisent.',
    image: 'easy-to-read'
  }
} as const satisfies Record<string, DemoTag>

export type DemoSeriesSlug = keyof typeof demoSeries
