import type { conflicts as en } from '../en/conflicts';
import type { SameTexts } from '../shape';

/** What a person reads where a draft and the service changed the same thing differently, in German. */
export const conflicts: SameTexts<typeof en> = {
  title: 'Konflikt bei {{name}}',
  back: 'Zurück zum Plan',
  place: 'Konflikt {{place, number}} von {{count, number}}',
  next: 'Weiter',
  previous: 'Zurück',
  loading: 'Konflikt wird gelesen …',
  none: 'Dies ist kein Konflikt mehr.',
  intro: 'Sie und jemand beim Dienst haben dies unterschiedlich geändert. Wählen Sie, was Ihr Entwurf verlangen soll.',
  movedOn: 'Der Stand hat sich seitdem geändert: Ihre vorherige Wahl galt dem, was damals hier stand.',

  side: {
    base: 'Bei Ihrem Entwurf',
    mine: 'Ihr Entwurf',
    theirs: 'Jetzt beim Dienst',
    proposed: 'Vorgeschlagene Zusammenführung',
  },
  take: {
    mine: 'Meins behalten',
    theirs: 'Deren behalten',
    proposed: 'Zusammenführung übernehmen',
    entries: 'Eintrag für Eintrag',
  },
  choice: '{{hop}}: was gelten soll',
  entries: '{{hop}}: {{list}}, Eintrag für Eintrag',
  same_one: '{{count}} wie zuvor',
  same_other: '{{count, number}} wie zuvor',
  entry: 'Eintrag',
  keepAll: 'Alle behalten: {{list}}',
  keepEntry: '{{entry}} behalten',
  has: 'auf der Liste',
  hasNot: 'nicht auf der Liste',
  kept: '{{kept, number}} von {{count, number}} behalten',

  settledHop: {
    mine: 'Kein Konflikt: wie in Ihrem Entwurf.',
    theirs: 'Kein Konflikt: wie beim Dienst.',
    merged: 'Kein Konflikt: Beide Änderungen passen zusammen.',
  },

  result: 'Ergebnis',
  resultHop: '{{hop}}: {{setting}}.',
  resultLists: '{{mode}}, {{senders}}, {{recipients}}',
  againstTheirs: 'Gegenüber dem Dienst jetzt: {{changes}}.',
  hopMode: '{{hop}} von „{{from}}“ auf „{{to}}“',
  hopLists: '{{hop}} {{lists}}',
  adds: '+{{entries}}',
  takes: '−{{entries}}',
  likeTheirs: 'Dasselbe wie jetzt beim Dienst: Ihr Entwurf entfällt.',
  emptyList: 'Eine Liste wäre leer: Ohne Eintrag könnte der Entwurf nicht übertragen werden.',
  use: 'Dies verwenden',
  settled_one: 'Der Konflikt bei {{name}} ist gelöst. „Rückgängig“ nimmt das zurück.',
  settled_other: '{{count, number}} Konflikte sind gelöst. „Rückgängig“ nimmt das zurück.',

  bar: 'Mehrere auf einmal lösen',
  picked_one: '{{count}} von {{total, number}} Konflikten ausgewählt',
  picked_other: '{{count, number}} von {{total, number}} Konflikten ausgewählt',
  pickAll: 'Alle angezeigten Konflikte auswählen',
  pickOne: 'Konflikt bei {{name}} auswählen',
  settleAll: 'Lösen mit:',
  settling: 'Konflikte werden gelöst: {{done, number}} von {{count, number}}',

  changed: 'Seit Ihrem Entwurf beim Dienst geändert.',
  open: 'Konflikt lösen',
};
