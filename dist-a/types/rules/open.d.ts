import type { Remarks } from '../model/model.ts';
/** Whether an open question stands under something: it says already what a rule would remark. */
export declare const isOpen: ({ remarks }: {
    readonly remarks?: Remarks;
}) => boolean;
