import { openDataLines, speakingTime, threeYears, voteBars } from './charts.ts'
import { contourLines, floodGauge, territoryMap } from './maps.ts'
import { archiveShelves, bulletinFront, easyToRead, newspaperRack, posterWall, struckLetter } from './paper.ts'
import {
  ballotBox,
  canteenTray,
  councilChamber,
  microphones,
  portrait,
  replyBubbles,
  rumourNetwork,
  waterNotice
} from './people.ts'
import {
  colourSwatches,
  contrastGrid,
  emblemLogo,
  emblemShield,
  emblemStamp,
  museumLabels,
  pictogram,
  pictogramBoard
} from './signs.ts'
import { busStop, squarePlan, townHallAtDusk } from './town.ts'

export type Picture = {
  /** The scene, as SVG. */
  draw: () => string
  /** Name of the file, as the media library shows it. */
  filename: string
  /** Text alternative. */
  alt: string
  credit: string
}

const CREDIT = 'Dessin : Inès Vasseur'
const CHART_CREDIT = 'Graphique : atelier de communication publique'
const MAP_CREDIT = 'Carte : Malo Kerdrel et Inès Vasseur'

const face = (name: string, file: string, draw: () => string): Picture => ({
  draw,
  filename: `portrait-${file}.png`,
  alt: `Portrait dessiné de ${name}`,
  credit: CREDIT
})
const sign = (index: number, file: string, alt: string): Picture => ({
  draw: () => pictogram(index),
  filename: `pictogramme-${file}.png`,
  alt,
  credit: CREDIT
})

