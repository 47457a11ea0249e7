/// <reference lib="dom" />
/** The right side of the preview: the walk, by day, with those who do it as lanes. */
import { element } from '../dom.ts';
import type { Item, Line, Of, Timetable } from '../timetable/table.ts';
import type { Preview } from './data.ts';
import { fill, word } from './words.ts';

/** What one lane needs, in pixels; where there is less for each, the steps stand below one another. */
const laneWidth = 110;

export class Timeline {
  readonly element = element('div', { class: 'timeline' });
  private readonly reveal: (of: Of) => void;
  private shown: Preview | null = null;
  private items: readonly { readonly item: Item; readonly element: HTMLElement }[] = [];
  private lanes = 0;

  /** @param reveal shows something of the routine in its text */
  constructor(reveal: (of: Of) => void) {
    this.reveal = reveal;
    new ResizeObserver(() => this.fit()).observe(this.element);
  }

  show(preview: Preview): void {
    const { table, problems, language, next, questions } = preview;
    const before = this.shown;
    this.shown = preview;
    if (!table) {
      this.items = [];
      const list = problems.map((problem) => element('li', {}, problem));
      this.element.replaceChildren(
        element(
          'section',
          { class: 'problems' },
          element('h2', {}, word('noCase', language)),
          element('ul', {}, ...list),
        ),
      );
      return;
    }
    const changes = before?.table && before.next === null && next === null ? compare(before.table, table) : null;
    const lanes = [...new Set(itemsOf(table).flatMap(({ lane }) => lane ?? []))];
    const broken = new Set(table.sections.flatMap(({ lines }) => lines.flatMap((line) => line.entries ?? [])));
    const items: { item: Item; element: HTMLElement }[] = [];
    const keys = keysOf(table);
    const days = table.days.map(({ date, items: ofDay }) => {
      const list = ofDay.map((item, at) => {
        const isNew = changes?.added.has(keys.get(item)!) ?? false;
        const begins = ofDay[at - 1]?.phase === item.phase ? null : item.phase;
        const isBroken = item.entry !== null && broken.has(item.entry);
        const card = this.card(item, begins, { isNew, isBroken }, preview);
        card.style.setProperty('--lane', String(item.lane === null ? 0 : lanes.indexOf(item.lane) + 1));
        items.push({ item, element: card });
        return card;
      });
      return element('section', {}, element('h2', {}, date), element('ol', {}, ...list));
    });
    this.items = items;
    this.lanes = lanes.length;
    this.element.style.setProperty('--lanes', String(Math.max(1, lanes.length)));
    const heads = lanes.map((lane) => element('span', {}, lane));
    const asked = questions.find(({ key }) => key === next);
    this.element.replaceChildren(
      element(
        'p',
        { class: 'changes', role: 'status' },
        ...(changes && changes.added.size + changes.gone.length > 0
          ? [fill(word('changed', language), String(changes.added.size), String(changes.gone.length))]
          : []),
      ),
      ...(changes?.gone.length
        ? [element('p', { class: 'gone' }, fill(word('gone', language), changes.gone.join(' · ')))]
        : []),
      element('div', { class: 'lanes', 'aria-hidden': 'true' }, ...heads),
      ...days,
      ...(asked ? [element('p', { class: 'stopped' }, fill(word('stopped', language), asked.title))] : []),
      ...(asked ? [] : table.sections.map((section) => this.section(section))),
    );
    this.fit();
  }

  /** Lights what stands for some things of the text, and brings the first of it into view. */
  light(all: readonly Of[]): void {
    const wanted = new Set(all.map(nameOf));
    let first: HTMLElement | null = null;
    for (const { item, element: card } of this.items) {
      const isLit = wanted.has(nameOf(item.of));
      card.classList.toggle('lit', isLit);
      if (isLit) card.setAttribute('aria-current', 'step');
      else card.removeAttribute('aria-current');
      if (isLit) first ??= card;
    }
    first?.scrollIntoView({ block: 'nearest' });
  }

