type Table = {
    country: string;
    from: number;
    to: number;
    every: string;
    years: string[];
};
export declare const tables: Record<string, () => Promise<{
    default: Table;
}>>;
export {};
