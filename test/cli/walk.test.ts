import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, program, rutine } from './rutine.ts';

const root = join(import.meta.dirname, '../..');
const amu = ['walk', 'samples/amu.rutine', '--start', '2024-03-01T09:00'];
const answered = [...amu, '--given', 'avtale=BHT', '--given', 'all-inclusive=nei', '--given', 'PFA-kan-hente-dato=ja'];

describe('rutine walk', () => {
  it('gives the promised form in JSON, yes and no in English', () => {
    const { code, out } = rutine([...answered, '--format', 'json'], { cwd: root });
    const walked = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual(
      [walked.version, walked.routine, walked.start, walked.given['all-inclusive']],
      [1, 'AMU', '2024-03-01T09:00', 'no'],
    );
    assert.equal(walked.outcomes.fakturering, 'volum');
    const ordered = walked.steps.find(({ step }: { step: string }) => step === 'bestill');
    assert.deepEqual(
      [ordered.responsible, ordered.system, ordered.modality, ordered.phase],
      [['PFA'], ['Metodika'], 'must', 'opprettelse-av-bestilling-i-metodika'],
    );
  });

  it('names the fact that is missing, its values and the place that reads it', () => {
    const { code, out, err } = rutine(amu, { cwd: root });
    assert.deepEqual([code, out], [2, '']);
    assert.match(
      err,
      /^Hva er avtale\? Det kan være Assist eller BHT; samples\/amu\.rutine:\d+ \(hvis avtale er BHT og all-inclusive\) avhenger av det\./,
    );
  });

  it('asks for it at a terminal, again if the answer does not fit', () => {
    const command = `${process.execPath} ${program} walk samples/amu.rutine`;
    const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      cwd: root,
      input: '2024-03-01\nBHX\nBHT\nnei\nja\n',
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    });
    assert.match(stdout, /Når begynner saken\? Skriv en dato, og gjerne et klokkeslett, som 2024-03-01T09:00\.\r?\n/);
    assert.doesNotMatch(stdout, /--start/);
    assert.match(stdout, /«avtale» kan ikke være «BHX»\. Det kan være Assist eller BHT\./);
    assert.match(stdout, /fakturering: volum/);
  });

  it('takes a case as a file, events, absence and a horizon', () => {
    inFolder({ 'case.json': JSON.stringify({ given: { tiltak: 'VTA' }, start: '2024-01-15T09:00' }) }, (folder) => {
      const { out } = rutine(
        [
          'walk',
          'samples/primaerprosess.rutine',
          '--case',
          join(folder, 'case.json'),
          '--on',
          'opphør=+2mo',
          '--until',
          '2024-06-01',
          '--format',
          'json',
        ],
        { cwd: root },
      );
      assert.equal(JSON.parse(out).until.slice(0, 10), '2024-06-01');
    });
    const absent = rutine(
      [
        'walk',
        'samples/sykefravaer.rutine',
        '--example',
        'tilbake-etter-tre-uker',
        '--unavailable',
        'Leder',
        '--format',
        'json',
      ],
      { cwd: root },
    );
    assert.deepEqual(JSON.parse(absent.out).steps[0].responsible, ['personalansvarlig']);
  });

  it('ends with 1 where the walk breaks a rule', () => {
    const { code, out } = rutine(['walk', 'samples/breach.rutine', '--example', 'the-notification-is-late'], {
      cwd: root,
    });
    assert.equal(code, 1);
    assert.match(out, /✖ A breach that may harm people reaches the authority within 72 hours – is broken/);
  });

  it('gives a broken rule as a finding, where the rule stands, with the case that was told', () => {
    const args = ['walk', 'samples/breach.rutine', '--example', 'the-notification-is-late', '--format', 'json'];
    const { code, out } = rutine(args, { cwd: root });
    const [finding, ...rest] = JSON.parse(out).findings;
    const line = readFileSync(join(root, finding.file), 'utf8').split('\n')[finding.range.start.line - 1];
    assert.deepEqual([code, rest, finding.rule, finding.severity], [1, [], 'rule-violated', 'error']);
    assert.match(line ?? '', /^rule .*"A breach that may harm people reaches the authority within 72 hours"/);
    assert.match(finding.message, /^In this case the rule 'A breach that may harm people .*' is broken: “.+” and “/);
    assert.equal(finding.case.start, '2024-06-14T16:00');
    const routine =
      'rutine r "R"\nroller\n  A\nstart s "S"\n  steg t "T"\n    utføres av A\nanbefaling to "To ganger"\n  t skjer minst 2 ganger\n';
    inFolder({ 'r.rutine': routine }, (folder) => {
      const soft = rutine(['walk', 'r.rutine', '--start', '2024-01-01', '--format', 'json'], { cwd: folder });
      const [guideline] = JSON.parse(soft.out).findings;
      assert.deepEqual([soft.code, guideline.rule, guideline.severity], [0, 'guideline-violated', 'warning']);
      assert.match(guideline.message, /^I denne saken er anbefalingen «To ganger» ikke fulgt: «T» har skjedd 1 gang/);
    });
  });

  const misuses: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no start', ['walk', 'samples/amu.rutine'], /^Når begynner saken\? .* Oppgi det med --start\.\n$/],
    ['no file', ['walk'], /takes one file/],
    [
      'a start that does not exist',
      ['walk', 'samples/amu.rutine', '--start', '2024-02-30'],
      /«2024-02-30» er ingen dato som finnes/,
    ],
    ['a value that is none', [...amu, '--given', 'avtale=BHX'], /«avtale» kan ikke være «BHX»/],
    ['a fact that is none', [...amu, '--given', 'x=1'], /«x»/],
    ['an answer without a value', [...amu, '--given', 'avtale'], /skrives FAKTUM=VERDI/],
    ['an event after no time', [...amu, '--on', 'oppbrukt=+3x'], /«3x» i --on er ingen varighet/],
    ['an example that is none', ['walk', 'samples/amu.rutine', '--example', 'x'], /Ingen eksempler heter «x»/],
    ['a case that is no JSON', ['walk', 'samples/amu.rutine', '--case', 'README.md'], /er ikke JSON/],
    ['a form that is none', [...amu, '--format', 'pdf'], /--format can be pretty, json, md, html/],
  ];
  for (const [what, args, said] of misuses) {
    it(`says what is wrong with ${what}`, () => {
      const { code, out, err } = rutine(args, { cwd: root });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
      assert.doesNotMatch(err, /\n\s+at /);
    });
  }

  it('does not walk a routine that could not be understood whole', () => {
    inFolder({ 'a.rutine': 'routine a "A"\nstart s "S"\n  stpe "B"\n' }, (folder) => {
      const { code, err } = rutine(['walk', 'a.rutine', '--start', '2024-01-01'], { cwd: folder });
      assert.equal(code, 2);
      assert.match(err, /can't be walked: it has 1 error/);
    });
  });
});

