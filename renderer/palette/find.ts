import UFuzzy from '@leeoniya/ufuzzy';
import { DOMAIN_KIND, type TreeColumns } from '../../shared/tree/columns';
import { placesOf } from '../../shared/tree/places';
import { nameKeysOf, searchKey } from '../../shared/tree/rows';
import type { Command } from '../commands/command';

/** A command, or a node to go to. */
export type Result =
  | { readonly kind: 'command'; readonly id: string; readonly text: string; readonly command: Command }
  | { readonly kind: 'admin' | 'domain'; readonly id: string; readonly text: string; readonly above: string };

/** More than a person reads through. */
const MOST_RESULTS = 50;
/** Beyond so many the best of them are not told apart: more has to be typed. */
const MOST_RANKED = 2000;

const fuzzy = new UFuzzy({
  unicode: true,
  interSplit: String.raw`[^\p{L}\d']+`,
  intraSplit: String.raw`\p{Ll}\p{Lu}`,
  intraBound: String.raw`\p{L}\d|\d\p{L}|\p{Ll}\p{Lu}`,
  intraChars: String.raw`[\p{L}\d']`,
  intraContr: String.raw`'\p{L}{1,2}\b`,
  intraMode: 1,
});

/** What fits what was typed, what is used most first; where nothing is typed, what was used before and then every command. */
export function findResults(
  tree: TreeColumns | null,
  commands: readonly Command[],
  query: string,
  uses: Readonly<Record<string, number>>,
): readonly Result[] {
  const wanted = searchKey(query.trim());
  const usesOf = ({ id }: Result): number => uses[id] ?? 0;
  const found = wanted === '' ? usedBefore(tree, commands, uses) : matching(tree, commands, wanted);
  // Sorting is stable: what is used as often stays in the order of how well it fits.
  return [...found].sort((a, b) => usesOf(b) - usesOf(a)).slice(0, MOST_RESULTS);
}

function matching(tree: TreeColumns | null, commands: readonly Command[], wanted: string): Result[] {
  const texts = commands.map(({ text }) => searchKey(text));
  const byCommand = ranked(texts, wanted).flatMap((at) => {
    const command = commands[at];
    return command ? [commandResult(command)] : [];
  });
  const byNode = tree ? ranked(nameKeysOf(tree), wanted).map((at) => nodeResult(tree, at)) : [];
  return [...byCommand, ...byNode];
}

/** The places of the texts that fit, the best first. */
function ranked(texts: readonly string[], wanted: string): readonly number[] {
  const all = texts as string[];
  const fitting = fuzzy.filter(all, wanted);
  if (!fitting || fitting.length === 0) return [];
  if (fitting.length > MOST_RANKED) return fitting.slice(0, MOST_RESULTS);
  const info = fuzzy.info(fitting, all, wanted);
  return fuzzy.sort(info, all, wanted).map((at) => info.idx[at] ?? -1);
}

function usedBefore(
  tree: TreeColumns | null,
  commands: readonly Command[],
  uses: Readonly<Record<string, number>>,
): Result[] {
  const places = tree && placesOf(tree);
  const nodes = Object.keys(uses).flatMap((id) => {
    const at = places?.get(id);
    return tree && at !== undefined ? [nodeResult(tree, at)] : [];
  });
  return [...commands.map(commandResult), ...nodes];
}

function commandResult(command: Command): Result {
  return { kind: 'command', id: command.id, text: command.text, command };
}

function nodeResult(tree: TreeColumns, at: number): Result {
  return {
    kind: tree.kinds[at] === DOMAIN_KIND ? 'domain' : 'admin',
    id: tree.ids[at] ?? '',
    text: tree.names[at] ?? '',
    above: tree.names[tree.parents[at] ?? -1] ?? '',
  };
}
