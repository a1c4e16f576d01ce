/** A link to a node of a workspace: `hopseal://show/<workspace>/<node>`. It comes from anywhere: only what fits is taken. */
export interface Link {
  readonly workspace: string;
  readonly node: string;
}

export const LINK_SCHEME = 'hopseal';

const FORM = /^hopseal:\/\/show\/([a-z0-9]{1,64})\/([A-Za-z0-9_.-]{1,100})\/?$/u;

/** Null for what is no such link. */
export function parseLink(text: string): Link | null {
  const [, workspace, node] = text.length > 300 ? [] : (FORM.exec(text) ?? []);
  return workspace === undefined || node === undefined ? null : { workspace, node };
}

export function linkTo({ workspace, node }: Link): string {
  return `${LINK_SCHEME}://show/${workspace}/${node}`;
}
