import type { Arrangement, CustomerNode } from '../../../shared/customers/arrange';
import type { Database } from './database';

/** Whose the domains are, where no service tells and a person said so. */
export interface Customers {
  read(): Arrangement;
  replace(arrangement: Arrangement): void;
}

export function createCustomers(database: Database): Customers {
  const nodes = database.prepare('SELECT id, customer, site FROM customer ORDER BY place').raw();
  const owners = database.prepare('SELECT domain, owner FROM customer_domain').raw();
  const addNode = database.prepare('INSERT INTO customer (place, id, customer, site) VALUES (?, ?, ?, ?)');
  const addOwner = database.prepare('INSERT INTO customer_domain (domain, owner) VALUES (?, ?)');
  const clear = ['customer', 'customer_domain'].map((table) => database.prepare(`DELETE FROM ${table}`));
  return {
    read: () => ({
      nodes: (nodes.all() as [string, string, string][]).map(([id, customer, site]): CustomerNode => ({
        id,
        customer,
        site,
      })),
      ownerOf: new Map(owners.all() as [string, string][]),
    }),
    replace: (arrangement) => {
      for (const statement of clear) statement.run();
      arrangement.nodes.forEach(({ id, customer, site }, place) => addNode.run(place, id, customer, site));
      for (const [domain, owner] of arrangement.ownerOf) addOwner.run(domain, owner);
    },
  };
}
