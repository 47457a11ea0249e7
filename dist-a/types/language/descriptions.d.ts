/** A help text in the language of the file: what a slot expects, an example of it, what stands in a place, a near word. */
export declare function describe(language: string, kind: 'slot' | 'example' | 'place' | 'near' | 'left' | 'indented' | 'quotes' | 'word', about: string): string;
