import { checklist as en } from '../en/checklist';
import type { SameTexts } from '../shape';

/** Was man von einer Checkliste liest, in German. Die Worte der Seiten des Dienstes bleiben, wie sie dort stehen. */
export const checklist: SameTexts<typeof en> = {
  title: 'Von Hand',
  page: en.page,
  where: en.where,
  named: {
    apply_one: '{{count}} Änderung von Hand vorzunehmen',
    apply_other: '{{count, number}} Änderungen von Hand vorzunehmen',
    read_one: '{{count}} Seite von Hand zu erfassen',
    read_other: '{{count, number}} Seiten von Hand zu erfassen',
  },
  intro: {
    apply:
      'Öffnen Sie jede Seite, stellen Sie ein, was hier steht, speichern Sie dort und haken Sie es dann ab. Was abgehakt ist, gilt als in Kraft.',
    read: 'Öffnen Sie jede Seite und geben Sie ein, was sie zeigt. Was Sie hier speichern, gilt als in Kraft, von Hand erfasst.',
  },
  facts: 'Erstellt von {{name}}, {{time}} UTC',
  madeBy: 'Erstellt von {{name}}, {{time}}.',
  none: 'Keine Checkliste ist offen. Wählen Sie „Von Hand vornehmen“ in der Prüfung, oder Knoten im Baum und „Erfassen, was in Kraft ist …“.',
  review: 'Zur Prüfung',
  takeInFirst: 'Liste aus dem Kollegium übernehmen …',

  apply_zero: 'Von Hand vornehmen',
  apply_one: '{{count}} Änderung von Hand vornehmen',
  apply_other: '{{count, number}} Änderungen von Hand vornehmen',
  applyAll_one: 'Dennoch vornehmen',
  applyAll_other: 'Alle {{count, number}} dennoch vornehmen',
  goOn: 'Checkliste fortsetzen',
  status: 'Von Hand: {{ticked}} von {{total}}',
  resume: 'Fortsetzen',

  list: 'Seiten, mit möglichst wenigen Klicks',
  state: { open: 'Offen', done: 'Erledigt', skipped: 'Übersprungen', failed: 'Fehlgeschlagen' },
  said: {
    done: 'Erledigt von {{name}}.',
    skipped: 'Übersprungen von {{name}}.',
    failed: 'Fehlgeschlagen, von {{name}}.',
  },
  progress: '{{ticked}} von {{total}} abgehakt: {{done}} erledigt, {{skipped}} übersprungen, {{failed}} fehlgeschlagen',
  all: 'Alle sind abgehakt. Schließen Sie die Liste, wenn nichts mehr zu berichtigen ist.',

  openPage: 'Seite öffnen',
  openPageHint: 'Im Browser des Systems',
  noLink: 'Geben Sie an, wo die Seiten sind („Links zu den Seiten“): Dann ist jede nur einen Klick entfernt.',
  adminHint:
    'Wo das Panel keinen Admin dieses Namens hat, nehmen Sie es an den Domains darunter vor, die nichts Eigenes haben: Die Tabelle „Wirksam“ nennt sie.',
  hop: 'Was zu wählen ist',
  changed: 'Ändert sich',
  leave: 'Lassen, wie es ist.',
  inherits:
    'Nichts Eigenes: Es gilt die Einstellung des Admins. Entfernen Sie die eigene, wo die Seite das anbietet; sonst wählen Sie, was daraus folgt:',
  boxOf_one: '{{box}}: {{count}} Eintrag',
  boxOf_other: '{{box}}: {{count, number}} Einträge',
  copy: 'Kopieren',
  copyBox: '{{box}} kopieren',
  copied_one: '{{count}} Eintrag kopiert.',
  copied_other: '{{count, number}} Einträge kopiert.',
  notCopied:
    'In die Zwischenablage konnte nicht geschrieben werden. Markieren Sie den Text und kopieren Sie ihn selbst.',
  inClipboard: 'Zuletzt kopiert',
  saveThere: 'Danach „{{save}}“ in der Seite.',

  done: 'Erledigt, weiter',
  saveNext: 'Speichern, weiter',
  skip: 'Überspringen',
  fail: 'Fehlgeschlagen',
  takeBack: 'Haken zurücknehmen',
  note: 'Notiz',
  noteHint: 'Steht bei der Änderung im Verlauf',
  noteNeeded: 'Schreiben Sie in die Notiz, was nicht ging, dann noch einmal „Fehlgeschlagen“.',
  noteLine: 'Notiz:',
  previous: 'Zurück',
  next: 'Weiter',
  keys: 'Tasten: {{done}} hakt ab, {{previous}} und {{next}} wechseln.',
  ticked: {
    open: '{{name}}: Haken zurückgenommen.',
    done: '{{name}}: erledigt.',
    skipped: '{{name}}: übersprungen.',
    failed: '{{name}}: fehlgeschlagen.',
  },
  position: '{{place}} von {{total}}',

  shows: 'Was die Seite zeigt',
  inheritShown: 'Nichts Eigenes: Es gilt die Einstellung des Admins',
  paste: 'Fügen Sie das Feld ein, wie es ist.',
  read_zero: 'Noch nichts gelesen.',
  read_one: '{{count}} Eintrag gelesen.',
  read_other: '{{count, number}} Einträge gelesen.',
  mend: 'Etwas davon ist kein Eintrag. Vergleichen Sie es mit der Seite, oder melden Sie es mit einer Notiz als fehlgeschlagen.',

  technician: 'Ihr Name, für die Haken',
  links: 'Links zu den Seiten',
  linkDomain: 'Seite einer Domain',
  linkAdmin: 'Seite eines Admins',
  linkHint:
    'Eine Adresse, die mit https:// beginnt, mit {domain}, {admin} oder {name} an deren Stelle. Kopieren Sie sie einmal aus Ihrem Browser.',
  linkExample: 'https://panel.example/filter-settings?domain={domain}',
  saveLinks: 'Links speichern',
  linksSaved: 'Links gespeichert.',

  print: 'Zum Drucken speichern',
  printName: 'Checkliste {{account}}',
  handOn: 'Weitergeben …',
  fileName: 'Checkliste {{account}}.json',
  saved: 'Gespeichert als {{name}}.',
  takeIn: 'Haken übernehmen …',
  taken_zero: 'Nichts Neues in dieser Datei.',
  taken_one: '{{count}} Haken übernommen.',
  taken_other: '{{count, number}} Haken übernommen.',
  leftAlone: {
    movedOn: 'Unverändert geblieben, da sie hier seitdem geändert wurden: {{names}}.',
    faulty:
      'Unverändert geblieben, da die Datei dafür etwas Fehlerhaftes enthält: {{names}}. Vergleichen Sie es mit der Seite und lassen Sie es dort berichtigen, wo die Datei erstellt wurde.',
    unapproved:
      'Unverändert geblieben, da sie hier nicht freigegeben sind: {{names}}. Öffnen Sie den Änderungssatz mit den Freigaben, dann übernehmen Sie die Datei erneut.',
  },
  close: 'Liste schließen',
  closeAsk: {
    apply_one: '{{count}} Seite ist noch offen. Sie bleibt ein Entwurf; die Liste lässt sich nicht wieder öffnen.',
    apply_other:
      '{{count, number}} Seiten sind noch offen. Sie bleiben Entwürfe; die Liste lässt sich nicht wieder öffnen.',
    read_one:
      '{{count}} Seite ist noch offen. Von ihr wird nichts übernommen; die Liste lässt sich nicht wieder öffnen.',
    read_other:
      '{{count, number}} Seiten sind noch offen. Von ihnen wird nichts übernommen; die Liste lässt sich nicht wieder öffnen.',
  },
  closeNow: 'Schließen',
  goOnWorking: 'Weiterarbeiten',
  closed: 'Liste geschlossen.',
};
