import assert from 'node:assert/strict';
import type { Case } from '../../src/generated/case.ts';
import { toJson } from '../../src/simulate/json.ts';
import { norway, routineOf, walked } from './read.ts';

const json = (text: string, said: Case = {}) => {
  const routine = routineOf(text);
  return toJson(walked(routine, said), routine, { calendar: norway });
};
const days = (count: number) => ({ count: String(count), unit: 'day' as const });

/** What programs and people get to read of a walk. */
describe('walk: words and JSON', () => {
  const amu = `
rutine AMU "AMU"
roller
  PFA, KAM, Kunde, HELP
systemer
  Metodika
merker
  AMU-FORA "#AMU HMS FORA" i Metodika
dokumenter
  referat "AMU-referat"
sak
  avtale er Assist eller BHT
  hvis avtale er BHT
    all-inclusive er ja eller nei
  kundenavn er tekst
  fakturering blir volum eller internt
start behov "Kunden har behov for AMU"
  fase bestilling "Bestilling"
    i Metodika
    steg bestill "Bestill"
      utføres av PFA eller KAM
      sammen med Kunde
      innen 5 virkedager
      journalfør i Metodika med AMU-FORA, dato
      utarbeid referat, signert av PFA
      send "Hei {kundenavn}" til Kunde, kopi til KAM, via e-post
  hvis avtale er BHT og ikke all-inclusive
    sett fakturering til volum
    steg følg-opp "Følg opp"
      innen 2 uker etter bestill
  steg overfør til HELP
ved klage "En klage kommer"
  steg svar "Svar"
    innen 3 uker etter klage, så langt det er mulig
regel "Svares"
  hver klage følges av svar
`;

  it('prints the shape that architecture.md promises', () => {
    const walk = json(amu, { given: { avtale: 'BHT', 'all-inclusive': 'nei', kundenavn: 'Nord AS' } });
    const { steps, rules, ...rest } = walk;
    assert.deepEqual(rest, {
      version: 1,
      routine: 'AMU',
      given: { avtale: 'BHT', 'all-inclusive': 'no', kundenavn: 'Nord AS' },
      start: '2024-03-01T09:00',
      until: '2025-03-01T09:00',
      outcomes: { fakturering: 'volum' },
      open: [],
      ended: true,
      findings: [],
    });
    assert.deepEqual(steps[0], {
      step: 'bestill',
      title: 'Bestill',
      procedure: 'behov',
      phase: 'bestilling',
      modality: 'must',
      responsible: ['PFA'],
      with: ['Kunde'],
      system: ['Metodika'],
      earliest: '2024-03-01T09:00',
      due: '2024-03-08',
      dueBecause: 'innen 5 virkedager',
      records: [{ tags: ['#AMU HMS FORA'], system: 'Metodika', text: null, fields: ['date'] }],
      sends: [{ what: 'Hei Nord AS', to: ['Kunde'], copy: ['KAM'], via: ['e-mail'] }],
      documents: [{ document: 'referat', title: 'AMU-referat', signedBy: ['PFA'], copy: [] }],
      because: 'saken begynte 1. mars 2024: «Kunden har behov for AMU»',
    });
    assert.deepEqual(rules, [
      { rule: 'svares', title: 'Svares', kind: 'rule', verdict: 'satisfied', neverApplies: true, breaks: [] },
    ]);
  });

  it('puts reasons in the words of the file’s language', () => {
    const { steps } = json(amu, {
      given: { avtale: 'BHT', 'all-inclusive': 'nei' },
      events: [
        { event: 'klage', after: days(3) },
        { event: 'klage', after: days(4) },
      ],
    });
    const told = steps
      .slice(1)
      .map(({ title, because, dueBecause, occurrence }) => [title, because, dueBecause, occurrence]);
    assert.deepEqual(told, [
      ['Følg opp', 'avtale er BHT og all-inclusive er nei', 'innen 2 uker etter «Bestill»', undefined],
      ['Overfør til HELP', 'saken begynte 1. mars 2024: «Kunden har behov for AMU»', null, undefined],
      [
        'Svar',
        '«En klage kommer» 4. mars 2024',
        'innen 3 uker etter «En klage kommer», så langt det er mulig',
        undefined,
      ],
      ['Svar', '«En klage kommer» 5. mars 2024', 'innen 3 uker etter «En klage kommer», så langt det er mulig', 2],
    ]);
  });

  it('tells choices, rounds, turns, waits and what is late, in English', () => {
    const { steps } = json(
      `
routine r "R"
roles
  B
  C
case
  done is yes or no
  size "How big" is number
start go "It begins"
  choose one
    option phone "By phone"
      step call "Call"
  repeat until done
    step try "Try"
  for each member "Each member"
    step ask "Ask"
  wait for reply "The reply" at most 2 days
  otherwise
    step remind "Remind"
  step check-size "Check", unless size is over 3
  step a "A", if B is available
  step b "B", unless C is available
  step notify "Notify"
    within 1 hour
    when overdue
      step explain "Explain"
      new deadline 1 working day
  step end "End"
    by 2024-05-06
`,
      {
        given: { done: ['no', 'yes'], size: '2.5' },
        unavailable: ['C'],
        answers: [
          { of: 'member', turns: 2 },
          { of: 'wait-reply', waits: 'limit' },
          { of: 'notify', overdue: true },
        ],
      },
    );
    const told = steps.map(({ step, because, dueBecause, turn, round }) => [step, because, dueBecause, turn ?? round]);
    const end = '“End” must be done by 6 May 2024';
    assert.deepEqual(told, [
      ['call', 'the option “By phone” was chosen', end, undefined],
      ['try', 'the case began on 1 March 2024: “It begins”', end, undefined],
      ['try', 'round 2, since done is no', end, 2],
      ['ask', 'turn 1 of 2', end, undefined],
      ['ask', 'turn 2 of 2', end, 2],
      ['remind', 'the time for “The reply” was up', end, undefined],
      ['check-size', '“How big”: 2.5', end, undefined],
      ['a', 'B is available', end, undefined],
      ['b', 'C is not available', end, undefined],
      ['explain', '“Notify” missed its limit', end, undefined],
      [
        'notify',
        'the case began on 1 March 2024: “It begins”',
        'within 1 working day of the limit that was missed',
        undefined,
      ],
      ['end', 'the case began on 1 March 2024: “It begins”', 'by 6 May 2024', undefined],
    ]);
  });

  it('gives a step without a title one from what it says to do', () => {
    const title = (language: 'nb' | 'en', line: string) => {
      const head =
        language === 'nb'
          ? 'rutine r "R"\nroller\n  HELP\n  Kunde "Kunden"\ndokumenter\n  plan "Planen"\nmeldinger\n  hei "Hei"\nstart go "Go"\n  steg'
          : 'routine r "R"\nroles\n  HELP\n  Kunde "The customer"\ndocuments\n  plan "The plan"\nmessages\n  hei "Hello"\nstart go "Go"\n  step';
      return json(`${head} ${line}\n`).steps[0]?.title;
    };
    assert.deepEqual(
      [
        'overfør til HELP eller Kunde',
        'send hei til Kunde',
        'utarbeid plan',
        'informer Kunde om "planen"',
        'be Kunde om å "signere"',
      ].map((line) => title('nb', line)),
      [
        'Overfør til HELP eller Kunden',
        'Send Hei til Kunden',
        'Utarbeid Planen',
        'Informer Kunden om planen',
        'Be Kunden om å signere',
      ],
    );
    assert.deepEqual(
      ['hand over to HELP, otherwise Kunde', 'send hei to Kunde', 'use plan'].map((line) => title('en', line)),
      ['Hand over to HELP, otherwise The customer', 'Send Hello to The customer', 'Use The plan'],
    );
  });

  it('tells who must not do it, what is open, and what broke a rule', () => {
    const walk = json(
      'routine r "R"\nroles\n  B\nstart go "Go"\n  step a "First"\n    by B\n  step x "Second"\n    by B\n    takes 2 days\n    within 3 days\nregularly talk "Talk"\n  every 1 month\n  step t "T"\n    takes 5 years\nrule other "Others"\n  a and x are done by different people\nrule early "Early"\n  every a is followed by x within 1 day\n',
      { until: '2024-04-15' },
    );
    assert.deepEqual(walk.steps[1]?.instructions, ['someone else than whoever did “First”']);
    assert.deepEqual(walk.open, [
      { kind: 'step', step: 't', title: 'T', responsible: [], earliest: '2029-04-01T09:00', due: null, cut: false },
      { kind: 'period', procedure: 'talk', at: '2024-05-01T09:00' },
    ]);
    assert.deepEqual(
      walk.rules.map(({ rule, verdict, breaks }) => [rule, verdict, breaks]),
      [
        ['other', 'unknown', [{ why: 'perhaps-same-person', at: ['First', 'Second'] }]],
        ['early', 'violated', [{ why: 'too-late', at: ['First', 'Second'] }]],
      ],
    );
  });
});
