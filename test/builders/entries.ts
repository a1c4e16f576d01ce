import fc from 'fast-check';

/** A label as people register them: ASCII mostly, sometimes in another script or in capitals. */
const label = fc.oneof(
  { weight: 5, arbitrary: fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/u) },
  { weight: 1, arbitrary: fc.stringMatching(/^[A-Z][A-Z0-9]{0,12}$/u) },
  { weight: 1, arbitrary: fc.constantFrom('bücher', 'straße', 'école', '例え', 'пример', 'ελλάδα') },
);

export const domainName = fc
  .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), fc.constantFrom('example', 'com', 'test', 'gov'))
  .map(([labels, top]) => [...labels, top].join('.'));

export const localPart = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z0-9]{1,10}(\.[a-z0-9]{1,8})?(\+[a-z]{1,5})?$/u) },
  { weight: 1, arbitrary: fc.constantFrom('josé', 'MÜLLER', 'o’brien', '用户', '"ann smith"', '"a@b"', '"needless"') },
);

/** An entry that a sender list takes everywhere. */
export const senderEntry = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: localPart }, { weight: 1, arbitrary: fc.constant('*') }), domainName)
  .map(([local, domain]) => `${local}@${domain}`);

export const recipientEntry = fc.oneof({ weight: 5, arbitrary: localPart }, { weight: 1, arbitrary: fc.constant('*') });
