/// <reference lib="dom" />
/** The left side of the preview: what is to be known of the case, and how it is answered. */
import type { Case } from '../../model/model.ts';
import { withAnswer } from '../../simulate/answering.ts';
import { element, fill as hold } from '../dom.ts';
import type { Option, Preview, Question } from './data.ts';
import { durationField, type Field, fieldOf } from './fields.ts';
import { fill, word } from './words.ts';

/** What is kept of a field from one case to the next, so that whoever types goes on typing. */
interface Kept {
  readonly element: HTMLElement;
  readonly shape: string;
  readonly update: (preview: Preview) => void;
}

type Events = NonNullable<Case['events']>;

export class Form {
  readonly element = element('form', { class: 'form', onsubmit: (event) => event.preventDefault() });
  private readonly change: (said: Case) => void;
  private kept = new Map<string, Kept>();
  private preview!: Preview;

  /** @param change what to do with the case when an answer is another */
  constructor(change: (said: Case) => void) {
    this.change = change;
  }

  show(preview: Preview): void {
    this.preview = preview;
    const { questions } = preview;
    const asked = questions.filter(({ taken }) => taken === null);
    const taken = questions.filter(({ taken }) => taken !== null);
    const before = this.kept;
    this.kept = new Map();
    const keep = (key: string, shape: unknown, make: () => Omit<Kept, 'shape'>): HTMLElement => {
      const text = JSON.stringify([preview.language, shape]);
      const known = before.get(key);
      const one = known?.shape === text ? known : { ...make(), shape: text };
      this.kept.set(key, one);
      one.update(preview);
      return one.element;
    };
    const questionFor = (question: Question) =>
      keep(`question ${question.key}`, [question.title, question.input, question.taken], () => this.question(question));
    const group = (key: string, title: string, open: boolean, content: readonly HTMLElement[]) => {
      if (content.length === 0) return [];
      const around = keep(`group ${key}`, title, () => this.group(title, open));
      hold(around.querySelector('.content')!, content);
      return [around];
    };
    const { language } = preview;
    hold(this.element, [
      ...(preview.examples.length ? [keep('examples', preview.examples, () => this.examples())] : []),
      keep('start', null, () => this.start()),
      ...asked.map(questionFor),
      ...group('taken', word('taken', language), false, taken.map(questionFor)),
      ...group(
        'events',
        word('events', language),
        preview.questions.length === 0 || (preview.case.events ?? []).length > 0,
        preview.events.map((event) => keep(`event ${event.value}`, event, () => this.event(event))),
      ),
      ...group(
        'away',
        word('away', language),
        false,
        preview.roles.map((role) => keep(`role ${role.value}`, role, () => this.role(role))),
      ),
    ]);
  }

  /** The field that is to be answered next gets the focus. */
  focusNext(): void {
    this.element.querySelector<HTMLElement>('.next input, .next select')?.focus();
  }

  private get said(): Case {
    return this.preview.case;
  }

  private begun(): Case {
    const { start } = this.said;
    return start === undefined ? {} : { start };
  }

  private question({ key, title, input, taken }: Question): Omit<Kept, 'shape'> {
    const { language } = this.preview;
    const id = `label-${key}`;
    const own = () => this.preview.questions.find((one) => one.key === key)!;
    const field: Field = fieldOf(input, id, language, (value) => {
      const { asking } = own();
      // What is taken as something is answered with yes and no, a number, a name; in a case they have types of their own.
      const answer = 'kind' in asking && typeof value === 'string' ? typed(asking.kind, value) : value;
      this.change(withAnswer(this.said, asking, answer));
    });
    const hint = element('p', { class: 'hint' });
    const legend = element('legend', { id }, title);
    const around = element('fieldset', { class: 'question' }, legend, hint, ...field.inputs);
    return {
      element: around,
      update: ({ next }) => {
        const { value } = own();
        const isNext = next === key;
        around.classList.toggle('next', isNext);
        hint.textContent = isNext ? word('next', language) : '';
        hint.hidden = !isNext;
        field.set(value ?? taken);
      },
    };
  }

  private group(title: string, open: boolean): Omit<Kept, 'shape'> {
    const content = element('div', { class: 'content' });
    return { element: element('details', { open }, element('summary', {}, title), content), update: () => {} };
  }

