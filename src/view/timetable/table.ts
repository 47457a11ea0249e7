/** What a timetable holds, whatever it is shown as. */

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
  /** `should` or `may`, in words; nothing for what must be done. */
  readonly modality: string | null;
  readonly phase: string | null;
  readonly details: readonly Detail[];
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
    readonly lines: readonly { readonly text: string; readonly bad: boolean }[];
  }[];
}
