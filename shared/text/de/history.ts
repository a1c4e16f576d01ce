import type { drift as enDrift, history as enHistory, notification as enNotification } from '../en/history';
import type { SameTexts } from '../shape';

/** What a person reads of what was pushed from here, and of the service's audit, in German. */
export const history: SameTexts<typeof enHistory> = {
  title: 'Verlauf',
  tabs: 'Was geändert wurde und von wem',
  pushed: 'Von hier übertragen',
  audit: 'Protokoll des Dienstes',
  search: 'Nach Name oder Listeneintrag suchen',
  loading: 'Wird gelesen …',
  nothing: 'Keine Treffer für „{{query}}“.',
  clear: 'Alle anzeigen',

  list: 'Von hier übertragene Änderungen',
  empty:
    'Von hier wurde noch nichts übertragen. Jede Änderung, die eine Übertragung vornimmt, wird hier aufbewahrt und kann zurückgenommen werden.',
  push: 'Übertragung von {{account}}',
  byHand: 'Von Hand vorgenommen: {{account}}',
  handBy: 'von Hand erfasst von {{name}}',
  applied_one: '{{count}} übernommen',
  applied_other: '{{count, number}} übernommen',
  refused_one: '{{count}} nicht übernommen',
  refused_other: '{{count, number}} nicht übernommen',
  cancelled_one: '{{count}} abgebrochen',
  cancelled_other: '{{count, number}} abgebrochen',
  underWay: 'Läuft',
  inForce: 'Noch in Kraft',
  changedSince: 'Seitdem geändert',
  imported: 'aus dem Import von {{file}}',
  takeBack: 'Zurücknehmen',
  takeBackOne: 'Änderung an {{name}} zurücknehmen',
  takeBackPush: 'Diese Übertragung zurücknehmen',
  takeBackPushOf: 'Übertragung zurücknehmen: {{time}}',
  drafted_zero: 'Kein Entwurf angelegt.',
  drafted_one: '{{count}} Entwurf angelegt.',
  drafted_other: '{{count, number}} Entwürfe angelegt.',
  asBefore: 'Nichts zurückzunehmen: Alles ist wie zuvor.',
  leftAlone_one:
    '{{names}} blieb unverändert: Es gibt bereits einen Entwurf, oder der Knoten ist beim Dienst nicht mehr vorhanden.',
  leftAlone_other:
    '{{count, number}} blieben unverändert, da es bereits einen Entwurf gibt oder sie beim Dienst nicht mehr vorhanden sind: {{names}}.',
  more_one: '{{names}} und {{count}} weiterer',
  more_other: '{{names}} und {{count, number}} weitere',
  review: 'Entwürfe prüfen',

  auditList: 'Änderungen laut Protokoll des Dienstes',
  auditEmpty: 'Das Protokoll des Dienstes enthält, soweit gelesen, keine Änderung einer Richtlinie.',
  auditReading: 'Das Protokoll des Dienstes wird gelesen …',
  auditOffline: 'Sie sind offline. Angezeigt wird, was bisher vom Protokoll gelesen wurde.',
  readOn: 'Neues lesen',
  fromHere: 'Von hier übertragen',
  by: 'von {{name}}',
  noChange: 'Unverändert neu gesetzt.',
  showNode: '{{name}} in den Filtereinstellungen anzeigen',
};

/** What a person reads of what changed on the service without a push from here, in German. */
export const drift: SameTexts<typeof enDrift> = {
  title: 'Fremde Änderungen',
  open_zero: 'Änderungen',
  open_one: 'Änderungen, {{count}} neu',
  open_other: 'Änderungen, {{count, number}} neu',
  intro: 'Was sich laut Abruf beim Dienst geändert hat, ohne dass es von hier übertragen wurde.',
  search: 'Nach Name oder Listeneintrag suchen',
  list: 'Fremde Änderungen, neueste zuerst',
  new: 'Neu seit Ihrem letzten Besuch',
  earlier: 'Früher',
  empty: 'Beim Dienst hat sich nichts geändert außer dem, was von hier übertragen wurde. Jeder Abruf sieht danach.',
  what: {
    policy: 'Richtlinie geändert',
    added: 'Hinzugefügt',
    renamed: 'Umbenannt von {{before}} in {{after}}',
    moved: 'Verschoben von {{before}} nach {{after}}',
    gone: 'Weggefallen',
  },
  author: 'von {{name}}, {{time}}',
  found: 'gefunden: {{time}}',
  lookUp: 'Nachsehen, wer es war',
  seen: 'Alle als gesehen markieren',
  full: 'Alles neu lesen',
  fullHint:
    'Liest den ganzen Baum und jede Richtlinie erneut, falls hier etwas nicht dem Stand beim Dienst entspricht. Entwürfe bleiben erhalten.',
};

/** What the system says for the app when no window of it is looked at, in German. */
export const notification: SameTexts<typeof enNotification> = {
  pushed: 'Übertragung von {{account}} beendet',
  applied_zero: 'Keine Änderung wurde übernommen.',
  applied_one: '{{count}} Änderung wurde übernommen.',
  applied_other: '{{count, number}} Änderungen wurden übernommen.',
  refused_one: '{{count}} wurde nicht übernommen.',
  refused_other: '{{count, number}} wurden nicht übernommen.',
};