  private start(): Omit<Kept, 'shape'> {
    const { language } = this.preview;
    const input = element('input', {
      type: 'datetime-local',
      onchange: () => {
        if (input.value) this.change({ ...this.said, start: input.value });
      },
    });
    const around = element('label', { class: 'question' }, element('span', {}, word('begins', language)), input);
    return {
      element: around,
      update: ({ case: { start = '' } }) => {
        const shown = (start.includes('T') ? start : `${start}T09:00`).slice(0, 16);
        if (input.value !== shown) input.value = shown;
      },
    };
  }

  private examples(): Omit<Kept, 'shape'> {
    const { language, examples } = this.preview;
    const list = element(
      'select',
      {
        onchange: () => {
          const chosen = examples[Number(list.value)];
          this.change({ ...this.begun(), ...chosen?.case });
        },
      },
      element('option', { value: '' }, word('noExample', language)),
      ...examples.map(({ title }, at) => element('option', { value: String(at) }, title)),
    );
    const around = element('label', { class: 'question' }, element('span', {}, word('examples', language)), list);
    const same = (said: Case) => JSON.stringify({ ...this.begun(), ...said });
    return {
      element: around,
      update: ({ case: said }) => {
        const at = examples.findIndex((one) => same(one.case) === same(said));
        list.value = at < 0 ? '' : String(at);
      },
    };
  }

  private role({ value, title }: Option): Omit<Kept, 'shape'> {
    const box = element('input', {
      type: 'checkbox',
      onchange: () => {
        const others = (this.said.unavailable ?? []).filter((role) => role !== value);
        this.change({ ...this.said, unavailable: box.checked ? [...others, value] : others });
      },
    });
    return {
      element: element('label', { class: 'option' }, box, title),
      update: ({ case: { unavailable = [] } }) => {
        box.checked = unavailable.includes(value);
      },
    };
  }

  /** An event with its comings, each so long after the case begins, and the button for one more. */
  private event({ value, title }: Option): Omit<Kept, 'shape'> {
    const { language } = this.preview;
    const list = element('div', { class: 'comings' });
    const id = `event-${value}`;
    const all = (): Events => [...(this.said.events ?? [])];
    const put = (events: Events) => this.change({ ...this.said, events });
    const add = element(
      'button',
      {
        type: 'button',
        class: 'quiet',
        onclick: () => put([...all(), { event: value, after: { count: '1', unit: 'day' } }]),
      },
      fill(word('addEvent', language), title),
    );
    let shape = '';
    return {
      element: element('div', { class: 'event', id }, list, add),
      update: ({ case: { events = [] } }) => {
        const own = events.flatMap((coming, at) => (coming.event === value ? [{ coming, at }] : []));
        const now = JSON.stringify(own.map(({ at, coming }) => [at, coming.at !== undefined]));
        if (now === shape) return;
        shape = now;
        list.replaceChildren(...own.map(({ coming, at }) => this.coming(title, coming, at, put)));
      },
    };
  }

  private coming(title: string, coming: Events[number], at: number, put: (events: Events) => void): HTMLElement {
    const { language } = this.preview;
    const label = `coming-${at}`;
    const all = () => [...(this.said.events ?? [])];
    const inputs: HTMLElement[] = [];
    if (coming.at === undefined) {
      const field = durationField(label, language, (after) => {
        if (after) put(all().with(at, { event: coming.event, after }));
      });
      field.set(coming.after ?? { count: '0', unit: 'day' });
      inputs.push(...field.inputs, element('span', {}, word('afterStart', language)));
    } else {
      const moment = element('input', {
        type: 'datetime-local',
        value: coming.at.includes('T') ? coming.at.slice(0, 16) : `${coming.at}T09:00`,
        'aria-labelledby': label,
        onchange: () => {
          if (moment.value) put(all().with(at, { event: coming.event, at: moment.value }));
        },
      });
      inputs.push(moment);
    }
    const remove = element(
      'button',
      {
        type: 'button',
        class: 'quiet',
        'aria-label': fill(word('removeEvent', language), title),
        onclick: () => put(all().toSpliced(at, 1)),
      },
      '✕',
    );
    return element('div', { class: 'coming' }, element('span', { id: label }, title), ...inputs, remove);
  }
}

/** An answer to what is no fact, in its own type. */
function typed(kind: string, value: string): string | number | boolean | null {
  if (kind === 'done' || kind === 'overdue') return value === 'yes';
  if (kind === 'turns' || kind === 'rounds') return Number(value);
  if (kind === 'waits') return value === 'yes' ? 'limit' : null;
  return value;
}
