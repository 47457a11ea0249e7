import assert from 'node:assert/strict';
import type { Case, Routine } from '../../../src/model/model.ts';
import type { Item } from '../../../src/view/timetable/table.ts';
import { timetableOf } from '../../../src/view/timetable/timetable.ts';
import { norway, routineOf, walked } from '../../simulate/read.ts';

const inDays = (count: number, event: string) => ({ event, after: { count: String(count), unit: 'day' as const } });

/** What a walk of this routine shows. */
function shown(text: string, said: Case = {}, others: readonly Routine[] = [], allowed: readonly string[] = []) {
  const routine = routineOf(
    text,
    others.map(({ id }) => id),
    allowed,
  );
  const around = { calendar: norway, routines: new Map(others.map((one) => [one.id, one])) };
  return timetableOf(walked(routine, said, norway, others), routine, around);
}

const itemsOf = (...args: Parameters<typeof shown>): Item[] => shown(...args).days.flatMap(({ items }) => items);
const titles = (items: readonly Item[]): string[] => items.map(({ title }) => title);

describe('timetable: who', () => {
  const text =
    'rutine r "R"\nroller\n  A, B, C, D\nstart s "S"\n  steg t "T"\n    utføres av A eller B eller C, eventuelt D\n';
  const who = (unavailable: string[]) => itemsOf(text, { unavailable })[0]?.who;

  it('names nobody who is away as one who may do it too', () => {
    assert.equal(who([]), 'A (eller B eller C), eventuelt D');
    assert.equal(who(['A']), 'B (eller C), eventuelt D');
    assert.equal(who(['B', 'D']), 'A (eller C)');
    assert.equal(who(['B', 'C']), 'A, eventuelt D');
  });

  it('names who does it though nobody is there, or not all of them', () => {
    assert.equal(who(['A', 'B', 'C']), 'ingen er tilgjengelig: C');
    const both = 'routine r "R"\nroles\n  A, B\nstart s "S"\n  step t "T"\n    by A and B\n';
    assert.equal(itemsOf(both, { unavailable: ['A'] })[0]?.who, 'not all are available: A and B');
    assert.equal(itemsOf(both, { unavailable: ['A', 'B'] })[0]?.who, 'nobody is available: A and B');
  });
});

