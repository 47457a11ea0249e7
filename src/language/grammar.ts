/**
 * The grammar as data, free of any keyword language: which lines may stand where, what follows a line's head,
 * which parts may come after that, and what may be indented below. The words are in `en.json` and `nb.json`,
 * the rules for what follows a head in `slots.ts`.
 */

/** Where a line may stand. */
export type Place =
  | 'top'
  | 'header'
  | 'roles'
  | 'systems'
  | 'channels'
  | 'tags'
  | 'documents'
  | 'messages'
  | 'terms'
  | 'requirements'
  | 'facts'
  | 'values'
  | 'flow'
  | 'procedure'
  | 'turn'
  | 'branches'
  | 'choices'
  | 'step'
  | 'overdue'
  | 'rule'
  | 'example'
  | 'remarks';

/** What follows a head or the keyword of a part. */
export type Slot =
  | 'answers'
  | 'branch'
  | 'condition'
  | 'count'
  | 'date'
  | 'dateTime'
  | 'dayOfMonth'
  | 'duration'
  | 'intro'
  | 'interval'
  | 'introRefs'
  | 'kind'
  | 'later'
  | 'names'
  | 'number'
  | 'period'
  | 'refs'
  | 'selector'
  | 'status'
  | 'text'
  | 'texts'
  | 'turns'
  | 'value'
  | 'values';

/** What the token after a keyword must be for the keyword to be one. */
export type Follow = 'word' | 'text' | 'number' | 'date' | 'ordinal' | 'end';

export interface PartRule {
  readonly value?: Slot;
  /** The value may be left out. */
  readonly optional?: true;
  readonly follow?: readonly Follow[];
  /** The printer writes a comma before it. */
  readonly comma?: true;
  /** It leads the rest of a line that begins with a name: at most one of these stands on a line, before all other parts. */
  readonly marker?: true;
}

export interface HeadRule extends PartRule {
  readonly at: readonly Place[];
  readonly parts?: readonly string[];
  readonly body?: Place;
  /** Lines of this kind have no head: they begin with a name or a text. */
  readonly led?: 'name' | 'text';
  /** The words of the head belong to the value. */
  readonly keepsHead?: true;
  /** It may also stand on the line of what it qualifies. */
  readonly qualifies?: true;
}

/** Lines that a place takes over from others. */
export const widens: Partial<Record<Place, readonly Place[]>> = {
  procedure: ['flow'],
  turn: ['flow'],
  choices: ['flow'],
  overdue: ['step', 'flow'],
};

const conditional = ['if', 'unless'] as const;
const step = { at: ['flow'], value: 'intro', parts: conditional, body: 'step' } as const;
const rule = { at: ['top', 'flow'], value: 'intro', parts: ['for'], body: 'rule' } as const;
const attribute = { at: ['step'], parts: conditional } as const;
/** An attribute that may also hold for all steps of a routine, procedure, phase or branch. */
const scoped = { at: ['step', 'flow', 'header'] } as const;
const deadline = { at: ['step'], parts: ['wherePractical', ...conditional] } as const;
const text = { value: 'text' } as const;
const selection = [
  'doneBy',
  'in',
  'recordedWith',
  'writing',
  'sending',
  'handingOverTo',
  'handingOver',
  'inPhase',
] as const;

