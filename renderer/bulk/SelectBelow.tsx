import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { t } from '../../shared/text/text';
import { domainsBelow, selectDomainsBelow } from '../tree/select';
import { useTree } from '../tree/treeStore';

/** From a customer to the panel of all its domains. */
export function SelectBelow({ node }: { readonly node: string }) {
  const tree = useTree(({ tree }) => tree);
  const count = useMemo(() => (tree ? domainsBelow(tree, node).length : 0), [tree, node]);
  if (count < 2) return null;
  return (
    <Button size="small" onClick={() => selectDomainsBelow(node)}>
      {t('bulk/selectBelow', { count })}
    </Button>
  );
}
