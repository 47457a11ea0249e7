import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { prove } from '../../src/verify/prove.ts';
import { checkFiles } from '../../src/workspace/check.ts';
import { trustCode } from '../../src/workspace/config/configuration.ts';
import { Live } from '../../src/workspace/live.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { inFolder } from './folder.ts';

const today = '2026-01-01';

/** What each file may hold while it is written in. */
const variants: Readonly<Record<string, readonly string[]>> = {
  'felles.rutine': [
    'katalog felles\n\nroller\n  leder\n  vikar\n',
    'katalog felles\n\nroller\n  sjef\n',
    'katalog annet\n\nroller\n  leder\n',
    'katalog felles\n  bygger på a\n\nroller\n  leder\n',
    '',
  ],
  'a.rutine': [
    'rutine a "A"\n  nummer "1"\n  bygger på felles\n\nstart "Saken"\n  steg "Ring"\n    utføres av leder\n',
    'rutine a "A"\n  nummer "2"\n\nstart "Saken"\n  steg "Ring"\n    utføres av leder\n',
    'rutine a "A"\n\nstart ny "Saken"\n  følg b\n\nregel "Skriv"\n  ny skjer høyst 1 gang\n\nregel "Skriv"\n  ny skjer aldri\n',
    'rutine a "A"\n  bygger på felles\n\nstart "Saken"\n  følg b\n\neksempel "En sak"\n  forvent Ring skjer\n',
    'rutine x "A"\n\nstart "Saken"\n  steg "Ring"\n',
  ],
  'b.rutine': [
    'rutine b "B"\n  nummer "1"\n  bygger på felles\n\nstart "Saken"\n  følg a\n  steg "Skriv"\n    utføres av sjef\n',
    'rutine b "B"\n\nsak\n  x er ja eller nei\n\nstart ny "Saken"\n  steg skriv "Skriv", hvis x\n\nregel r "R"\n  unntak fra r fordi "…"\n  hver ny følges av skriv\n\nregel s "S"\n  skriv skjer minst én gang\n',
    'rutine b "B"\n  nummer "2"\n\nstart "Saken"\n  steg skriv "Skriv"\n\neksempel "En sak"\n  forvent skriv\n',
    'rutine a "B"\n\nstart "Saken"\n  steg "Skriv"\n',
    'rutine b "B"\n  unntak fra example-impossible fordi "…"\n\nstart "Saken"\n  steg skriv "Skriv"\n\neksempel "En sak"\n  forvent skriv\n',
  ],
};
const names = Object.keys(variants);

const edits = fc.array(
  fc.constantFrom(...names).chain((name) =>
    fc.record({
      name: fc.constant(name),
      text: fc.constantFrom(...variants[name]!),
      // Typed in the editor, written to disk by someone else, or closed so that the disk counts again.
      how: fc.constantFrom('typed', 'written', 'closed'),
      /** When the examples are walked of what was there before: while it is changed, or not at all. */
      walked: fc.constantFrom('before', 'meanwhile', 'never'),
      proved: fc.boolean(),
    }),
  ),
  { minLength: 1, maxLength: 8 },
);

describe('a workspace that is written in', () => {
  const nothing = async () => {};
  const found = (live: Live, paths: string[]) => [...live.findings(paths, today).values()].flat();
  const freshFindings = async (given: ReadonlyMap<string, string>, paths: string[], proves: boolean) => {
    const fresh = new Workspace();
    for (const [path, text] of given) fresh.open(path, { text });
    return (await checkFiles(fresh, paths, { today, proves })).findings;
  };
  const ofExamples = ({ rule }: { rule: string }) => rule.startsWith('example-') || rule === 'exception-unused';

  it('finds what a fresh look at it would find, whatever was changed before; what examples and proofs show is yet to come', () =>
    fc.assert(
      fc.asyncProperty(edits, (steps) =>
        inFolder(Object.fromEntries(names.map((name) => [name, variants[name]![0]!])), async (folder) => {
          const paths = names.map((name) => join(folder, name));
          const live = new Live();
          live.workspace.call(paths);
          const given = new Map<string, string>();
          const finish = () => Promise.all(paths.map((path) => live.finish(path, nothing)));
          const proveAll = () => Promise.all(paths.map((path) => live.prove(path, prove)));
          for (const { name, text, how, walked, proved } of steps) {
            const path = join(folder, name);
            if (walked === 'before') await finish();
            const walking = walked === 'meanwhile' ? finish() : undefined;
            const proving = proved ? proveAll() : undefined;
            if (how === 'written') writeFileSync(path, text);
            if (how === 'typed') given.set(path, text);
            if (how === 'closed') given.delete(path);
            if (how === 'typed' || !given.has(path))
              live.change(path, given.has(path) ? { text: given.get(path)! } : null);
            await Promise.all([walking, proving]);
            for (const one of paths) await live.look(one);
            const [plain, whole] = [await freshFindings(given, paths, false), await freshFindings(given, paths, true)];
            const expected = paths.flatMap((path) => {
              const fresh = (live.proofs(path) ? whole : plain).filter(({ file }) => file === path);
              return fresh.filter((one) => !live.isUnfinished(path) || !ofExamples(one));
            });
            assert.deepEqual(found(live, paths), expected);
          }
          await finish();
          await proveAll();
          assert.deepEqual(found(live, paths), await freshFindings(given, paths, true));
        }),
      ),
      { numRuns: 60 },
    ));

  it('looks at no file again that depends on nothing that has changed', () =>
    inFolder(Object.fromEntries(names.map((name) => [name, variants[name]![0]!])), async (folder) => {
      const live = new Live();
      const [felles, a, b] = names.map((name) => join(folder, name)) as [string, string, string];
      for (const path of [felles, a, b]) assert.ok((await live.look(path)).fresh);
      const dependents = live.change(b, { text: variants['b.rutine']![1]! });
      assert.deepEqual(dependents, []);
      assert.deepEqual(
        [(await live.look(felles)).fresh, (await live.look(a)).fresh, (await live.look(b)).fresh],
        [false, false, true],
      );
      assert.deepEqual(live.change(felles, { text: `${variants['felles.rutine']![0]!}  ny\n` }), [a]);
    }));

  it('runs no rule of a workspace that is not trusted', () =>
    inFolder(
      {
        'rutine.config.json': '{ "ruleModules": ["./own.mjs"], "rules": { "own": "error" } }',
        'own.mjs': 'globalThis.ranUntrusted = true; export default [];',
        'a.rutine': variants['a.rutine']![1]!,
      },
      async (folder) => {
        trustCode(false);
        try {
          const live = new Live();
          await live.look(join(folder, 'a.rutine'));
          assert.equal((globalThis as { ranUntrusted?: boolean }).ranUntrusted, undefined);
        } finally {
          trustCode(true);
        }
      },
    ));
});
