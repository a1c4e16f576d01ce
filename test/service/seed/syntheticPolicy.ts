import { faker } from '@faker-js/faker/locale/en';
import type { HopSetting, NodePolicy } from '../../../shared/policy/policy';

const MODES = [
  { weight: 3, value: 'inherit' },
  { weight: 2, value: 'automatic' },
  { weight: 3, value: 'required' },
  { weight: 4, value: 'requiredFor' },
] as const;
const SENDER_DOMAINS = [
  'bank',
  'payments',
  'clinic',
  'insurance',
  'counsel',
  'payroll',
  'ministry',
  'hospital',
  'audit',
];
const TOP_LEVELS = ['com', 'org', 'net', 'de', 'co.uk', 'gov'];
const MAILBOXES = ['finance', 'hr', 'legal', 'accounts.payable', 'ceo', 'records', 'claims', 'office', 'treasury'];

/** What an admin might have set; from the generator's present state. */
export function syntheticPolicy(): NodePolicy {
  return { incoming: setting(), delivery: setting() };
}

function setting(): HopSetting {
  const mode = faker.helpers.weightedArrayElement(MODES);
  if (mode !== 'requiredFor') return { mode };
  return { mode, senders: faker.helpers.uniqueArray(sender, listLength()), recipients: recipients() };
}

/** Short as a rule; now and then the long list that someone pasted. */
function listLength(): number {
  return faker.number.int({ min: 1, max: faker.number.int(40) === 0 ? 80 : 6 });
}

function sender(): string {
  const name = `${faker.person.lastName()}-${faker.helpers.arrayElement(SENDER_DOMAINS)}`.replace(/[^A-Za-z-]/gu, '');
  const domain = `${name.toLowerCase()}.${faker.helpers.arrayElement(TOP_LEVELS)}`;
  return faker.datatype.boolean() ? `*@${domain}` : `${faker.helpers.arrayElement(MAILBOXES)}@${domain}`;
}

function recipients(): string[] {
  if (faker.datatype.boolean()) return ['*'];
  return faker.helpers.arrayElements(MAILBOXES, { min: 1, max: 4 });
}