describe('timetable: what happens', () => {
  const waits =
    'routine r "R"\nstart go "Go"\n  wait for reply "The reply"\n  step a "A"\n    takes 3 days\n  wait for reply "The reply"\n  step b "B"\n';

  it('tells a coming once, though it ends waits too', () => {
    const said = { events: [inDays(2, 'reply')] };
    assert.deepEqual(titles(itemsOf(waits, said)), ['Happens: The reply', 'A', 'B']);
    const begun = `${waits}on reply "A reply comes"\n  step log "Log"\n`;
    assert.deepEqual(titles(itemsOf(begun, said, [], ['name-doubled'])), ['Happens: A reply comes', 'Log', 'A', 'B']);
    assert.deepEqual(titles(itemsOf(begun, {}, [], ['name-doubled'])), [
      'Taken to happen: A reply comes',
      'Log',
      'A',
      'B',
    ]);
    assert.deepEqual(titles(itemsOf(waits)), ['Taken to happen: The reply', 'A', 'B']);
  });

  it('says of what a wait is taken to end with that it is taken to come', () => {
    const text =
      'rutine r "R"\nstart s "S"\n  vent på svar "Svaret"\nved svar "Et svar kommer"\n  steg t "T"\n  vent på brev "Brevet"\n';
    const all = (said: Case) => titles(itemsOf(text, said, [], ['name-doubled']));
    assert.deepEqual(all({}), ['Tas som gitt: Et svar kommer', 'T', 'Tas som gitt: Brevet']);
    const waits = { count: '2', unit: 'day' } as const;
    assert.deepEqual(all({ answers: [{ of: 'wait-svar', waits }], events: [inDays(3, 'brev')] }), [
      'Hender: Et svar kommer',
      'T',
      'Hender: Brevet',
    ]);
  });

  it('tells each of several comings', () => {
    const said = { events: [inDays(2, 'reply'), inDays(20, 'reply')] };
    assert.deepEqual(titles(itemsOf(waits, said)), ['Happens: The reply', 'A', 'B', 'Happens: The reply']);
  });

  it('calls an event of a routine that is followed by its title, also while it is not followed yet', () => {
    const sub = routineOf('rutine sub "Sub"\nstart s "S"\n  steg x "X"\nved ring "Noen ringer"\n  steg y "Y"\n');
    const text = 'rutine r "R"\nstart h "H"\n  steg a "A"\n    tar 5 dager\n  følg sub\n';
    assert.deepEqual(titles(itemsOf(text, { events: [inDays(2, 'ring')] }, [sub])), ['Hender: Noen ringer', 'A', 'X']);
  });

  it('says which of several events began a procedure', () => {
    const text = 'rutine r "R"\nved ring eller brev "Noen spør"\n  steg svar "Svar"\n';
    assert.deepEqual(titles(itemsOf(text, { events: [inDays(1, 'brev')] })), ['Hender: Noen spør (brev)', 'Svar']);
  });

  it('says which routine a close ends, and why', () => {
    const sub = (close: string) => routineOf(`routine sub "The search"\nstart go "Go"\n  step x "X"\n  ${close}\n`);
    const text = 'routine r "R"\nstart go "Go"\n  follow sub\n  step b "B"\n  close the case "Nothing was found"\n';
    assert.deepEqual(titles(itemsOf(text, {}, [sub('close the case')])), [
      'X',
      'The routine “The search” ends here',
      'B',
      'The case is closed: Nothing was found',
    ]);
    assert.ok(
      titles(itemsOf(text, {}, [sub('close the case "All is found"')])).includes(
        'The routine “The search” ends here: All is found',
      ),
    );
    assert.deepEqual(titles(itemsOf('rutine r "R"\nstart s "S"\n  avslutt saken\n')), ['Saken avsluttes']);
  });
});

describe('timetable: what is left open on the way', () => {
  const text = `rutine r "R"
sak
  avtale er Assist eller BHT
start s "S"
  uavklart "Hvem begynner?"
  fase "Fakturering"
    merknad "Beløpet er uten avgift"
    hvis avtale er BHT
      uavklart "Hvordan faktureres BHT?"
      steg b "B"
    ellers
      uavklart "Hvordan faktureres Assist?"
jevnlig tale "Samtale"
  hver 5. måned
  uavklart "Regnet fra når?"
  steg t "T"
`;

  it('tells the questions and notes of what has no step of its own, where they are met, each once', () => {
    const items = itemsOf(text, { given: { avtale: 'Assist' } });
    assert.deepEqual(titles(items), [
      'Uavklart: Hvem begynner?',
      'Merk: Beløpet er uten avgift',
      'Uavklart: Hvordan faktureres Assist?',
      'Uavklart: Regnet fra når?',
      'T',
      'T',
    ]);
    assert.deepEqual(
      items.map(({ phase }) => phase),
      [null, 'Fakturering', 'Fakturering', null, null, null],
    );
    assert.deepEqual(titles(itemsOf(text, { given: { avtale: 'BHT' } })).slice(2, 4), [
      'Uavklart: Hvordan faktureres BHT?',
      'B',
    ]);
  });
});

describe('timetable: what a step says to check', () => {
  it('sets the point apart from the word before it', () => {
    const text = 'rutine r "R"\nstart s "S"\n  steg t "T"\n    kontroller "alle er med"\n';
    assert.equal(itemsOf(text)[0]?.details[0]?.label, 'Kontroller:');
  });
});

