/** The flow of one procedure as nodes and edges. */
import { canHold, type Known } from '../../model/combinations.ts';
import type { Condition, Group as DoerGroup, Doers, Id, Procedure, Ref, Statement, Step } from '../../model/model.ts';
import { type Language, nameOf, stepOf, type Text, titleOf } from '../../simulate/index.ts';
import { type Group, keyOf, type Lane, type MapEdge, type MapNode, type Pool } from './data.ts';
import {
  doersWords,
  either,
  endWords,
  nobodyWords,
  overdueWords,
  procedureDetails,
  procedureTitle,
  questionOf,
  type Saying,
  stepDetails,
  titleOfStatement,
  waitedWords,
} from './words.ts';

/** Who does something: a lane, and words where the lane does not say it all. */
interface Who {
  readonly lane: Lane;
  readonly words: string;
}

/** A way on that leads to what comes next. */
interface Way {
  readonly from: number;
  readonly label?: string;
  /** The branch that it begins. */
  readonly branch?: string;
  readonly aside?: true;
  /** No case goes it. */
  readonly dead?: boolean;
}

/** Where the flow stands: the ways on, who the case was handed to on them (`null`: to nobody), what holds there. */
interface At {
  readonly ways: readonly Way[];
  readonly holders: readonly (Who | null)[];
  readonly conditions: readonly Condition[];
}

/** What is to be shown of a node. */
interface Said {
  readonly title: string;
  readonly details?: readonly string[];
  readonly who?: Lane | null;
  readonly modality?: 'should' | 'may';
  readonly when?: Condition;
}

/** Draws up a procedure. */
export function poolOf(procedure: Procedure, text: Text, language: Language): Pool {
  const flow = new Flow({ text, language });
  return flow.pool(procedure);
}

class Flow {
  readonly #saying: Saying;
  readonly #known: Known;
  readonly #nodes: (Omit<MapNode, 'lane'> & { readonly who: Lane | null; readonly dead: boolean })[] = [];
  readonly #edges: MapEdge[] = [];
  readonly #groups: Group[] = [];

  constructor(saying: Saying) {
    this.#saying = saying;
    this.#known = { model: saying.text.routine, facts: saying.text.facts };
  }

  pool(procedure: Procedure): Pool {
    const { id, kind, body } = procedure;
    const title = procedureTitle(this.#saying, procedure);
    const start = this.#add('start', id, { title }, { ways: [], holders: [null], conditions: [] });
    const end = this.#body(body, { ways: [{ from: start }], holders: [null], conditions: [] });
    if (end.ways.some((way) => !this.#isDead(way))) this.#add('end', id, { title: endWords(this.#saying) }, end);
    const lanes = this.#lanes();
    return {
      key: this.#key('procedure', id),
      kind,
      title,
      details: procedureDetails(this.#saying, procedure),
      lanes: lanes.all,
      nodes: this.#nodes.map(({ who: _who, dead: _dead, ...node }, place) => ({ ...node, lane: lanes.of[place]! })),
      edges: this.#edges,
      groups: this.#groups.sort((a, b) => a.first - b.first || b.last - a.last),
    };
  }

  #key(kind: Parameters<typeof keyOf>[1], id: Id): string {
    return keyOf(this.#saying.text.id, kind, id);
  }

  /** Adds a node, to which all ways lead. @param when its own condition; what comes after it does not hang on that */
  #add(
    kind: MapNode['kind'],
    id: Id,
    { title, details = [], who = null, modality, when }: Said,
    { ways, conditions }: At,
  ): number {
    const place = this.#nodes.length;
    const dead = kind !== 'start' && ways.every((way) => this.#isDead(way));
    const unreachable = dead || (when !== undefined && this.#isNever([...conditions, when]));
    this.#nodes.push({
      key: this.#key(kind, id),
      kind,
      title,
      details,
      ...(modality && { modality }),
      ...(unreachable && { unreachable }),
      who,
      dead,
    });
    for (const way of ways) {
      const { from, label, aside, branch = `${this.#nodes[from]!.key}>${this.#nodes[place]!.key}` } = way;
      const grey = unreachable || this.#isDead(way);
      this.#edges.push({
        key: branch,
        from,
        to: place,
        ...(label && { label }),
        ...(aside && { aside }),
        ...(grey && { unreachable: true }),
      });
    }
    return place;
  }

  #isDead({ from, dead = false }: Way): boolean {
    return dead || this.#nodes[from]!.dead;
  }

