interface WrongInYaml {
    readonly offset: number;
    readonly message: string;
}
export declare function readYaml(text: string): {
    value?: unknown;
    wrong?: WrongInYaml[];
};
export {};
