import type { PictureName } from './images/catalogue.ts'

type Byline = { name: string; bio: string; avatar: PictureName }

/** Who signs the demonstration's articles. All of them are invented. */
export const bylines = {
  'ines-vasseur': {
    name: 'Inès Vasseur',
    bio: 'Étudiante, dessinatrice du carnet. Elle pense que toute réunion publique gagnerait à commencer par un plan au tableau.',
    avatar: 'portrait-ines'
  },
  'malo-kerdrel': {
    name: 'Malo Kerdrel',
    bio: 'Étudiant, venu de la géographie. Collectionne les cartes pliées et les noms de communautés de communes.',
    avatar: 'portrait-malo'
  },
  'awa-diarra': {
    name: 'Awa Diarra',
    bio: 'Étudiante et pigiste. A tenu un an la rubrique des conseils municipaux d’un hebdomadaire local, et en garde le goût des délibérations.',
    avatar: 'portrait-awa'
  },
  'theo-lansac': {
    name: 'Théo Lansac',
    bio: 'Étudiant, développeur repenti. S’occupe dans la classe de tout ce qui a un code source, un tableau ou une prise.',
    avatar: 'portrait-theo'
  },
  'lila-benhaddou': {
    name: 'Lila Benhaddou',
    bio: 'Étudiante en alternance dans un service de communication. Écrit des courriers que les gens comprennent, et compte les virgules.',
    avatar: 'portrait-lila'
  },
  'noe-castaing': {
    name: 'Noé Castaing',
    bio: 'Étudiant, ancien animateur de conseils de jeunes. Note tout ce qui se dit après la fin des réunions.',
    avatar: 'portrait-noe'
  },
  'helene-maurel': {
    name: 'Hélène Maurel',
    bio: 'Tutrice de la classe. Vingt ans de communication dans une commune, puis dans une intercommunalité ; relit tout au crayon rouge.',
    avatar: 'portrait-helene'
  },
  'bastien-oriol': {
    name: 'Bastien Oriol',
    bio: 'Archiviste, invité du carnet. Veille sur onze mille affiches dans une ancienne caserne de pompiers.',
    avatar: 'portrait-bastien'
  }
} as const satisfies Record<string, Byline>

export type BylineHandle = keyof typeof bylines