describe('timetable: what a step says to do', () => {
  const told = (text: string, said: Case = {}) =>
    itemsOf(text, said).map(({ title, details }) => [
      title,
      ...details.map(({ label, text: what }) => `${label} ${what}`),
    ]);
  const why = (told: readonly string[]) => told.filter((line) => !/^(Fordi|Because) /.test(line));

  it('tells an attribute that is the title of its step once, with all that it says', () => {
    const nb = `rutine r "R"
roller
  A, B
systemer
  S
dokumenter
  brev "Brevet"
start s "S"
  steg informer A om "det nye"
  steg send "Hei" til A, kopi til B
  steg journalfør "samtalen" i S med dato
  steg signer brev av A
  steg journalføres ikke
  steg x "Send brev"
    send brev til A
`;
    assert.deepEqual(told(nb).map(why), [
      ['Informer A om det nye'],
      ['Send «Hei» til A, kopi til B'],
      ['Journalfør samtalen i S med dato'],
      ['Signer Brevet, signert av A'],
      ['Journalføres ikke'],
      ['Send brev', 'Send Brevet til A'],
    ]);
    const en = 'routine r "R"\nroles\n  A\nstart s "S"\n  step no record\n  step ask A to "call back"\n';
    assert.deepEqual(told(en).map(why), [['Not to be recorded'], ['Ask A to call back']]);
  });

  it('says that the case is taken over with a yes, and that nobody took it over', () => {
    const text =
      'rutine r "R"\nroller\n  A, B\nstart s "S"\n  steg gi "Gi saken videre"\n    utføres av A\n    overfør til B, når mottakeren har sagt ja\n    innen 2 dager\n';
    const handing = (said: Case) => told(text, said)[0]?.filter((line) => /^(Overfør|Ikke)/.test(line));
    assert.deepEqual(handing({}), ['Overfør til B, når mottakeren har sagt ja']);
    assert.deepEqual(handing({ answers: [{ of: 'gi', waits: 'limit' }] }), ['Ikke overtatt av B']);
    const english = 'routine r "R"\nroles\n  A, B\nstart s "S"\n  step hand over to B, when accepted\n    by A\n';
    assert.deepEqual(told(english).map(why), [['Hand over to B, when accepted']]);
    const nobody =
      'routine r "R"\nroles\n  A, B\nstart s "S"\n  step give "Give it"\n    by A\n    hand over to B, otherwise send "Please" to B\n';
    assert.deepEqual(told(nobody, { unavailable: ['B'] }).map(why), [
      ['Give it', 'Send “Please” to B', 'Not taken over by B'],
    ]);
  });
});