  #isNever(conditions: readonly Condition[]): boolean {
    return canHold(this.#known, conditions.filter(this.#isDecidable)) === false;
  }

  #body(body: readonly Statement[], at: At): At {
    return body.reduce((before, statement) => this.#statement(statement, before), at);
  }

  #statement(statement: Statement, at: At): At {
    const saying = this.#saying;
    const after = (place: number, more: Partial<At> = {}): At => ({ ...at, ways: [{ from: place }], ...more });
    switch (statement.kind) {
      case 'phase':
        return this.#phase(statement, at);
      case 'step':
        return this.#step(statement, at);
      case 'decision': {
        const { title, answers, otherwise } = questionOf(saying, statement);
        const place = this.#add('decision', statement.id, { title }, at);
        const without: Condition[] = [];
        const begin = (id: Id, label: string, when?: Condition): At => {
          const conditions = [...at.conditions, ...without, ...(when ? [when] : [])];
          const dead = this.#isNever(conditions);
          return { ...at, ways: [{ from: place, label, branch: this.#key('branch', id), dead }], conditions };
        };
        const ends = statement.branches.map(({ id, when, body }, branch) => {
          const end = this.#body(body, begin(id, answers[branch]!, when));
          if (when) without.push({ op: 'not', item: when });
          return end;
        });
        const past = begin(`${statement.id}/otherwise`, otherwise);
        // Where one of the branches is always taken, nothing leads past them.
        if (statement.branches.every(({ when }) => when) && !past.ways[0]!.dead) ends.push(past);
        return joined(ends, at);
      }
      case 'choice': {
        const place = this.#add('choice', statement.id, { title: titleOfStatement(saying, statement) }, at);
        const ends = statement.options.map(({ id, title, body }) =>
          this.#body(
            body,
            after(place, { ways: [{ from: place, label: title ?? '', branch: this.#key('branch', id) }] }),
          ),
        );
        return ends.length ? joined(ends, at) : after(place);
      }
      case 'anyOrder': {
        const place = this.#add(statement.kind, statement.id, { title: titleOfStatement(saying, statement) }, at);
        const ends = statement.body.map((one) => this.#statement(one, after(place)));
        this.#group({ kind: statement.kind, id: statement.id, first: place });
        return ends.length ? joined(ends, at) : after(place);
      }
      case 'repeat':
      case 'forEach': {
        const place = this.#add(statement.kind, statement.id, { title: titleOfStatement(saying, statement) }, at);
        const end = this.#body(statement.body, after(place));
        this.#group({ kind: statement.kind, id: statement.id, first: place });
        // Perhaps there are no turns at all.
        return {
          ...end,
          holders: statement.kind === 'forEach' ? unique([...at.holders, ...end.holders]) : end.holders,
          conditions: at.conditions,
        };
      }
      case 'wait': {
        const place = this.#add('wait', statement.id, { title: titleOfStatement(saying, statement) }, at);
        const came = after(place);
        if (!statement.otherwise) return came;
        const way = {
          from: place,
          label: waitedWords(saying, statement),
          branch: this.#key('branch', `${statement.id}/otherwise`),
        };
        return joined([came, this.#body(statement.otherwise, after(place, { ways: [way] }))], at);
      }
      case 'close':
        this.#add('close', statement.id, { title: titleOfStatement(saying, statement) }, at);
        return { ...at, ways: [] };
      default:
        return after(this.#add(statement.kind, statement.id, { title: titleOfStatement(saying, statement) }, at));
    }
  }

  #phase({ id, title, body }: Extract<Statement, { kind: 'phase' }>, at: At): At {
    const first = this.#nodes.length;
    const end = this.#body(body, at);
    this.#group({ kind: 'phase', id, first, title: title ?? id });
    return end;
  }

  #group({ kind, id, first, title }: Pick<Group, 'kind' | 'first'> & { id: Id; title?: string }): void {
    const last = this.#nodes.length - 1;
    if (last >= first)
      this.#groups.push({ key: this.#key(kind, id), kind, ...(title !== undefined && { title }), first, last });
  }

  #step(step: Step, at: At): At {
    const { id, modality, when, overdue } = step;
    const saying = this.#saying;
    const who = this.#whoDoes(step, at);
    const details = [who?.words ?? '', ...stepDetails(saying, step)].filter(Boolean);
    const place = this.#add(
      'step',
      id,
      {
        title: titleOf(step, saying.text, saying.language),
        details,
        who: who?.lane ?? nobody(saying),
        ...(modality !== 'must' && { modality }),
        ...(when && { when }),
      },
      at,
    );
    if (overdue?.body.length)
      // What is done about it goes on beside the step, and leads nowhere.
      this.#body(overdue.body, {
        ...at,
        ways: [{ from: place, label: overdueWords(saying), aside: true, branch: this.#key('branch', `${id}/overdue`) }],
      });
    return { ...at, ways: [{ from: place }], holders: this.#holders(step, at) };
  }

  /** Its own doers; else whoever has the case by now; else those that are named around it. */
  #whoDoes({ by, inherited }: Step, { holders }: At): Who | null {
    const named = by ? this.#who(by) : null;
    if (by && !inherited?.includes('by')) return named;
    const possible = unique(holders.map((holder) => holder ?? named)).filter((who) => who !== null);
    const [first] = possible;
    if (possible.length < 2) return first ?? null;
    return {
      lane: first!.lane,
      words: either(
        this.#saying,
        possible.map(({ lane, words }) => words || lane.title),
      ),
    };
  }

  #who(lines: readonly Doers[]): Who {
    const [first] = lines;
    const same = first?.sameAs === undefined ? undefined : stepOf(this.#saying.text, first.sameAs);
    const role = first?.chain[0]?.roles[0] ?? same?.by?.[0]?.chain[0]?.roles[0];
    const isPlain = lines.length === 1 && !first?.possibly && !first?.when && !same && isOne(first?.chain ?? []);
    const lane = role ? this.#lane(role) : nobody(this.#saying);
    return { lane, words: isPlain ? '' : doersWords(this.#saying, lines) };
  }

  #lane(ref: Ref): Lane {
    return {
      key: ref.kind === 'text' ? `text/${ref.text}` : `${ref.kind}/${ref.id}`,
      title: nameOf(ref, this.#saying.text),
    };
  }

  /** Who may have the case after a step. */
  #holders({ handOver = [], modality, when }: Step, { holders }: At): At['holders'] {
    if (!handOver.length) return holders;
    const takers = handOver.map(({ to }) => this.#who([{ chain: to }]));
    const isSure =
      modality === 'must' && !when && handOver.some((line) => line.when === undefined && !line.otherwiseSend);
    return unique(isSure ? takers : [...holders, ...takers]);
  }

  /** What hangs on more than the facts of the case decides nothing here. */
  readonly #isDecidable = (condition: Condition): boolean => canHold(this.#known, [condition]) !== undefined;

  /** The lane of each node: what nobody does stands in the lane of what comes before it, or at the start, after it. */
  #lanes(): { readonly all: readonly Lane[]; readonly of: readonly number[] } {
    const roles = [...new Map(this.#nodes.flatMap(({ who }) => (who ? [[who.key, who] as const] : []))).values()];
    const all = roles.length ? roles : [{ key: 'nobody', title: '' }];
    const latest = new Map<number, number>();
    for (const { from, to } of this.#edges) latest.set(to, Math.max(from, latest.get(to) ?? 0));
    const of: number[] = [];
    for (const [place, { who }] of this.#nodes.entries()) {
      of.push(who ? all.findIndex(({ key }) => key === who.key) : (of[latest.get(place) ?? place - 1] ?? 0));
    }
    return { all, of };
  }
}

const nobody = (saying: Saying): Lane => ({ key: 'nobody', title: nobodyWords(saying) });

const isOne = (chain: readonly DoerGroup[]): boolean => chain.length === 1 && chain[0]!.roles.length === 1;

/** Each once: the same people, however often. */
function unique(all: readonly (Who | null)[]): (Who | null)[] {
  return [...new Map(all.map((who) => [who && `${who.lane.key} ${who.words}`, who])).values()];
}

/** After branches: where any of them ends. */
function joined(ends: readonly At[], { conditions }: At): At {
  const going = ends.filter(({ ways }) => ways.length > 0);
  return {
    ways: going.flatMap(({ ways }) => ways),
    holders: unique(going.flatMap(({ holders }) => holders)),
    conditions,
  };
}
