import type { commandLine as en } from '../en/commandLine';
import type { SameTexts } from '../shape';

/** What a person reads on the command line. */
export const commandLine: SameTexts<typeof en> = {
  intro: 'Hopseal ohne Fenster, für Skripte und CI. Ohne Befehl öffnet sich das Fenster.',
  moreHelp: '„hopseal BEFEHL --help“ zeigt, was ein Befehl annimmt. Optionen stehen nach dem Befehl.',
  exitCodes:
    'Exit-Codes: 0 erledigt, 1 etwas ist falsch, nicht in Kraft oder nicht übernommen, 2 falscher Aufruf, 3 Dienst nicht erreicht, 4 Anmeldung, 5 Arbeitsbereich fehlt oder ist in Gebrauch, 6 abgebrochen, 70 Programmfehler.',
  command: {
    workspaces: 'Listet die Arbeitsbereiche auf diesem Rechner auf, den zuletzt benutzten zuerst.',
    pull: 'Liest, was sich beim Dienst geändert hat.',
    plan: 'Zeigt, was das Übertragen der Entwürfe bewirken würde; mit FILE, was das Übertragen dieser Datei bewirken würde. Es entstehen keine Entwürfe.',
    push: 'Ruft vom Dienst ab und überträgt dann, was die Dateien verlangen, oder ohne Dateien alle Entwürfe, die übertragen werden können.',
    export:
      'Schreibt die geltenden Richtlinien als CSV auf die Standardausgabe oder in eine Datei, oder die Entwürfe als Änderungssatz.',
    validate:
      'Prüft jede Zeile oder Änderung von FILE, und ob ein Änderungssatz vollständig ist. Es entstehen keine Entwürfe.',
    verify: 'Zeigt, was von FILE beim Dienst nicht in Kraft ist. Es entstehen keine Entwürfe.',
    merge: 'Führt zwei Fassungen eines Änderungssatzes zusammen, für Git: Das Ergebnis steht danach in OURS.',
  },
  option: {
    workspace: 'Der Arbeitsbereich, nach ID oder Name des Kontos (sonst: der zuletzt benutzte)',
    service: 'Der Arbeitsbereich dieses Dienstes; pull, push und verify legen ihn mit dem Token in HOPSEAL_TOKEN an',
    data: 'Arbeitsbereiche und Einstellungen in diesem Ordner ablegen',
    json: 'Ein JSON-Dokument, auf Englisch, auch für Fehler',
    quiet: 'Nichts über den Fortschritt sagen',
    language: 'Die Sprache der Texte (sonst: die der App)',
    help: 'Dieser Text',
    full: 'Alles neu lesen',
    format: 'In welcher Form der Plan ausgegeben wird',
    action: 'Was Zeilen tun: Vorhandenes ersetzen, ergänzen oder daraus entfernen',
    empty: 'Was eine Teilstrecke bedeutet, in deren Zellen nichts steht',
    repeated: 'Was aus einem Knoten in mehreren Zeilen wird',
    yes: 'Ohne Rückfrage übertragen',
    expect: 'Nur den Plan mit dieser Prüfsumme übertragen („hopseal plan“ nennt sie)',
    out: 'In diese Datei schreiben',
    what: 'Was an Knoten festgelegt ist, was an allen gilt, oder die Entwürfe als Änderungssatz',
    title: 'Der Titel des Änderungssatzes (sonst: der Name der Datei)',
    shape: 'Eine Zeile je Knoten oder eine Zeile je Eintrag',
  },
  usage: {
    unknownCommand: 'Einen Befehl „{{what}}“ gibt es nicht. „hopseal --help“ listet alle auf.',
    unknownOption: 'Eine Option {{what}} gibt es nicht. „hopseal BEFEHL --help“ listet alle auf.',
    optionElsewhere: 'Dieser Befehl kennt {{what}} nicht. „hopseal BEFEHL --help“ listet auf, was er annimmt.',
    noValue: '{{what}} braucht einen Wert, wie in {{what}}=WERT.',
    unwantedValue: '{{what}} nimmt keinen Wert an. Lassen Sie ihn weg.',
    wrongValue: '„{{what}}“ ist kein möglicher Wert. „hopseal BEFEHL --help“ listet die möglichen auf.',
    noFile: '{{what}} braucht eine Datei. Nennen Sie sie nach dem Befehl.',
    tooManyFiles: '„{{what}}“ ist eine Datei zu viel für diesen Befehl. Rufen Sie ihn je Datei einmal auf.',
    bothPlaces: 'Geben Sie entweder --workspace oder --service an, nicht beides.',
    titleOfCsv: '{{what}} gilt nur für Änderungssätze. Geben Sie auch --what=drafts an, oder lassen Sie es weg.',
    wrongTitle:
      '„{{what}}“ kann kein Titel sein: Ein Titel hat 1 bis 200 Zeichen. Geben Sie einen solchen mit --title=TITEL an.',
    noChangeSetName:
      '„{{what}}“ ist kein Name für einen Änderungssatz. Geben Sie einen an, der auf .hopseal endet, wie in --out=NAME.hopseal.',
    fileGone:
      'Eine Datei „{{what}}“ gibt es nicht. Prüfen Sie die Schreibweise und den Ordner, in dem der Befehl läuft.',
    isFolder: '„{{what}}“ ist ein Ordner. Nennen Sie eine Datei darin.',
    unreadable:
      '„{{what}}“ konnte nicht gelesen werden. Prüfen Sie Ihre Rechte an der Datei, und ob ein anderes Programm sie verwendet.',
    noFolder: 'Einen Ordner „{{what}}“ gibt es nicht. Legen Sie ihn zuerst an, oder wählen Sie einen anderen.',
    unread:
      'Niemand ist da, der den Plan lesen könnte. Lesen Sie ihn mit „hopseal plan“ und übertragen Sie ihn mit --expect=PRÜFSUMME, oder mit --yes, wie immer er aussieht.',
  },
  checking: '{{file}}: {{count, number}} Zeilen geprüft',
  checked_one: '{{file}}: {{count}} Zeile, {{good}}.',
  checked_other: '{{file}}: {{count, number}} Zeilen, {{good}}.',
  rowsGood_zero: 'keine davon gut',
  rowsGood_one: '{{count}} gut',
  rowsGood_other: '{{count, number}} gut',
  beyond_one: '{{count}} weitere Zeile mit Problemen',
  beyond_other: '{{count, number}} weitere Zeilen mit Problemen',
  foreign:
    'Dieser Änderungssatz wurde für {{account}} bei {{address}} erstellt. Verwenden Sie ihn mit jenem Arbeitsbereich (--workspace oder --service), oder lassen Sie einen für diesen erstellen.',
  unknownName:
    'Kein Kunde und keine Domain heißt so. Rufen Sie zuerst vom Dienst ab, oder prüfen Sie die Schreibweise.',
  namesNotLookedUp:
    'Hier gibt es keinen Arbeitsbereich; die Namen von Kunden und Domains wurden deshalb nicht nachgeschlagen.',
  noWorkspaces:
    'Hier gibt es noch keinen Arbeitsbereich. Verbinden Sie sich in der App, oder rufen Sie pull mit --service=URL und HOPSEAL_TOKEN auf.',
  pulling: 'Abruf: {{count, number}} Kunden und Domains gelesen',
  pushing: 'Wird übertragen: {{done, number}} von {{count, number}}',
  waiting: 'Der Dienst bittet um Geduld …',
  working: 'In Arbeit …',
  pulled_zero: '{{account}} ist auf dem neuesten Stand: Keine Richtlinie hatte sich geändert.',
  pulled_one: '{{account}} ist auf dem neuesten Stand: {{count}} Richtlinie gelesen.',
  pulled_other: '{{account}} ist auf dem neuesten Stand: {{count, number}} Richtlinien gelesen.',
  drafts_zero: 'Es warten keine Entwürfe.',
  drafts_one: '{{count}} Entwurf wartet.',
  drafts_other: '{{count, number}} Entwürfe warten.',
  digest: 'Prüfsumme: {{digest}}',
  pushQuestion_one: '{{count}} Änderung übertragen? (j/n)',
  pushQuestion_other: '{{count, number}} Änderungen übertragen? (j/n)',
  pushed: '{{count, number}} von {{total, number}} Änderungen sind in Kraft.',
  nothingToPush: 'Es gibt nichts zu übertragen.',
  nothingPushed: 'Es wurde nichts übertragen und nichts entworfen.',
  merged_one: 'Zusammengeführt: {{count}} Änderung.',
  merged_other: 'Zusammengeführt: {{count, number}} Änderungen.',
  mergeConflict:
    '{{name}}: Beide Seiten haben es geändert, auf Weisen, die sich nicht vertragen. Ihre gilt vorerst: Ändern Sie es in Hopseal, speichern Sie den Änderungssatz über diese Datei, dann „git add“.',
  verified: '{{inForce, number}} von {{count, number}} Richtlinien sind in Kraft.',
};
