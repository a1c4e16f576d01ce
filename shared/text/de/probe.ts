import type { probe as en } from '../en/probe';
import type { SameTexts } from '../shape';

/** What a person reads of probes: whether mail servers offer TLS, and what domains publish about it, in German. */
export const probe: SameTexts<typeof en> = {
  intro:
    'Sieht nach, wohin E-Mails gehen: fragt das DNS ab, verbindet sich mit den Mailservern und startet TLS. Es werden keine E-Mails gesendet, und geprüft wird nur, wenn Sie es verlangen.',
  start: 'Jetzt prüfen',
  startMany_one: '{{count}} Domain prüfen',
  startMany_other: '{{count, number}} Domains prüfen',
  cancel: 'Anhalten',
  settings: 'Einstellungen der TLS-Prüfung',
  running: 'TLS-Prüfung: {{done, number}} von {{total, number}} Domains',
  reading: 'Bekanntes wird gelesen …',
  never: 'Noch nicht geprüft.',
  at: 'Geprüft: {{time}}',
  over_one: '{{count}} Domain geprüft.',
  over_other: '{{count, number}} Domains geprüft.',
  stopped: 'Nach {{done, number}} von {{total, number}} Domains angehalten. Die Ergebnisse bis dahin bleiben erhalten.',
  blocked:
    'Keiner der versuchten Mailserver hat geantwortet. Viele Netze sperren ausgehende Verbindungen über Port {{port}}: Versuchen Sie es aus einem anderen Netz oder fragen Sie den Betreiber.',
  noRoutes:
    'Wohin der Dienst E-Mails zustellt, konnte nicht gelesen werden. Es gilt seine vorherige Auskunft. {{problem}}',

  delivery: 'Zustellung: vom Dienst zum Ziel',
  incoming: 'Eingang: von Absendern zum Dienst',
  routeUnknown: 'Der Dienst gibt nicht an, wohin er diese E-Mails zustellt.',
  routeEmpty: 'Der Dienst hat für diese Domain kein Ziel.',
  routeNotRead: 'Der Dienst wurde noch nicht gefragt, wohin er diese E-Mails zustellt.',
  notSeen: 'Noch nicht betrachtet.',

  outcome: {
    unprobed: 'Nicht geprüft',
    unknown: 'Unbekannt',
    none: 'Kein TLS',
    partly: 'Teilweise TLS',
    encrypted: 'TLS, nicht verifiziert',
    verified: 'TLS, verifiziert',
  },
  outcomeSays: {
    unprobed: 'Noch ist nichts bekannt.',
    unknown: 'Kein Server war erreichbar, daher ist keine Aussage möglich.',
    none: 'Kein erreichter Server bietet TLS an. Wäre TLS bei der Zustellung erforderlich, würde diese Domain keine E-Mails mehr empfangen.',
    partly:
      'Einige Server bieten TLS an, andere nicht. E-Mails kommen über die Server mit TLS an; die anderen würden übergangen.',
    encrypted: 'E-Mails können über TLS zugestellt werden, aber ein Zertifikat belegt nicht, wem der Server gehört.',
    verified: 'E-Mails können über TLS zugestellt werden, und die Zertifikate belegen, wem die Server gehören.',
  },
  tree: {
    none: 'Die Server bieten kein TLS an',
    partly: 'Einige der Server bieten kein TLS an',
    encrypted: 'Die Server bieten TLS an, nicht verifiziert',
    verified: 'Die Server bieten TLS an, verifiziert',
    unknown: 'Die Server waren nicht erreichbar',
  },

  server: '{{host}}, Port {{port}}',
  result: {
    noStartTls: 'Bietet kein STARTTLS an',
    tlsFailed: 'Bietet STARTTLS an, aber TLS schlägt fehl: {{detail}}',
    encrypted: '{{version}}, {{cipher}}',
  },
  unreachable: {
    noAddress: 'Host nicht vorhanden',
    dnsFailed: 'Der Name konnte nicht aufgelöst werden',
    refused: 'Die Verbindung wurde abgelehnt',
    timeout: 'Keine Antwort',
    cutOff: 'Die Verbindung wurde abgebrochen',
    notMail: 'Der Server antwortet nicht als Mailserver: {{detail}}',
    turnedAway: 'Der Server hat uns abgewiesen: {{detail}}',
    noWay: 'Von hier führt kein Weg zu seiner Adresse',
    notNow: 'Nicht jetzt, sagt er: {{detail}}',
    noCommonTls:
      'Er bietet STARTTLS an, aber in keiner Version oder Chiffre, die dieser Computer hat; darüber lässt sich nichts sagen',
  },
  verified: 'Das Zertifikat ist gültig',
  fault: {
    expired: 'Das Zertifikat ist abgelaufen: {{time}}',
    notYetValid: 'Das Zertifikat ist noch nicht gültig, erst ab: {{time}}',
    selfSigned: 'Das Zertifikat ist selbstsigniert',
    untrusted: 'Keine hier anerkannte Zertifizierungsstelle bürgt für das Zertifikat',
    otherName: 'Das Zertifikat gilt für einen anderen Namen',
  },
  dane: {
    none: 'kein TLSA-Eintrag',
    unsigned: 'TLSA-Einträge, für die DNSSEC nicht bürgt',
    unusable: 'TLSA-Einträge, die für E-Mail nicht brauchbar sind',
    matches: 'stimmt mit dem TLSA-Eintrag überein',
    differs: 'weicht von den TLSA-Einträgen ab',
    failed: 'TLSA-Einträge konnten nicht abgefragt werden',
  },
  facts: {
    addresses: 'Adressen',
    validTo: 'Gültig bis',
    names: 'Für',
    dane: 'DANE',
    greeting: 'Begrüßung',
  },
  chain: 'Zertifikate ({{count}})',
  certificate: '{{subject}}, ausgestellt von {{issuer}}, gültig von {{from}} bis {{to}}',
  fingerprint: 'SHA-256 {{fingerprint}}',

  records: 'Was die Domain veröffentlicht',
  senders: 'Absenderdomains in ihren Listen',
  sendersHint:
    'Was jede von ihnen zu TLS für ihre eigenen E-Mails veröffentlicht. Auch Domains, die nichts veröffentlichen, können über TLS senden.',
  moreSenders_one: 'und {{count}} weitere',
  moreSenders_other: 'und {{count, number}} weitere',
  column: { domain: 'Domain', mx: 'Mailserver (MX)', mtaSts: 'MTA-STS', dane: 'DANE', tlsRpt: 'TLS-Berichte' },
  mx: {
    implicit: 'Kein MX: {{host}} selbst',
    nullMx: 'Nimmt keine E-Mails an (Null-MX)',
    none: 'Keine',
    failed: 'Konnte nicht abgefragt werden',
  },
  mtaSts: {
    none: 'Keine',
    enforce: 'Durchgesetzt',
    testing: 'Im Test',
    off: 'Ausgeschaltet',
    uncovered: '{{mode}}, aber nicht genannt: {{hosts}}',
  },
  tlsRpt: { none: 'Keine' },
  daneOfMx: {
    none: 'Keine',
    signed: 'Veröffentlicht',
    partly: 'Teilweise',
    unsigned: 'Ohne DNSSEC',
    failed: 'Konnte nicht abgefragt werden',
  },
  broken: {
    dnsFailed: 'Konnte nicht abgefragt werden',
    malformed: 'Fehlerhaft aufgebaut',
    several: 'Mehrere Einträge, daher gilt keiner',
    notFetched: 'Die Richtlinie kann nicht abgerufen werden',
    certificate: 'Der Richtlinienhost hat kein gültiges Zertifikat',
  },

  group: 'Ergebnisse der TLS-Prüfung für {{count, number}} Domains',
  groupCount_one: '{{count}} Domain',
  groupCount_other: '{{count, number}} Domains',
  groupList: 'Domains: {{outcome}}',

  resolver: 'DNS-Resolver',
  resolverHint: 'Adresse oder Adresse:Port. Leer: wie im System eingestellt.',
  smtpPort: 'Port der Mailserver aus MX-Einträgen',
  httpsPort: 'Port der MTA-STS-Richtlinien',
  timeout: 'Sekunden, bis ein Server aufgegeben wird',
  parallel: 'Domains gleichzeitig',
  trusted: 'Weitere vertrauenswürdige Zertifizierungsstellen (PEM)',
  trustedHint: 'Zusätzlich zu den allgemein anerkannten.',
  wrong: {
    resolver: 'Keine IP-Adresse, weder mit noch ohne Port.',
    number: 'Eine ganze Zahl von {{min}} bis {{max}}.',
    trusted: 'Keine Zertifikate im PEM-Format.',
  },
  save: 'Speichern',
  close: 'Schließen',
  reset: 'Auf Standard zurücksetzen',

  stops_one:
    'Bei der Zustellung erforderlich, aber das Ziel bietet kein funktionierendes STARTTLS an: {{count}} Domain würde nichts mehr empfangen.',
  stops_other:
    'Bei der Zustellung erforderlich, aber das Ziel bietet kein funktionierendes STARTTLS an: {{count, number}} Domains würden nichts mehr empfangen.',
  stopsFor_one:
    'Bei der Zustellung für bestimmte Absender erforderlich, aber das Ziel bietet kein funktionierendes STARTTLS an: {{count}} Domain würde von ihnen nichts mehr empfangen.',
  stopsFor_other:
    'Bei der Zustellung für bestimmte Absender erforderlich, aber das Ziel bietet kein funktionierendes STARTTLS an: {{count, number}} Domains würden von ihnen nichts mehr empfangen.',
  unprobed_one:
    '{{count}} Domain, für die diese Übertragung TLS bei der Zustellung erforderlich macht, wurde nicht geprüft.',
  unprobed_other:
    '{{count, number}} Domains, für die diese Übertragung TLS bei der Zustellung erforderlich macht, wurden nicht geprüft.',
  which: 'Welche',
  stopsList: 'Domains, die nichts mehr empfangen würden',
  since: 'Stand der Prüfung: {{time}}.',
  stopsHere_one:
    '{{count}} Domain würde nichts mehr empfangen, da deren Server kein funktionierendes STARTTLS anbieten.',
  stopsHere_other:
    '{{count, number}} Domains würden nichts mehr empfangen, da deren Server kein funktionierendes STARTTLS anbieten.',
};