  /** Brings the first step by which a rule is broken into view; without one, the rule itself. */
  showBreak(rule: string): void {
    const lines = this.shown?.table?.sections.flatMap(({ lines }) => lines) ?? [];
    const line = lines.find(({ of }) => of?.id === rule);
    const entry = line?.entries?.[0];
    const card = this.items.find(({ item }) => item.entry !== null && item.entry === entry)?.element;
    const target = card ?? this.element.querySelector<HTMLElement>('.bad');
    target?.scrollIntoView({ block: 'center' });
    target?.querySelector('a')?.focus({ preventScroll: true });
  }

  /** Lanes side by side where there is room for them. */
  private fit(): void {
    const hasRoom = this.lanes > 1 && this.element.clientWidth >= this.lanes * laneWidth;
    this.element.classList.toggle('side-by-side', hasRoom);
  }

  private card(
    item: Item,
    begins: string | null,
    { isNew, isBroken }: { readonly isNew: boolean; readonly isBroken: boolean },
    { language }: Preview,
  ): HTMLElement {
    const { time, title, who, lane, modality, details, of, because } = item;
    const link = (text: string, to: Of) => this.link(text, to, word('goTo', language));
    const list = details.map(({ kind, label, text }) =>
      element(
        'li',
        { class: kind },
        ...(label ? [element('b', {}, label), ' '] : []),
        kind === 'why' && because && label ? link(text, because) : text,
      ),
    );
    const mark = (text: string, name: string) => element('span', { class: `mark ${name}` }, text);
    return element(
      'li',
      { class: ['item', lane === null ? 'happening' : '', isNew ? 'new' : '', isBroken ? 'broken' : ''].join(' ') },
      ...(begins ? [element('p', { class: 'phase' }, begins)] : []),
      element(
        'p',
        { class: 'head' },
        element('time', {}, time),
        ...(who ? [element('span', { class: who === lane ? 'who own' : 'who' }, who)] : []),
        ...(isNew ? [mark(word('isNew', language), 'is-new')] : []),
        ...(isBroken ? [mark(word('breaks', language), 'breaks')] : []),
      ),
      element('p', { class: 'title' }, link(title, of), ...(modality ? [element('em', {}, ` (${modality})`)] : [])),
      ...(list.length ? [element('ul', {}, ...list)] : []),
    );
  }

  private link(text: string, to: Of, title: string): HTMLElement {
    const onclick = (event: Event) => {
      event.preventDefault();
      this.reveal(to);
    };
    return element('a', { href: '#', title, onclick }, text);
  }

  private section({ kind, heading, lines }: Timetable['sections'][number]): HTMLElement {
    const list = lines.map(({ text, bad, of }: Line) =>
      element('li', { class: bad ? 'bad' : null }, of ? this.link(text, of, word('goTo', this.shown!.language)) : text),
    );
    return element('section', { class: kind }, element('h2', {}, heading), element('ul', {}, ...list));
  }
}

const nameOf = ({ routine, id }: Of): string => JSON.stringify([routine, id]);
const itemsOf = ({ days }: Timetable): Item[] => days.flatMap(({ items }) => items);

/** Each item's name among the others: what it is of, and which of several. */
function keysOf(table: Timetable): Map<Item, string> {
  const counts = new Map<string, number>();
  return new Map(
    itemsOf(table).map((item) => {
      const name = nameOf(item.of);
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [item, `${name} ${count}`];
    }),
  );
}

/** What came, and the titles of what went. */
function compare(before: Timetable, now: Timetable): { added: Set<string>; gone: string[] } {
  const [old, present] = [keysOf(before), keysOf(now)];
  const [were, are] = [new Set(old.values()), new Set(present.values())];
  return {
    added: new Set([...are].filter((key) => !were.has(key))),
    gone: [...old].flatMap(([item, key]) => (are.has(key) ? [] : item.title)),
  };
}
