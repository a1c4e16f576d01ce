import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTemplates, writeTemplates } from '../../../shared/templates/file';
import { asLabel, fillEntry, fillTemplate } from '../../../shared/templates/placeholders';
import { nodePolicy } from '../../builders/policies';

const filed = fc.record({
  name: fc.string({ minLength: 1, maxLength: 100 }).filter((name) => name.trim() === name && name !== ''),
  note: fc.string({ maxLength: 50 }),
  policy: nodePolicy,
});

describe('templates', () => {
  it('are in a file what they were', () => {
    fc.assert(
      fc.property(fc.array(filed, { maxLength: 5 }), (templates) => {
        expect(readTemplates(writeTemplates(templates))).toEqual(templates);
      }),
    );
  });

  it('are read from nothing that is no file of them', () => {
    for (const text of [
      '',
      '{}',
      '[]',
      'null',
      '{"format":"hopseal.templates","version":2,"templates":[]}',
      '\u0000',
    ]) {
      expect(readTemplates(text)).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (text) => readTemplates(text) === null));
  });

  it('have placeholders that stand for the node, or for nothing there', () => {
    const values = { domain: 'acme.example', customer: 'acme-gmbh' };
    expect(fillEntry('*@mail.{domain}', values)).toBe('*@mail.acme.example');
    expect(fillEntry('{Customer}-billing', values)).toBe('acme-gmbh-billing');
    expect(fillEntry('{other}@x.example', values)).toBe('{other}@x.example');
    expect(fillEntry('*@{domain}', { ...values, domain: null })).toBeNull();
    const policy = {
      incoming: { mode: 'requiredFor', senders: ['*@{domain}'], recipients: ['*'] },
      delivery: null,
    } as const;
    expect(fillTemplate(policy, values)?.incoming).toMatchObject({ senders: ['*@acme.example'] });
    expect(fillTemplate(policy, { ...values, domain: null })).toBeNull();
    fc.assert(
      fc.property(nodePolicy, (plain) => {
        expect(fillTemplate(plain, values)).toEqual(plain);
      }),
    );
  });

  it('know a customer by a label', () => {
    expect(asLabel('Müller & Söhne GmbH')).toBe('muller-sohne-gmbh');
    expect(asLabel('日本')).toBeNull();
    fc.assert(
      fc.property(fc.string(), (name) => {
        const label = asLabel(name);
        expect(label === null || /^[a-z0-9](?:[a-z0-9-]{0,62})$/u.test(label)).toBe(true);
      }),
    );
  });
});
