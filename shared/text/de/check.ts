import type { check as en } from '../en/check';
import type { SameTexts } from '../shape';

/** What a person reads of the check after a push, in German. */
export const check: SameTexts<typeof en> = {
  always: 'Nach der Übertragung kontrollieren',
  alwaysHint:
    'Liest jede Änderung vom Dienst zurück. Hat der Dienst einen Mailserver zum Ausprobieren, gehen auch echte Nachrichten darüber, manche an die gelisteten Postfächer, und was daraus wird, wird mit dem Was-wäre-wenn verglichen.',
  start: 'Kontrollieren',
  again: 'Erneut kontrollieren',
  running: 'Übertragung wird kontrolliert: {{done, number}} von {{total, number}}',
  cancel: 'Anhalten',
  asPushed_one: 'Zurückgelesen: {{count}} Änderung ist wie übertragen in Kraft.',
  asPushed_other: 'Zurückgelesen: Alle {{count, number}} Änderungen sind wie übertragen in Kraft.',
  differing_one: 'Zurückgelesen: {{count}} Änderung ist nicht wie übertragen in Kraft: {{names}}.',
  differing_other: 'Zurückgelesen: {{count, number}} Änderungen sind nicht wie übertragen in Kraft: {{names}}.',
  andMore: '{{names}} und {{more, number}} weitere',
  agreed_one: 'Am Mailserver erprobt: {{count}} Nachricht an {{domains}}, wie vom Was-wäre-wenn vorhergesagt.',
  agreed_other:
    'Am Mailserver erprobt: {{count, number}} Nachrichten an {{domains}}, alle wie vom Was-wäre-wenn vorhergesagt.',
  domains_one: '{{count}} Domain',
  domains_other: '{{count, number}} Domains',
  delivered_one: 'Bei {{count}} war die Zustellung zu sehen.',
  delivered_other: 'Bei {{count, number}} war die Zustellung zu sehen.',
  unanswered_one: '{{count}} wurde aus anderem Grund abgewiesen und sagt nichts aus.',
  unanswered_other: '{{count, number}} wurden aus anderen Gründen abgewiesen und sagen nichts aus.',
  disagreed_one: 'Bei {{count}} von {{of, number}} Nachrichten verhielt sich der Mailserver anders als vorhergesagt:',
  disagreed_other:
    'Bei {{count, number}} von {{of, number}} Nachrichten verhielt sich der Mailserver anders als vorhergesagt:',
  disagreement: '{{sender}} an {{recipient}}, {{tls}}: {{hop}} {{saw}}, erwartet: {{said}}',
  nullSender: 'Unzustellbarkeitsmeldung',
  tls: 'über TLS',
  clear: 'im Klartext',
  state: { accepted: 'angenommen', rejected: 'abgewiesen', notReached: 'nicht erreicht' },
  more_one: 'und {{count}} weitere',
  more_other: 'und {{count, number}} weitere',
  stopped: 'Die Kontrolle wurde vorzeitig angehalten.',
  checked: 'Kontrolliert: {{time}}',
  problem: 'Die Kontrolle konnte nicht abgeschlossen werden. {{problem}}',
};