export const heads = {
  routine: { at: ['top'], value: 'intro', body: 'header' },
  catalogue: { at: ['top'], value: 'intro', body: 'header' },
  chapter: { at: ['top'], ...text },

  number: { at: ['header'], ...text },
  version: { at: ['header', 'documents'], ...text, qualifies: true },
  status: { at: ['header'], value: 'status' },
  process: { at: ['header'], ...text },
  type: { at: ['header'], ...text },
  purpose: { at: ['header'], ...text },
  scope: { at: ['header'], ...text },
  owner: { at: ['header'], value: 'refs' },
  approved: { at: ['header'], parts: ['agent', 'onDay'] },
  created: { at: ['header'], value: 'date' },
  revised: { at: ['header'], value: 'date' },
  validFrom: { at: ['header'], value: 'date', parts: ['toDate'] },
  review: { at: ['header'], value: 'period' },
  responseTime: { at: ['header'], value: 'duration' },
  calendar: { at: ['header'], value: 'refs' },
  timeZone: { at: ['header'], ...text },
  buildsOn: { at: ['header'], value: 'refs' },

  roles: { at: ['top'], body: 'roles' },
  systems: { at: ['top'], body: 'systems' },
  channels: { at: ['top'], body: 'channels' },
  tags: { at: ['top'], body: 'tags' },
  documents: { at: ['top'], body: 'documents' },
  messages: { at: ['top'], body: 'messages' },
  terms: { at: ['top'], body: 'terms' },
  requirements: { at: ['top'], body: 'requirements' },
  case: { at: ['top', 'procedure', 'turn'], body: 'facts' },

  roleEntry: {
    at: ['roles'],
    led: 'name',
    value: 'names',
    parts: ['external', 'deputy', 'onePerson', 'contact', 'responsibility', 'alsoCalled'],
    body: 'roles',
  },
  systemEntry: { at: ['systems'], led: 'name', value: 'names', parts: ['alsoCalled'], body: 'systems' },
  channelEntry: { at: ['channels'], led: 'name', value: 'names', parts: ['alsoCalled'], body: 'channels' },
  tagEntry: { at: ['tags'], led: 'name', value: 'names', parts: ['in', 'alsoCalled'], body: 'tags' },
  documentEntry: {
    at: ['documents'],
    led: 'name',
    value: 'names',
    parts: ['keptIn', 'keptFor', 'version', 'link', 'contains', 'for', 'fulfils', 'alsoCalled'],
    body: 'documents',
  },
  messageEntry: {
    at: ['messages'],
    led: 'name',
    value: 'names',
    parts: ['via', 'contains', 'alsoCalled'],
    body: 'messages',
  },
  termEntry: { at: ['terms'], led: 'name', value: 'names', parts: ['alsoCalled'], body: 'terms' },
  requirementEntry: {
    at: ['requirements'],
    led: 'name',
    value: 'names',
    parts: ['source', 'alsoCalled'],
    body: 'requirements',
  },
  external: { at: ['roles'], qualifies: true },
  deputy: { at: ['roles'], value: 'refs', qualifies: true },
  onePerson: { at: ['roles'], qualifies: true },
  contact: { at: ['roles'], ...text, qualifies: true },
  responsibility: { at: ['roles'], value: 'intro', qualifies: true },
  alsoCalled: {
    at: ['roles', 'systems', 'channels', 'tags', 'documents', 'messages', 'terms', 'requirements'],
    value: 'texts',
    qualifies: true,
  },
  keptIn: { at: ['documents'], value: 'refs', parts: ['keptFor'], qualifies: true },
  link: { at: ['documents'], ...text, qualifies: true },
  contains: { at: ['documents', 'messages'], value: 'texts', qualifies: true },
  for: { at: ['documents'], value: 'refs', follow: ['word'], qualifies: true },
  source: { at: ['requirements'], ...text, qualifies: true },

  fact: {
    at: ['facts'],
    led: 'name',
    value: 'names',
    parts: ['is', 'becomes', 'means', 'from', 'toNumber', ...conditional],
    body: 'values',
  },
  factsIf: { at: ['facts'], value: 'condition', body: 'facts' },
  impossible: { at: ['facts'], value: 'condition' },
  valueEntry: { at: ['values'], led: 'name', value: 'names' },

  start: { at: ['top'], value: 'intro', body: 'procedure' },
  on: { at: ['top'], value: 'introRefs', body: 'procedure' },
  regularly: { at: ['top'], value: 'intro', body: 'procedure' },
  everyPeriod: { at: ['procedure'], value: 'period', keepsHead: true, parts: conditional },
  untilEvent: { at: ['procedure'], value: 'refs' },
  countedFrom: { at: ['procedure'], value: 'refs' },
  afterEntry: { at: ['procedure'], value: 'refs' },
  atMostTimesEach: { at: ['procedure'], value: 'count' },
  outsideCase: { at: ['procedure'] },

  phase: { at: ['flow'], value: 'intro', body: 'flow' },
  step,
  recommendedStep: step,
  optionalStep: step,
  if: { at: ['flow'], value: 'condition', body: 'flow' },
  otherwiseIf: { at: ['flow'], value: 'condition', body: 'flow' },
  otherwise: { at: ['flow', 'branches'], body: 'flow' },
  unless: { at: ['flow'], value: 'condition', body: 'flow' },
  dependingOn: { at: ['flow'], value: 'refs', body: 'branches' },
  when: { at: ['branches'], value: 'branch', body: 'flow' },
  chooseOne: { at: ['flow'], body: 'choices' },
  option: { at: ['choices'], value: 'intro', parts: conditional, body: 'flow' },
  anyOrder: { at: ['flow'], body: 'flow' },
  repeat: { at: ['flow'], parts: ['every', 'atLeastTimes', 'atMostTimes', 'until'], body: 'flow' },
  forEach: { at: ['flow'], value: 'intro', body: 'turn' },
  waitFor: { at: ['flow'], value: 'introRefs', parts: ['atMost'] },
  follow: { at: ['flow'], value: 'refs' },
  set: { at: ['flow'], value: 'refs', parts: ['toValue'] },
  close: { at: ['flow'], value: 'text', optional: true },

  by: { ...scoped, value: 'refs', follow: ['word'], parts: ['otherwise', 'possibly', ...conditional] },
  byEach: { ...scoped, value: 'refs', parts: conditional },
  bySame: { ...scoped, value: 'refs', parts: conditional },
  with: { ...scoped, value: 'refs', parts: ['whereWished', ...conditional] },
  in: { ...scoped, value: 'refs', parts: conditional },
  via: { at: ['step', 'flow', 'header', 'messages'], value: 'refs', parts: conditional, qualifies: true },
  fulfils: { at: ['step', 'flow', 'header', 'rule', 'documents'], value: 'refs', parts: conditional, qualifies: true },
  use: { ...attribute, value: 'refs' },
  write: { ...attribute, value: 'refs', parts: ['signedBy', 'copy', ...conditional] },
  sign: { ...attribute, value: 'refs', parts: ['agent', ...conditional] },
  send: { ...attribute, value: 'refs', parts: ['to', 'copy', 'viaChannel', ...conditional] },
  inform: { ...attribute, value: 'refs', parts: ['about', ...conditional] },
  ask: { ...attribute, value: 'refs', parts: ['askTo', ...conditional] },
  refer: { ...attribute, value: 'refs', parts: ['to', ...conditional] },
  handOver: {
    ...attribute,
    value: 'refs',
    parts: ['otherwiseSend', 'otherwise', 'to', 'copy', 'viaChannel', 'whenAccepted', ...conditional],
  },
  record: { ...attribute, value: 'text', optional: true, parts: ['in', 'holding', ...conditional] },
  noRecord: attribute,
  check: { ...attribute, ...text },
  approval: { ...attribute, value: 'refs' },
  determine: { ...attribute, value: 'refs' },
  takes: { ...attribute, value: 'duration' },

  within: { ...deadline, value: 'duration', follow: ['number'], parts: ['after', ...deadline.parts] },
  atLeastBefore: { ...deadline, value: 'duration', follow: ['number'], parts: ['before', ...deadline.parts] },
  beforeEntry: { ...deadline, value: 'refs', follow: ['word'] },
  onDate: { ...deadline, value: 'date', follow: ['date', 'word'] },
  byDate: { ...deadline, value: 'date', follow: ['date'] },
  byDay: { ...deadline, value: 'dayOfMonth', follow: ['ordinal'], parts: ['nextWorkingDay', ...deadline.parts] },
  sameDay: deadline,
  immediately: deadline,
  promptly: deadline,
  withoutDelay: deadline,
  continuously: deadline,
  asNeeded: deadline,
  inGoodTime: { ...deadline, value: 'refs' },
  deadline: { ...deadline, ...text },
  whenOverdue: { at: ['step'], body: 'overdue' },
  newDeadline: { at: ['overdue'], value: 'duration', parts: conditional },

  rule,
  guideline: rule,
  prohibition: rule,
  right: rule,
  permission: rule,
  ruleItem: { at: ['rule'], led: 'text', value: 'text', parts: conditional },
  everyForm: {
    at: ['rule'],
    value: 'selector',
    parts: [
      'followedByOwn',
      'followedBy',
      'precededByOwn',
      'precededBy',
      'isRecorded',
      'isSignedBy',
      'has',
      ...selection,
      'holding',
      'withinTime',
      ...conditional,
    ],
  },
  nameForm: {
    at: ['rule'],
    led: 'name',
    value: 'selector',
    parts: [
      'neverSameCase',
      'neverHappens',
      'happens',
      'differentPeople',
      'atLeastEvery',
      'atLeastTimes',
      'exactlyTimes',
      'atMostTimes',
      'per',
      ...selection,
      ...conditional,
    ],
  },
  exactlyOneOf: { at: ['rule'], value: 'selector', parts: ['happens', ...conditional] },
  only: { at: ['rule'], value: 'refs', parts: ['mayDo', ...selection, ...conditional] },
  caseEndsWithin: { at: ['rule'], value: 'duration', parts: conditional },
  caseEndsWith: { at: ['rule'], value: 'condition', parts: conditional },

  example: { at: ['top'], value: 'intro', body: 'example' },
  given: { at: ['example'], value: 'answers' },
  startsAt: { at: ['example'], value: 'dateTime' },
  afterTime: { at: ['example'], value: 'later' },
  expectNot: { at: ['example'], value: 'condition' },
  expect: { at: ['example'], value: 'condition', parts: ['before', 'withinDate', 'agent'] },
  chooseOption: { at: ['example'], value: 'refs' },
  without: { at: ['example'], value: 'refs' },
  circumstance: { at: ['example'], led: 'name', value: 'turns', parts: ['isNotAvailable', 'isAvailable', 'isOverdue'] },

  note: { at: ['remarks'], ...text },
  see: { at: ['remarks'], value: 'refs' },
  because: { at: ['remarks'], ...text },
  soThat: { at: ['remarks'], ...text },
  unclear: { at: ['remarks'], ...text },
  exception: { at: ['remarks'], value: 'refs', parts: ['becauseOf', 'agent', 'untilDate'] },
} as const satisfies Record<string, HeadRule>;