export const pictures = {
  'town-hall-at-dusk': {
    draw: townHallAtDusk,
    filename: 'place-au-crepuscule.png',
    alt: 'Une mairie à beffroi au crépuscule, fenêtres allumées, au fond d’une place où passent quelques silhouettes.',
    credit: CREDIT
  },
  'square-plan': {
    draw: squarePlan,
    filename: 'place-vue-du-clocher.png',
    alt: 'Plan d’une place vue d’en haut : une fontaine, un kiosque, douze arbres, et trois trajets en pointillé qui la coupent en diagonale.',
    credit: CREDIT
  },
  'bus-stop': {
    draw: busStop,
    filename: 'arret-de-bus.png',
    alt: 'La nuit, une personne attend sous un abri ; sur le poteau, la ligne 4 dessert la mairie, l’école, le marché et la piscine.',
    credit: CREDIT
  },
  'vote-bars': {
    draw: voteBars,
    filename: 'voix-par-projet.png',
    alt: 'Diagramme à barres des voix par projet : préau de l’école 412, jardin partagé 366, bancs à l’ombre 301, four à pain 254, abri à vélos 188, boîte à livres 97.',
    credit: CHART_CREDIT
  },
  'open-data-lines': {
    draw: openDataLines,
    filename: 'donnees-ouvertes.png',
    alt: 'Courbes de septembre à août : les jeux de données publiés passent de 4 à 38, les réutilisations de 12 à 74, et s’envolent à partir d’avril.',
    credit: CHART_CREDIT
  },
  'speaking-time': {
    draw: speakingTime,
    filename: 'temps-de-parole.png',
    alt: 'Chronologie de quatre-vingt-dix minutes de réunion : les élus parlent sans cesse, les services souvent, les habitués parfois, les nouveaux venus une dizaine de fois.',
    credit: CHART_CREDIT
  },
  'three-years': {
    draw: threeYears,
    filename: 'trois-annees.png',
    alt: 'Trois calendriers d’année scolaire, de 2023 à 2026, faits de petites cases plus ou moins rouges ; la dernière année est la plus remplie.',
    credit: CHART_CREDIT
  },
  'territory-map': {
    draw: territoryMap,
    filename: 'carte-du-val.png',
    alt: 'Carte de sept communes : Brévigny au centre, entourée d’Estrac, Aldène, Les Haubans, Montaudry, La Roche et Sainte-Ive ; une rivière traverse l’ensemble.',
    credit: MAP_CREDIT
  },
  'contour-lines': {
    draw: contourLines,
    filename: 'courbes-de-niveau.png',
    alt: 'Courbes de niveau de deux sommets, 612 et 548 mètres ; un chemin passe par le col qui les sépare.',
    credit: MAP_CREDIT
  },
  'flood-gauge': {
    draw: floodGauge,
    filename: 'echelle-de-crue.png',
    alt: 'Une échelle graduée et la courbe du niveau de l’eau sur douze heures : d’un mètre dix à quatre mètres trente, la cote d’alerte est dépassée avant six heures.',
    credit: CHART_CREDIT
  },
  'bulletin-front': {
    draw: bulletinFront,
    filename: 'bulletin-214.png',
    alt: 'La une d’un bulletin intitulé Brévigny, numéro 214, posée de travers à côté d’un crayon.',
    credit: CREDIT
  },
  'easy-to-read': {
    draw: easyToRead,
    filename: 'facile-a-lire.png',
    alt: 'À gauche, une page serrée et grise ; une flèche mène à une page aérée où trois idées ont chacune leur image.',
    credit: CREDIT
  },
  'struck-letter': {
    draw: struckLetter,
    filename: 'lettre-barree.png',
    alt: 'Une lettre dont presque toutes les lignes sont barrées au crayon rouge ; trois restent.',
    credit: CREDIT
  },
  'poster-wall': {
    draw: posterWall,
    filename: 'mur-d-affiches.png',
    alt: 'Quatorze affiches anciennes aux formes simples, collées sur un mur de brique.',
    credit: CREDIT
  },
  'archive-shelves': {
    draw: archiveShelves,
    filename: 'rayonnages.png',
    alt: 'Des rayonnages d’archives : boîtes étiquetées, rouleaux vus par la tranche, une affiche sortie.',
    credit: CREDIT
  },
  'newspaper-rack': {
    draw: newspaperRack,
    filename: 'presentoir.png',
    alt: 'Un présentoir à trois rangs, où quinze journaux montrent leur une.',
    credit: CREDIT
  },
  'emblem-shield': {
    draw: emblemShield,
    filename: 'ecu.png',
    alt: 'Un écu rouge portant une tour d’or au-dessus d’une rivière.',
    credit: CREDIT
  },
  'emblem-stamp': {
    draw: emblemStamp,
    filename: 'timbre.png',
    alt: 'Un timbre rond, un peu effacé, avec la même tour en son centre.',
    credit: CREDIT
  },
  'emblem-logo': {
    draw: emblemLogo,
    filename: 'logo.png',
    alt: 'Un logo moderne : une tour réduite à un rectangle crénelé, deux vagues.',
    credit: CREDIT
  },
  'colour-swatches': {
    draw: colourSwatches,
    filename: 'nuancier.png',
    alt: 'Un nuancier de sept couleurs ouvert en éventail, du bleu au lie-de-vin.',
    credit: CREDIT
  },
  'museum-labels': {
    draw: museumLabels,
    filename: 'cartels.png',
    alt: 'Un vase éclairé sur son socle et, à côté, trois étiquettes : très dense, plus courte, puis deux lignes en grand.',
    credit: CREDIT
  },
  'contrast-grid': {
    draw: contrastGrid,
    filename: 'contrastes.png',
    alt: 'Grille de vingt-cinq associations de couleurs où est écrit le mot « lire » ; huit seulement sont cochées.',
    credit: 'Planche : Théo Lansac'
  },
  'pictogram-board': {
    draw: pictogramBoard,
    filename: 'pictogrammes.png',
    alt: 'Huit pictogrammes : un personnage, un fauteuil roulant, un bus, une maison, un livre, une goutte, une porte, une flèche.',
    credit: CREDIT
  },
  'pictogram-house': sign(3, 'maison', 'Pictogramme : une maison blanche sur fond ocre.'),
  'pictogram-book': sign(4, 'livre', 'Pictogramme : un livre ouvert, blanc sur fond violet.'),
  'pictogram-drop': sign(5, 'goutte', 'Pictogramme : une goutte blanche sur fond bleu.'),
  'pictogram-arrow': sign(7, 'fleche', 'Pictogramme : une flèche vers la droite.'),
  microphones: {
    draw: microphones,
    filename: 'microphones.png',
    alt: 'Cinq microphones tendus vers un cercle vide.',
    credit: CREDIT
  },
  'ballot-box': {
    draw: ballotBox,
    filename: 'urne.png',
    alt: 'Une urne transparente, presque vide, dans laquelle tombe une enveloppe.',
    credit: CREDIT
  },
  'rumour-network': {
    draw: rumourNetwork,
    filename: 'rumeur.png',
    alt: 'Un point d’interrogation au centre d’un réseau de points reliés, de plus en plus pâles vers les bords.',
    credit: CHART_CREDIT
  },
  'council-chamber': {
    draw: councilChamber,
    filename: 'hemicycle.png',
    alt: 'Une salle de conseil vue d’en haut : quatre arcs de sièges, quelques-uns vides, et une caméra dans un angle.',
    credit: CREDIT
  },
  'reply-bubbles': {
    draw: replyBubbles,
    filename: 'bulles.png',
    alt: 'Une bulle rouge hérissée, trois points d’exclamation ; devant elle, une bulle claire et calme, avec quatre lignes de texte.',
    credit: CREDIT
  },
  'canteen-tray': {
    draw: canteenTray,
    filename: 'plateau.png',
    alt: 'Un plateau de cantine vu d’en haut ; l’assiette est un diagramme en trois parts.',
    credit: CREDIT
  },
  'water-notice': {
    draw: waterNotice,
    filename: 'avis-de-coupure.png',
    alt: 'Un robinet à sec et un avis affiché : eau coupée, mardi, de 9 à 12 heures.',
    credit: CREDIT
  },
  'portrait-ines': face('Inès Vasseur', 'ines', () =>
    portrait({ ground: '#f0b354', skin: '#f3c8a6', hair: '#5a2d22', coat: '#2f5f8f', cut: 'bob' })
  ),
  'portrait-malo': face('Malo Kerdrel', 'malo', () =>
    portrait({ ground: '#76a184', skin: '#f5d3b6', hair: '#c47a3a', coat: '#1d3a35', cut: 'beard' })
  ),
  'portrait-awa': face('Awa Diarra', 'awa', () =>
    portrait({ ground: '#ea6452', skin: '#7a4a33', hair: '#1d1517', coat: '#f6c24a', cut: 'curls' })
  ),
  'portrait-theo': face('Théo Lansac', 'theo', () =>
    portrait({ ground: '#5d86a6', skin: '#eec39d', hair: '#2b2320', coat: '#e6cdb4', cut: 'short', glasses: true })
  ),
  'portrait-lila': face('Lila Benhaddou', 'lila', () =>
    portrait({ ground: '#e9d9ea', skin: '#d9a27c', hair: '#2a1a18', coat: '#b4502c', cut: 'long' })
  ),
  'portrait-noe': face('Noé Castaing', 'noe', () =>
    portrait({ ground: '#6aa893', skin: '#a86f4c', hair: '#241a19', coat: '#fbf3e6', cut: 'short' })
  ),
  'portrait-helene': face('Hélène Maurel', 'helene', () =>
    portrait({ ground: '#c8472f', skin: '#f6d7bf', hair: '#c9c3bd', coat: '#1f2540', cut: 'bun', glasses: true })
  ),
  'portrait-bastien': face('Bastien Oriol', 'bastien', () =>
    portrait({ ground: '#dccbb0', skin: '#e8bd98', hair: '#6b6460', coat: '#6f8a86', cut: 'beard', glasses: true })
  )
} as const satisfies Record<string, Picture>

export type PictureName = keyof typeof pictures

/** Names of all pictures, in the order above. */
export const pictureNames = Object.keys(pictures) as PictureName[]
