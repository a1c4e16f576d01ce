import type { updates as en } from '../en/updates';
import type { SameTexts } from '../shape';

/** What a person reads of new versions of the app. */
export const updates: SameTexts<typeof en> = {
  title: 'Updates',
  intro:
    'Hopseal sucht einige Male am Tag nach einer neueren Version. Nichts wird geladen oder installiert, bevor Sie es sagen, und nur, was die Hersteller signiert haben.',
  channel: 'Welche Versionen',
  channels: { stable: 'Stabil', beta: 'Beta: früher, weniger erprobt', off: 'Keine: nicht suchen' },
  why: {
    development: 'Dies ist ein Entwicklungslauf: Er wird nicht aktualisiert.',
    notSetUp:
      'In dieser Ausgabe sind Updates nicht eingerichtet. Fragen Sie dort nach einer neueren, woher Sie diese haben.',
    packageManager:
      'Dieses Hopseal wurde von der Paketverwaltung Ihres Systems installiert. Aktualisieren Sie es dort.',
  },
  off: 'Hopseal sucht nicht nach neueren Versionen. Wählen Sie, von welchen Sie erfahren möchten.',
  notLooked: 'Noch nicht gesucht.',
  current: 'Dies ist die neueste Version (gesucht {{time}}).',
  looking: 'Es wird gesucht …',
  found: 'Version {{version}} ist da.',
  loading: 'Version {{version}} wird geladen: {{percent}} %',
  progress: 'Das Update wird geladen',
  ready: 'Version {{version}} ist geladen. Sie wird installiert, wenn Sie Hopseal beenden, oder jetzt.',
  failed: 'Version {{version}} wurde nicht installiert.',
  link: 'Update: {{version}}',
  look: 'Jetzt suchen',
  load: 'Version {{version}} laden',
  cancel: 'Laden abbrechen',
  restart: 'Neu starten und installieren',
};
