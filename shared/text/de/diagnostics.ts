import type { diagnostics as en } from '../en/diagnostics';
import type { SameTexts } from '../shape';

/** What a person reads when something is wrong: of the app, the workspace, and the way to the service. */
export const diagnostics: SameTexts<typeof en> = {
  title: 'Diagnose',
  intro:
    'Was jemand, der Ihnen hilft, zuerst wissen will. Nichts verlässt diesen Computer, wenn Sie es nicht selbst sichern und senden.',
  versions: 'Versionen',
  version: {
    app: 'Hopseal',
    electron: 'Electron',
    chrome: 'Chromium',
    node: 'Node',
    system: 'System',
  },
  workspace: 'Arbeitsbereich',
  check: 'Arbeitsbereich prüfen',
  checking: 'Die ganze Datei wird gelesen …',
  whole: 'Die Datei ist unversehrt.',
  damaged: 'Die Datei ist beschädigt: {{fault}}',
  fact: {
    bytes: 'Größe',
    schema: 'Version der Tabellen',
    nodes: 'Kunden und Domains',
    policies: 'Richtlinien in Kraft',
    drafts: 'Entwürfe',
    lastPull: 'Letzter Abruf',
  },
  megabytes: '{{size, number}} MB',
  neverPulled: 'Nie',
  reach: 'Der Weg zum Dienst',
  try: 'Ausprobieren',
  trying: 'Wird ausprobiert …',
  step: {
    name: 'Namen nachschlagen',
    connect: 'Verbindung aufnehmen',
    tls: 'TLS beginnen',
    answer: 'Antwort erhalten',
    account: 'Eingelassen werden',
  },
  state: { ok: 'Geht', failed: 'Geht nicht', skipped: 'Nicht nötig' },
  took: '{{ms, number}} ms',
  proxyHint:
    'Die ersten Schritte gehen unmittelbar zum Dienst. Steht ein Proxy dazwischen, können sie fehlschlagen, obwohl die letzten gehen.',
  backups: 'Sicherungen',
  backupsIntro:
    'Der Arbeitsbereich wird einmal am Tag kopiert, solange er offen ist; die letzten sieben Kopien bleiben erhalten.',
  noBackups: 'Noch keine.',
  backUp: 'Jetzt sichern',
  backingUp: 'Wird kopiert …',
  restore: 'Wiederherstellen',
  restoreOf: 'Sicherung vom {{time}} wiederherstellen',
  restoreAsk:
    'Den Arbeitsbereich auf den Stand vom {{time}} bringen? Was jetzt da ist, wird unter anderem Namen beiseitegelegt.',
  restoreYes: 'Wiederherstellen',
  keep: 'Alles so lassen',
  restored: 'Der Arbeitsbereich ist auf dem Stand vom {{time}}.',
  log: 'Protokolldatei',
  noLog: 'Nichts wurde aufgeschrieben.',
  save: 'Bericht sichern …',
  reportName: 'Hopseal-Diagnose',
  saved:
    'Gesichert als {{name}}. Der Bericht enthält keine Adressen und keine Geheimnisse; lesen Sie ihn, bevor Sie ihn senden.',
};
