/** The first mistake. */
export declare function wrongInJson(text: string): {
    offset: number;
    message: string;
};
