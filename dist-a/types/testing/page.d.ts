import type { Finding } from '../finding.ts';
export interface Sample {
    /** The line of the page on which the fence begins. */
    readonly line: number;
    readonly section: string;
    readonly file: string;
    readonly named: boolean;
    readonly bytes: BufferEncoding;
    readonly text: string;
    readonly expected: readonly Expected[];
}
export interface Expected {
    readonly rule: string;
    /** The lines on which it may stand: several where a line is repeated. */
    readonly lines: readonly [first: number, last: number];
    readonly underlined?: string;
}
export interface Page {
    readonly heading: string;
    readonly sections: readonly string[];
    readonly samples: readonly Sample[];
}
export declare function readPage(path: string): Page;
/** What the markers of a text say. @param repeated how often its last line is repeated */
export declare const expectedOf: (lines: readonly string[], repeated?: number) => Expected[];
/** Markers, shortly: line, rule, and what is underlined if a marker says so. */
export declare const asked: (expected: readonly Expected[]) => string[];
/** Findings as their markers would say them: the first line that a marker allows, and what is underlined if it says so. */
export declare function told(findings: readonly Finding[], text: string, expected: readonly Expected[]): string[];
