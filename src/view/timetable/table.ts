/** What a timetable holds, whatever it is shown as. */

/** Something of a routine that stands in its text: a statement, a procedure, a rule. */
export interface Of {
  readonly routine: string;
  readonly id: string;
}

/** Something said of a step: a label in the reader's language, and the words. */
export interface Detail {
  readonly kind: 'deadline' | 'where' | 'with' | 'papers' | 'record' | 'send' | 'check' | 'why';
  readonly label: string;
  readonly text: string;
}

export interface Item {
  /** Of the day, local; with the offset on days when the clock changes. */
  readonly time: string;
  readonly title: string;
  readonly who: string;
  /** Whoever does it first of all, as lanes are drawn by; null for what nobody does. */
  readonly lane: string | null;
  /** `should` or `may`, in words; nothing for what must be done. */
  readonly modality: string | null;
  readonly phase: string | null;
  readonly details: readonly Detail[];
  readonly of: Of;
  /** What led here: the nearest decision, option, round or event. */
  readonly because: Of | null;
  /** Its place in the trace; null for what is told at a place that leaves no entry. */
  readonly entry: number | null;
}

export interface Line {
  readonly text: string;
  readonly bad: boolean;
  readonly of?: Of;
  /** The entries of the trace by which a rule is broken. */
  readonly entries?: readonly number[];
}

export interface Timetable {
  readonly language: string;
  readonly title: string;
  /** What was answered, and when the case began. */
  readonly case: readonly string[];
  readonly days: readonly { readonly date: string; readonly items: readonly Item[] }[];
  /** Outcomes, what stays open, rules with their verdict: a heading and its lines. */
  readonly sections: readonly {
    readonly kind: 'outcomes' | 'open' | 'rules' | 'remarks';
    readonly heading: string;
    readonly lines: readonly Line[];
  }[];
}
