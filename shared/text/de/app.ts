import type { app as enApp, connect as enConnect, status as enStatus, token as enToken } from '../en/app';
import type { SameTexts } from '../shape';

/** What a person reads of the frame of the window, in German: its bar, the way to a service, the status line. */
export const app: SameTexts<typeof enApp> = {
  pageFailed:
    'Diese Seite ist abgestürzt. Ihre Entwürfe sind sicher. Speichern Sie unter „Diagnose“ einen Bericht und schicken Sie ihn denen, die Hopseal betreuen.',
  pageFailedWayOut: 'Zur Übersicht',
  name: 'Hopseal',
  starting: 'Arbeitsbereich wird geöffnet …',
  lightDark: 'Darstellung',
  theme: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  switchWorkspace: 'Arbeitsbereich wechseln',
  pull: 'Abrufen',
  pullHint: 'Lesen, was sich beim Dienst geändert hat',
  pullHintOffline: 'Zum Abrufen wird der Dienst gebraucht: Er ist offline, oder es läuft gerade ein Vorgang.',
  review_zero: 'Entwürfe prüfen',
  review_one: '{{count}} Entwurf prüfen',
  review_other: '{{count, number}} Entwürfe prüfen',
  back: 'Zurück zu den Filtereinstellungen',
  views: 'Ansichten',
  mainRegion: 'Filtereinstellungen',
  retry: 'Erneut versuchen',
  dismiss: 'Ausblenden',
};

export const connect: SameTexts<typeof enConnect> = {
  title: 'Mit einem Filterdienst verbinden',
  intro:
    'Hopseal liest Ihre Kunden und deren TLS-Richtlinien einmal ein; danach können Sie mit oder ohne Netzwerk Entwürfe anlegen. Beim Dienst ändert sich nichts, bis Sie die Entwürfe übertragen.',
  address: 'Adresse des Dienstes',
  addressHint: 'Zum Beispiel https://filter.example.net',
  kind: 'Art des Dienstes',
  kinds: { api: 'Filterdienst mit API', controlPanel: 'Mail Assure Control Panel' },
  panelHint: 'Die Adresse, unter der Sie sich am Panel anmelden, zum Beispiel https://panel.example.net',
  kindHints: {
    api: 'Ein Konto mit API-Token: Richtlinien werden gelesen und übertragen.',
    controlPanel:
      'Benutzername und Kennwort: Gelesen werden die Domains und wohin ihre E-Mail geht. Für TLS-Einstellungen gibt es keinen Aufruf: Was Sie entwerfen, setzen Sie auf den eigenen Seiten des Panels, durch die eine Checkliste führt.',
  },
  user: 'Benutzername',
  password: 'Kennwort',
  token: 'API-Token',
  tokenHint:
    'Wird verschlüsselt im Schlüsselbund Ihres Systems aufbewahrt; gibt es keinen, nur bis Sie Hopseal schließen.',
  sample: 'Erst einmal umsehen',
  sampleIntro:
    'Erfundene Kunden mit einigen Richtlinien. Entwerfen, ausprobieren, importieren und prüfen Sie nach Belieben: Nichts verlässt diesen Computer.',
  openSample: 'Beispieldaten öffnen',
  authority: 'Einer privaten Zertifizierungsstelle vertrauen …',
  authorityIs: 'Für diesen Dienst vertraut: {{name}}',
  authorityNone: 'Doch nicht',
  submit: 'Verbinden',
  connecting: 'Verbindung wird hergestellt …',
  recent: 'Arbeitsbereiche auf diesem Computer',
  open: '{{account}} öffnen',
  needed: 'Bitte füllen Sie dieses Feld aus.',
};

export const status: SameTexts<typeof enStatus> = {
  label: 'Status',
  checking: 'Dienst wird gesucht …',
  online: 'Online',
  offline: 'Offline',
  tokenNeeded: 'Token erforderlich',
  passwordNeeded: 'Kennwort erforderlich',
  checkNow: 'Jetzt prüfen',
  enterToken: 'Token eingeben',
  enterPassword: 'Kennwort eingeben',
  drafts_zero: 'Keine Entwürfe offen',
  drafts_one: '{{count}} Entwurf offen',
  drafts_other: '{{count, number}} Entwürfe offen',
  lastPull: 'Letzter Abruf: {{time}}',
  neverPulled: 'Noch nicht abgerufen',
  pulling: 'Abruf: {{nodes, number}} Knoten, {{policies, number}} Richtlinien',
  pushing: 'Übertragung: {{done, number}} von {{total, number}}',
  readingAudit: 'Protokoll des Dienstes wird gelesen: {{count, number}} Einträge',
  waitingUntil: 'Der Dienst bittet, bis {{time}} zu warten',
  cancel: 'Abbrechen',
};

export const token: SameTexts<typeof enToken> = {
  title: 'Token für {{account}}',
  label: 'API-Token',
  passwordTitle: 'Kennwort für {{account}}',
  password: 'Kennwort',
  submit: 'Online gehen',
  cancel: 'Offline bleiben',
};
