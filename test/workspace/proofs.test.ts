/**
 * What is said of every form of a rule: how one that is broken is told, and why one is not proved. `proofs/*.rutine` are the routines,
 * beside each what comes of it in both languages, for a person to read (`UPDATE=1` writes it anew).
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from '../../src/language/parse.ts';
import { print } from '../../src/language/print.ts';
import { verdictWords } from '../../src/report/verdict.ts';
import { Cache } from '../../src/workspace/cache.ts';
import { checkFiles, type Outcome, type Request } from '../../src/workspace/check.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { golden } from '../golden.ts';
import { inFolder } from './folder.ts';

const folder = join(import.meta.dirname, 'proofs');

const request: Request = { today: '2026-01-01', proves: true };

const told = ({ proofs, findings }: Outcome): string =>
  proofs
    .map((proved) => {
      const broken = findings.filter(({ breaks }) => breaks === proved.rule);
      const lines = broken.length > 0 ? broken.map(({ message }) => message) : [proved.timeUsed ?? []].flat();
      return [`${proved.title}: ${verdictWords(proved)}`, ...lines.map((line) => `  ${line}`)].join('\n');
    })
    .join('\n\n');

const proved = (text: string, more: Partial<Request> = {}, config = '{}'): Promise<Outcome> =>
  inFolder({ 'r.rutine': text, 'rutine.config.json': config }, (at) =>
    checkFiles(new Workspace(), [join(at, 'r.rutine')], { ...request, ...more }),
  );

describe('proofs of a file', () => {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.rutine')))
    for (const language of ['nb', 'en'] as const)
      it(`${basename(name, '.rutine')} is told in ${language}`, async () => {
        const text = readFileSync(join(folder, name), 'utf8');
        const outcome = await proved(print(parse(text).tree, language));
        golden(join(folder, `${basename(name, '.rutine')}.${language}.txt`), `${told(outcome)}\n`);
      });

  const klage = `rutine klage "Klage"

roller
  Leder

sak
  alvorlig er ja eller nei

start ny "En ny klage"
  steg registrer "Registrer"
    utføres av Leder
  hvis alvorlig
    steg granske "Gransk"
      utføres av Leder

regel gransket "Hver klage granskes"
  hver ny følges av granske

eksempel liten "En liten klage"
  start 2024-01-01
  gitt alvorlig er nei
  forvent registrer
`;
  const broken = ({ findings }: Outcome) => findings.filter(({ breaks }) => breaks === 'gransket');
  const quietly = '{ "extends": "correctness" }';

  it('tells a broken rule once, with what is so in all cases instead of the example that shows it', async () => {
    const [byExample, ...more] = broken(await proved(klage, { proves: false }, quietly));
    assert.match(byExample!.message, /^I eksempelet «En liten klage» er regelen/);
    assert.deepEqual(more, []);
    const [byProof, ...others] = broken(await proved(klage, {}, quietly));
    assert.match(byProof!.message, /^Regelen «Hver klage granskes» er brutt når alvorlig er nei: /);
    assert.deepEqual(others, []);
  });

  it('names those of many steps that take the most time, and how many more there are', async () => {
    const steps = Array.from(
      { length: 30 },
      (_, at) => `  steg s${at} "Steg ${at}"\n    innen ${at === 25 ? 9 : 1} dager`,
    );
    const text = `rutine lang "Lang"\nstart ny "En ny sak"\n${steps.join('\n')}\nregel rask "Den er rask"\n  saken avsluttes innen 30 dager\n`;
    const [message] = (await proved(text)).findings.filter(({ breaks }) => breaks === 'rask').map((one) => one.message);
    assert.match(
      message!,
      /tiden går til «Steg 0» \(innen 1 dag\), .*, «Steg 10» \(innen 1 dag\), «Steg 25» \(innen 9 dager\) og 14 til\./,
    );
  });

  it('does not blame the routine for an example in which someone is late', async () => {
    const text = klage
      .replace('hver ny følges av granske', 'hver ny følges av registrer innen 1 dag')
      .replace('  utføres av Leder\n  hvis', '  utføres av Leder\n    innen 1 dag\n  hvis')
      .replace('  forvent registrer', '  registrer er forsinket\n  forvent registrer innen 2024-02-01');
    assert.deepEqual(broken(await proved(text, { proves: false }, quietly)), []);
  });

  it('heeds the level that a configuration gives, and an exception', async () => {
    const off = '{ "extends": "correctness", "rules": { "rule-violated": "off" } }';
    assert.deepEqual(broken(await proved(klage, {}, off)), []);
    const text = klage.replace('\n\nroller', '\n  unntak fra gransket fordi "vi rekker ikke alt"\n\nroller');
    const { findings, accepted } = await proved(text, {}, quietly);
    assert.deepEqual(
      [broken({ findings } as Outcome), accepted.map(({ finding }) => finding.breaks)],
      [[], ['gransket']],
    );
  });

  it('calls an exception from a rule unused only when the rule is proved', async () => {
    const text = klage
      .replace('hver ny følges av granske', 'hver ny følges av registrer')
      .replace('\n\nroller', '\n  unntak fra gransket fordi "vi rekker ikke alt"\n\nroller');
    const idle = async (proves: boolean) =>
      (await proved(text, { proves })).findings.filter(({ rule }) => rule === 'exception-unused').length;
    assert.deepEqual([await idle(false), await idle(true)], [0, 1]);
  });

  it('keeps proofs in a cache, apart from what is found without them', () =>
    inFolder({ 'r.rutine': klage, 'rutine.config.json': quietly }, async (at) => {
      const cache = new Cache(null);
      const look = (proves: boolean) =>
        checkFiles(new Workspace(), [join(at, 'r.rutine')], { today: '2026-01-01', proves, cache });
      const first = await look(true);
      assert.deepEqual(await look(true), first);
      assert.deepEqual((await look(false)).proofs, []);
      assert.deepEqual(await look(true), first);
    }));
});