/** Parts that are no lines of their own; those that are (`qualifies`) have their rule in `heads`. */
export const parts = {
  if: { value: 'condition', comma: true },
  unless: { value: 'condition', comma: true },
  for: { value: 'refs', follow: ['word'] },
  in: { value: 'refs' },
  holding: { value: 'refs' },
  agent: { value: 'refs' },
  onDay: { value: 'date' },
  toDate: { value: 'date' },
  keptFor: { value: 'duration', follow: ['number'] },
  is: { value: 'values', optional: true, marker: true },
  becomes: { value: 'values', optional: true, marker: true },
  means: { value: 'condition', marker: true },
  from: { value: 'number' },
  toNumber: { value: 'number' },
  to: { value: 'refs' },
  every: { value: 'interval' },
  atLeastTimes: { value: 'count' },
  exactlyTimes: { value: 'count' },
  atMostTimes: { value: 'count' },
  until: { value: 'condition' },
  atMost: { value: 'duration' },
  toValue: { value: 'value' },
  otherwise: { value: 'refs', comma: true },
  possibly: { value: 'refs', comma: true },
  whereWished: { comma: true },
  signedBy: { value: 'refs', comma: true },
  copy: { value: 'refs', comma: true },
  viaChannel: { value: 'refs', comma: true },
  about: { value: 'refs' },
  askTo: { value: 'text' },
  otherwiseSend: { value: 'refs', comma: true },
  whenAccepted: { comma: true },
  wherePractical: { comma: true },
  after: { value: 'refs' },
  before: { value: 'refs' },
  nextWorkingDay: { comma: true },
  followedBy: { value: 'selector', marker: true },
  followedByOwn: { value: 'selector', marker: true },
  precededBy: { value: 'selector', marker: true },
  precededByOwn: { value: 'selector', marker: true },
  isRecorded: { marker: true },
  isSignedBy: { value: 'refs', marker: true },
  has: { value: 'kind', marker: true },
  doneBy: { value: 'refs' },
  recordedWith: { value: 'refs' },
  writing: { value: 'refs' },
  sending: { value: 'refs' },
  handingOverTo: { value: 'refs' },
  handingOver: {},
  inPhase: { value: 'refs' },
  withinTime: { value: 'duration' },
  happens: { marker: true },
  neverHappens: { marker: true },
  neverSameCase: { marker: true },
  differentPeople: { marker: true },
  atLeastEvery: { value: 'interval' },
  per: { value: 'refs' },
  mayDo: { value: 'selector', marker: true },
  withinDate: { value: 'dateTime' },
  isNotAvailable: { marker: true },
  isAvailable: { marker: true },
  isOverdue: { marker: true },
  becauseOf: { value: 'text' },
  untilDate: { value: 'date' },
} as const satisfies Record<string, PartRule>;

export type Head = keyof typeof heads;
export type PartId = keyof typeof parts;

/** The rule of a line's head. */
export const headRule = (head: Head): HeadRule => heads[head];

/** The rule of a part, be it only a part or a line that may stand as one. */
export function partRule(part: string): PartRule {
  return part in parts ? parts[part as PartId] : headRule(part as Head);
}

/** Every line that may stand in a place, remarks included. */
export function linesOf(place: Place): Head[] {
  const places: readonly Place[] = [place, ...(widens[place] ?? []), 'remarks'];
  return (Object.keys(heads) as Head[]).filter((head) => headRule(head).at.some((at) => places.includes(at)));
}
