/** Of the program. */
export declare const version: string;