describe('timetable: below the days', () => {
  const linesOf = (kind: string, ...args: Parameters<typeof shown>) =>
    shown(...args).sections.flatMap((section) => (section.kind === kind ? section.lines.map(({ text }) => text) : []));
  const call = 'start s "S"\n  steg t "T"\n  avslutt saken\nved ring "Noen ringer"\n  steg u "U"\n';

  it('tells events that do not count, and why', () => {
    const events: Case['events'] = [
      { event: 'ring', at: '2024-02-01' },
      inDays(2, 'ring'),
      { event: 'ring', at: '2026-01-01' },
    ];
    assert.deepEqual(linesOf('remarks', `rutine r "R"\n${call}`, { events }), [
      'Noen ringer torsdag 1. februar 2024 kl. 09:00 – før saken begynte',
      'Noen ringer torsdag 1. januar 2026 kl. 09:00 – etter tiden som gjennomgangen ser på',
      'Noen ringer søndag 3. mars 2024 kl. 09:00 – saken var avsluttet',
    ]);
    const english = 'routine r "R"\nstart s "S"\n  close the case\non call "Someone calls"\n  step u "U"\n';
    assert.deepEqual(linesOf('remarks', english, { events: [inDays(2, 'call')] }), [
      'Someone calls Sunday 3 March 2024 at 09:00 – the case had been closed',
    ]);
  });

  it('says by what a routine without a start begins, where nothing comes', () => {
    const text =
      'rutine r "R"\nved ring "Noen ringer"\n  steg u "U"\nved brev eller sms "Noen skriver"\n  steg v "V"\n';
    assert.deepEqual(shown(text).days, []);
    assert.deepEqual(linesOf('remarks', text), ['Noen ringer (ring)', 'Noen skriver (brev eller sms)']);
    assert.deepEqual(linesOf('remarks', text, { events: [inDays(1, 'ring')] }), []);
  });

  it('says why a rule cannot be judged, and calls a guideline what it is', () => {
    const text =
      'rutine r "R"\nroller\n  A\nsak\n  haster er ja eller nei\nstart s "S"\n  steg t "T"\n    utføres av A\n  steg u "U"\n    utføres av A\nregel x "X"\n  t skjer minst 2 ganger, hvis haster\nregel y "Y"\n  t og u gjøres av forskjellige personer\nanbefaling z "Z"\n  t skjer minst 2 ganger\n';
    assert.deepEqual(linesOf('rules', text), [
      'X – kan ikke avgjøres ut fra denne saken: haster er ikke besvart',
      'Y – kan ikke avgjøres ut fra denne saken: «T» og «U» gjøres kanskje av samme person',
      'Z – er ikke fulgt: «T» har skjedd 1 gang, ikke minst 2 ganger',
    ]);
    const english =
      'routine r "R"\ncase\n  urgent "It is urgent" is yes or no\nstart s "S"\n  step t "T"\nrule x "X"\n  t happens at least 2 times, if urgent\nguideline y "Y"\n  t happens once or more\n'.replace(
        'once or more',
        'at least once',
      );
    assert.deepEqual(linesOf('rules', english), [
      'X – can’t be judged from this case: “It is urgent” is not answered',
      'Y – is followed',
    ]);
  });

  it('calls the rounds that are open by what is done in them', () => {
    const text =
      'rutine r "R"\nsak\n  klar er ja eller nei\nstart s "S"\n  gjenta hver 2. måned til klar\n    fase "F"\n      steg t "Se etter"\n';
    assert.deepEqual(linesOf('open', text, { given: { klar: ['nei', 'ja'] }, until: '2024-04-01' }), [
      'Se etter – neste runde onsdag 1. mai 2024 kl. 09:00',
    ]);
  });
});

describe('timetable: outcomes', () => {
  it('tells an outcome when it is decided', () => {
    const text =
      'rutine r "R"\nsak\n  svar "Svaret" blir godt eller dårlig\nstart s "S"\n  fase "F"\n    sett svar til godt\n    steg t "T"\nved klage "Klage"\n  sett svar til dårlig\n';
    const items = itemsOf(text, { events: [inDays(3, 'klage')] });
    assert.deepEqual(titles(items), ['Svaret blir godt', 'T', 'Hender: Klage', 'Svaret blir dårlig']);
    assert.equal(items[0]?.phase, 'F');
  });
});

describe('timetable: when', () => {
  it('tells what urges and sets no limit, and what comes before something that has none', () => {
    const text = `rutine r "R"
start s "S"
  steg a "A"
    straks
    innen 2 dager
  steg b "B"
    fortløpende, så langt det er mulig
    i god tid før d
    frist "når det passer"
  steg c "C"
    før d
    senest 2 dager før d
  steg e "E"
    uten ugrunnet opphold
  steg d "D"
    ved behov
`;
    const when = itemsOf(text).map(({ title, details }) => [
      title,
      ...details.filter(({ kind }) => kind === 'deadline').map(({ label, text: words }) => `${label} ${words}`),
    ]);
    assert.deepEqual(when, [
      ['A', 'Frist søndag 3. mars 2024 (innen 2 dager)', 'Når: straks'],
      ['B', 'Når: fortløpende, så langt det er mulig', 'Når: i god tid før «D»', 'Når: når det passer'],
      ['C', 'Når: før «D»', 'Når: senest 2 dager før «D»'],
      ['E', 'Når: uten ugrunnet opphold'],
      ['D', 'Når: ved behov'],
    ]);
    const bound =
      'routine r "R"\nstart s "S"\n  step c "C"\n    before d\n    promptly\n  step d "D"\n    within 3 days after s\n';
    assert.deepEqual(
      itemsOf(bound)[0]
        ?.details.map(({ label, text: words }) => `${label} ${words}`)
        .slice(0, 2),
      ['Due Monday 4 March 2024 (before “D”)', 'When: promptly'],
    );
  });
});
