import type { DemoArticle } from './article.ts'
import { article as aPropos } from './articles/a-propos.ts'
import { article as budgetParticipatifLaBoiteAIdeesAUnFond } from './articles/budget-participatif-la-boite-a-idees-a-un-fond.ts'
import { article as ceQueDisentLesCartels } from './articles/ce-que-disent-les-cartels.ts'
import { article as ceQueNousAvonsApprisANePlusEcrire } from './articles/ce-que-nous-avons-appris-a-ne-plus-ecrire.ts'
import { article as communauteDeCommunesLeNomQuePersonneNeRetient } from './articles/communaute-de-communes-le-nom-que-personne-ne-retient.ts'
import { article as concertationQuiParleQuandOnTendLeMicro } from './articles/concertation-qui-parle-quand-on-tend-le-micro.ts'
import { article as crueDeLaLisaneDouzeHeuresDAnnonces } from './articles/crue-de-la-lisane-douze-heures-d-annonces.ts'
import { article as dansLaReserveDesAffiches } from './articles/dans-la-reserve-des-affiches.ts'
import { article as ecrireACeuxQuiNeViennentPasVoter } from './articles/ecrire-a-ceux-qui-ne-viennent-pas-voter.ts'
import { article as ecrireFacileUneJourneeEnAtelierFalc } from './articles/ecrire-facile-une-journee-en-atelier-falc.ts'
import { article as filmerLeConseilMunicipal } from './articles/filmer-le-conseil-municipal.ts'
import { article as lArretDeBusEstUnTexte } from './articles/l-arret-de-bus-est-un-texte.ts'
import { article as laCarteMentElleParPolitesse } from './articles/la-carte-ment-elle-par-politesse.ts'
import { article as laMarqueDUnTerritoireTientElleDansUneCouleur } from './articles/la-marque-d-un-territoire-tient-elle-dans-une-couleur.ts'
import { article as laRumeurDuPont } from './articles/la-rumeur-du-pont.ts'
import { article as leBlasonLeLogoEtLeBeffroi } from './articles/le-blason-le-logo-et-le-beffroi.ts'
import { article as leBulletinMunicipal } from './articles/le-bulletin-municipal.ts'
import { article as leLocalierARaccrocheSonCasque } from './articles/le-localier-a-raccroche-son-casque.ts'
import { article as lePictogrammeQuiDevaitToutDire } from './articles/le-pictogramme-qui-devait-tout-dire.ts'
import { article as lesMotsDeLaCantine } from './articles/les-mots-de-la-cantine.ts'
import { article as lireUneMairieCommeOnLitUnePage } from './articles/lire-une-mairie-comme-on-lit-une-page.ts'
import { article as mentionsLegales } from './articles/mentions-legales.ts'
import { article as ouvrirLesDonneesSansFermerLaPorte } from './articles/ouvrir-les-donnees-sans-fermer-la-porte.ts'
import { article as refaireLaPlaceRaconterLeChantier } from './articles/refaire-la-place-raconter-le-chantier.ts'
import { article as repondreAUnCommentaireEnColere } from './articles/repondre-a-un-commentaire-en-colere.ts'
import { article as rgaaOuvrirLaPorteAvantDeRepeindre } from './articles/rgaa-ouvrir-la-porte-avant-de-repeindre.ts'
import { article as troisAnsDeCarnet } from './articles/trois-ans-de-carnet.ts'
import { article as unConseilMunicipalDeJeunesEtApres } from './articles/un-conseil-municipal-de-jeunes-et-apres.ts'
import { article as votreEauSeraCoupee } from './articles/votre-eau-sera-coupee.ts'

/** Articles and pages of the demonstration, oldest first. */
export const demoArticles: DemoArticle[] = [
  aPropos,
  mentionsLegales,
  lireUneMairieCommeOnLitUnePage,
  leBulletinMunicipal,
  ecrireFacileUneJourneeEnAtelierFalc,
  leBlasonLeLogoEtLeBeffroi,
  crueDeLaLisaneDouzeHeuresDAnnonces,
  budgetParticipatifLaBoiteAIdeesAUnFond,
  ceQueDisentLesCartels,
  rgaaOuvrirLaPorteAvantDeRepeindre,
  ceQueNousAvonsApprisANePlusEcrire,
  lesMotsDeLaCantine,
  laMarqueDUnTerritoireTientElleDansUneCouleur,
  communauteDeCommunesLeNomQuePersonneNeRetient,
  refaireLaPlaceRaconterLeChantier,
  laRumeurDuPont,
  leLocalierARaccrocheSonCasque,
  unConseilMunicipalDeJeunesEtApres,
  ouvrirLesDonneesSansFermerLaPorte,
  ecrireACeuxQuiNeViennentPasVoter,
  lArretDeBusEstUnTexte,
  dansLaReserveDesAffiches,
  laCarteMentElleParPolitesse,
  concertationQuiParleQuandOnTendLeMicro,
  filmerLeConseilMunicipal,
  votreEauSeraCoupee,
  lePictogrammeQuiDevaitToutDire,
  troisAnsDeCarnet,
  repondreAUnCommentaireEnColere
]
