import type { byHand as enByHand, customers as enCustomers } from '../en/customers';
import type { SameTexts } from '../shape';

/** What a person reads of the list of customers, and of what a Control Panel has no call for, in German. */
export const customers: SameTexts<typeof enCustomers> = {
  title: 'Kunden',
  intro:
    'Das Control Panel nennt seine Domains, aber nicht, wem sie gehören. Wählen Sie eine Liste mit einer Zeile je Domain: Kunde, Standort (kann leer sein), Domain. Der Baum richtet sich sofort danach.',
  hint: 'Alle Domains stehen unter einem Knoten, weil das Panel nicht sagt, wem sie gehören.',
  add: 'Kunden hinzufügen …',
  choose: 'Liste wählen …',
  save: 'Als Datei speichern …',
  remove: 'Liste entfernen',
  removeAsk:
    'Liste entfernen? Dann stehen alle Domains unter einem Knoten. Entwürfe an Kunden warten unter „Prüfen“ auf einen anderen Platz.',
  removeYes: 'Entfernen',
  keep: 'Behalten',
  removed: 'Die Liste ist entfernt.',
  saved_one: '{{count}} Zeile gespeichert.',
  saved_other: '{{count, number}} Zeilen gespeichert.',
  none: 'Noch keine Liste.',
  now: 'Die verwendete Liste',
  from: '{{file}}, übernommen {{time}}',
  preview: 'Was {{file}} bewirken würde',
  use: 'Diese Liste verwenden',
  leave: 'Nicht verwenden',
  used: 'Der Baum steht, wie die Liste es sagt.',
  customers_one: '{{count}} Kunde',
  customers_other: '{{count, number}} Kunden',
  sites_one: '{{count}} Standort',
  sites_other: '{{count, number}} Standorte',
  placed_one: '{{count}} Domain zugeordnet',
  placed_other: '{{count, number}} Domains zugeordnet',
  unplaced_one: '{{count}} Domain ohne Kunden: Sie steht oben',
  unplaced_other: '{{count, number}} Domains ohne Kunden: Sie stehen oben',
  lacking_one: '{{count}} Domain der Liste, die das Panel nicht hat',
  lacking_other: '{{count, number}} Domains der Liste, die das Panel nicht hat',
  renamed_one: '{{count}} Kunde oder Standort behält unter neuem Namen, was dort gesetzt ist',
  renamed_other: '{{count, number}} Kunden und Standorte behalten unter neuen Namen, was dort gesetzt ist',
  renamedTo: '{{before}} heißt jetzt {{after}}',
  problems_one: '{{count}} Zeile wird ausgelassen',
  problems_other: '{{count, number}} Zeilen werden ausgelassen',
  problem: {
    noCustomer: 'Zeile {{row, number}}: kein Kunde zu „{{text}}“. Tragen Sie den Kunden ein.',
    tooLong: 'Zeile {{row, number}}: „{{text}}“ ist länger als 200 Zeichen. Kürzen Sie den Namen.',
    noDomain:
      'Zeile {{row, number}}: keine Domain zu „{{text}}“. Tragen Sie sie ein, oder nehmen Sie die Zeile heraus.',
    notADomain: 'Zeile {{row, number}}: „{{text}}“ ist keine Domain. Berichtigen Sie den Namen.',
    elsewhere:
      'Zeile {{row, number}}: „{{text}}“ steht weiter oben bei einem anderen Kunden oder Standort; das gilt. Nehmen Sie eine der Zeilen heraus.',
  },
  notADomain_one: '{{count}} Name im Panel ist keine Domain und wird ausgelassen',
  notADomain_other: '{{count, number}} Namen im Panel sind keine Domains und werden ausgelassen',
  noIncoming_one:
    '{{count}} Domain hat im Panel keinen Eingangsfilter, TLS-Einstellungen bedeuten dort nichts: Sie wird ausgelassen',
  noIncoming_other:
    '{{count, number}} Domains haben im Panel keinen Eingangsfilter, TLS-Einstellungen bedeuten dort nichts: Sie werden ausgelassen',
  andMore: 'und {{count, number}} weitere',
};

/** Why a thing is not offered in a workspace of a Control Panel, and what to do instead, in German. */
export const byHand: SameTexts<typeof enByHand> = {
  push: 'Das Control Panel hat keinen Aufruf für TLS-Einstellungen: Sie werden auf seinen eigenen Seiten vorgenommen, durch die „Von Hand vornehmen“ nacheinander führt.',
  audit: 'Das Control Panel sagt nicht über die API, wer was geändert hat: Sehen Sie in seinem eigenen Protokoll nach.',
  drift:
    'Richtlinien, die im Panel geändert werden, erscheinen hier nicht, weil es dafür keinen Aufruf hat: nur Domains, die hinzukommen und wegfallen.',
};
