import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOutput } from '../../../electron/cli/output';
import { visible } from '../../../electron/cli/visible';

const HOSTILE = '\u001b[2J\u001b]0;owned\u0007\u009b1A\u202eevil.example';
const SHOWN = String.raw`\u001b[2J\u001b]0;owned\u0007\u009b1A\u202eevil.example`;

function streams({ isTTY }: { readonly isTTY: boolean }) {
  const make = () => Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
  return { stdin: make(), stdout: make(), stderr: make() };
}

describe('text for a terminal', () => {
  it('shows what would steer it, and keeps lines and tabs', () => {
    expect(visible(`${HOSTILE}\tä→漢\nnext\r\n`)).toBe(`${SHOWN}\tä→漢\nnext\r\n`);
    expect(visible('over\rwritten')).toBe(String.raw`over\u000dwritten`);
  });

  it('has nothing that steers, whatever it was; a JSON document says the same', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, (any) => {
        expect(visible(any).replace(/\r?\n|\t/gu, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
        expect(JSON.parse(visible(JSON.stringify({ any }, null, 2)))).toEqual({ any });
      }),
    );
  });
});

describe('the output of a command', () => {
  it.each([true, false])('shows what would steer a terminal (is one: %s), on every way out', async (isTTY) => {
    const { stdin, stdout, stderr } = streams({ isTTY });
    const output = createOutput({ isQuiet: false }, { stdin, stdout, stderr });
    await output.result(HOSTILE);
    output.note(HOSTILE);
    output.progress(`Reading ${HOSTILE}`);
    stdin.write('y\n');
    expect(await output.ask(HOSTILE, new AbortController().signal)).toBe(true);
    expect(stdout.read()).toBe(`${SHOWN}\n`);
    const said = String(stderr.read());
    expect(said.split(SHOWN)).toHaveLength(4);
    expect(said).not.toMatch(/[\u0007\u009b\u202e]|\u001b[^[]|\u001b\[2/u);
  });

  it('gives a file byte for byte, but for a terminal', async () => {
    const csv = `Domain\r\n${HOSTILE}\r\n`;
    for (const isTTY of [true, false]) {
      const { stdin, stdout, stderr } = streams({ isTTY });
      await createOutput({ isQuiet: false }, { stdin, stdout, stderr }).result(csv, { isFile: true });
      expect(stdout.read()).toBe(isTTY ? `Domain\r\n${SHOWN}\r\n` : csv);
    }
  });
});