describe('rutine test', () => {
  it('passes on the samples', () => {
    const { code, out } = rutine(['test', 'samples'], { cwd: root });
    assert.equal(code, 0);
    assert.match(out, /\d+ examples passed, 0 failed\.\n$/);
  });

  it('says what was expected and what came instead', () => {
    const files = Object.fromEntries(
      ['amu.rutine', 'kundearbeid.rutine'].map((name) => [name, readFileSync(join(root, 'samples', name))]),
    );
    inFolder(files, (folder) => {
      const path = join(folder, 'amu.rutine');
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace('forvent fakturering er volum', 'forvent fakturering er internt'),
      );
      const { code, out } = rutine(['test', 'amu.rutine'], { cwd: folder });
      assert.equal(code, 1);
      assert.match(out, /fakturering er volum/);
      assert.match(out, /4 examples passed, 1 failed\./);
    });
  });
});

describe('rutine test, of what the examples cover', () => {
  const text = `rutine a "A"
  formål "F"
roller
  B
sak
  haster er ja eller nei
start s "S"
  steg en "En"
    utføres av B
  hvis haster
    steg to "To"
      utføres av B
eksempel "Haster ikke"
  gitt haster er nei
  start 2024-03-01
  forvent ikke to
`;

  it('says how much, and where nothing is shown', () => {
    inFolder({ 'a.rutine': text }, (folder) => {
      const { code, out } = rutine(['test', 'a.rutine'], { cwd: folder });
      assert.equal(code, 0);
      assert.deepEqual(out.split('\n').slice(2, 6), [
        '  Dekket: 1 av 2 steg, 1 av 2 veier, 1 av 2 svar',
        '      11: ikke dekket: steg To',
        '      10: ikke dekket: vei hvis haster',
        '      6: ikke dekket: svar haster: ja',
      ]);
    });
  });

  it('suggests the fewest examples that show the rest', () => {
    inFolder({ 'a.rutine': text }, (folder) => {
      const { code, out } = rutine(['test', 'a.rutine', '--suggest'], { cwd: folder });
      assert.equal(code, 0);
      assert.deepEqual(out.split('\n').slice(6, -3), [
        '  Ett eksempel til dekker resten:',
        '',
        '// viser: To; hvis haster; haster: ja',
        'eksempel "haster er ja"',
        '  gitt haster er ja',
        '  start 2024-03-01',
        '  forvent en',
        '  forvent to',
        '',
        '  Se at det de forventer er riktig, og lim dem inn i filen.',
      ]);
    });
  });

  it('suggests an example with an optional step', () => {
    const routine = `${text.replace('steg to', 'valgfritt steg to')}eksempel "Haster"
  gitt haster er ja
  start 2024-03-01
  forvent ikke to
`;
    inFolder({ 'a.rutine': routine }, (folder) => {
      const { code, out } = rutine(['test', 'a.rutine', '--suggest'], { cwd: folder });
      assert.equal(code, 0);
      assert.deepEqual(out.split('\n').slice(6, 15), [
        '',
        '// viser: To',
        'eksempel "haster er ja"',
        '  gitt haster er ja',
        '  start 2024-03-01',
        '  med to',
        '  forvent en',
        '  forvent to',
        '',
      ]);
    });
  });

  it('suggests examples for the samples that hold where they are pasted, and show what they promise', () => {
    const names = readdirSync(join(root, 'samples')).filter((name) => /\.(rutine|json)$/.test(name));
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(root, 'samples', name), 'utf8')]));
    type Report = {
      coverage: { file: string; lines: { kind: string; line: number; title: string; examples: number }[] }[];
      suggestions: {
        file: string;
        examples: { text: string }[];
        left: { kind: string; line: number; title: string }[];
      }[];
    };
    const keyOf = ({ kind, line, title }: { kind: string; line: number; title: string }) => `${line} ${kind} ${title}`;
    inFolder(files, (folder) => {
      const told = JSON.parse(rutine(['test', '--suggest', '--format', 'json'], { cwd: folder }).out) as Report;
      assert.ok(told.suggestions.some(({ examples }) => examples.length > 2));
      for (const { file, examples } of told.suggestions)
        writeFileSync(join(folder, file), files[file]! + examples.map((one) => one.text).join(''));
      const { code, out } = rutine(['test', '--format', 'json'], { cwd: folder });
      assert.equal(code, 0);
      for (const { file, lines } of (JSON.parse(out) as Report).coverage) {
        const open = lines.filter(({ examples }) => examples === 0).map(keyOf);
        assert.deepEqual(open, told.suggestions.find((one) => one.file === file)?.left.map(keyOf), file);
      }
    });
  });

  it('says of what a catalogue declares where the routine asks for it', () => {
    const catalogue = `katalog felles "Felles"
krav
  besvart "Hver klage besvares"
sak
  haster er ja eller nei
  ikke-spurt er ja eller nei
regel hastesak "Hastesaker får mer"
  to skjer minst én gang, hvis haster
`;
    const routine = text
      .replace('  formål "F"\n', '  formål "F"\n  bygger på felles\n')
      .replace('sak\n  haster er ja eller nei\n', '')
      .replace('    steg to "To"\n', '    steg to "To"\n      oppfyller besvart\n');
    inFolder({ 'a.rutine': routine, 'felles.rutine': catalogue }, (folder) => {
      const { out } = rutine(['test', 'a.rutine'], { cwd: folder });
      assert.deepEqual(out.split('\n').slice(2, 8), [
        '  Dekket: 1 av 2 steg, 1 av 2 veier, 1 av 2 svar, 0 av 1 regel, 0 av 1 krav',
        '      10: ikke dekket: steg To',
        '      9: ikke dekket: vei hvis haster',
        '      9: ikke dekket: svar haster: ja',
        '      1: ikke dekket: regel Hastesaker får mer',
        '      10: ikke dekket: krav Hver klage besvares',
      ]);
    });
  });

  it('writes it for programs', () => {
    inFolder({ 'a.rutine': text }, (folder) => {
      const { out } = rutine(['test', 'a.rutine', '--format', 'json', '--lcov', 'lcov.info'], { cwd: folder });
      const { coverage } = JSON.parse(out);
      assert.deepEqual(coverage[0].lines[1], { kind: 'step', line: 11, title: 'To', examples: 0 });
      assert.match(readFileSync(join(folder, 'lcov.info'), 'utf8'), /^SF:a\.rutine\n.*DA:8,1\nDA:10,1\nDA:11,0\n/s);
    });
  });
});

describe('What a walk tells of who and how', () => {
  it('keeps `or` apart from `and`, and says who may help', () => {
    const text =
      'routine r "R"\nroles\n  A, B, C\nstart s "S"\n  step t "T"\n    by A, possibly C\n    send "x" to B or C, copy to A and B, via phone or letter\n';
    inFolder({ 'r.rutine': text }, (folder) => {
      const { out } = rutine(['walk', 'r.rutine', '--start', '2024-01-01'], { cwd: folder });
      assert.match(out, /A, possibly C/);
      assert.match(out, /Send “x” to B or C, copy to A and B, via phone or letter/);
    });
  });

  it('finds a catalogue above the file, up to the folder one works in, without a configuration', () => {
    const routine = 'routine r "R"\n  purpose "P"\n  builds on shared\nstart s "S"\n  step t "T"\n    by A\n';
    const files = { 'whatever.rutine': 'catalogue shared "Shared"\nroles\n  A\n', 'sub/r.rutine': routine };
    inFolder(files, (folder) => {
      rmSync(join(folder, 'rutine.config.json'));
      const { code, out } = rutine(['check', '.'], { cwd: folder });
      assert.deepEqual([code, out], [0, '✔ 2 files checked, nothing to remark.\n']);
    });
  });
});
