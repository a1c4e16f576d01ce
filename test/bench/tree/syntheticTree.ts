import type { TreeColumns } from '../../../shared/tree/columns';

/** A customer with 5,000 domains; the other 97,000 nodes are partners, customers and domains around it. */
export const BIG_CUSTOMER = 'c0';
export const BIG_PARTNER = 'p0';
const BIG = 5000;
const PARTNERS = 40;
const CUSTOMERS_A_PARTNER = 48;
const DOMAINS_A_CUSTOMER = 50;

/** About 102,000 nodes, made anew each time: nothing worked out for one is there for the next. */
export function syntheticTree(): TreeColumns {
  const ids: string[] = [];
  const names: string[] = [];
  const parents: number[] = [];
  const sizes: number[] = [];
  const depths: number[] = [];
  const kinds: number[] = [];
  const add = (id: string, name: string, parent: number, depth: number, kind: number): number => {
    parents.push(parent);
    sizes.push(1);
    depths.push(depth);
    kinds.push(kind);
    names.push(name);
    return ids.push(id) - 1;
  };
  const end = (at: number): void => {
    sizes[at] = ids.length - at;
  };
  const root = add('root', 'Bench Managed Services', -1, 0, 0);
  let customers = 0;
  for (let partner = 0; partner < PARTNERS; partner++) {
    const partnerAt = add(`p${partner}`, `Partner ${partner}`, root, 1, 0);
    for (let each = 0; each < CUSTOMERS_A_PARTNER; each++) {
      const number = customers++;
      const customerAt = add(`c${number}`, `Customer ${number}`, partnerAt, 2, 0);
      const count = number === 0 ? BIG : DOMAINS_A_CUSTOMER;
      for (let domain = 0; domain < count; domain++) {
        add(`d${number}-${domain}`, `domain-${number}-${domain}.example`, customerAt, 3, 1);
      }
      end(customerAt);
    }
    end(partnerAt);
  }
  end(root);
  const count = ids.length;
  return {
    ids,
    names,
    parents: Int32Array.from(parents),
    sizes: Int32Array.from(sizes),
    depths: Uint8Array.from(depths),
    kinds: Uint8Array.from(kinds),
    incoming: new Uint8Array(count),
    delivery: new Uint8Array(count),
    flags: new Uint8Array(count),
  };
}
