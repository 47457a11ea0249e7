import type { Remarks } from '../model/model.ts';

/** Whether an open question stands under something: it says already what a rule would remark. */
export const isOpen = ({ remarks }: { readonly remarks?: Remarks }): boolean =>
  remarks?.some(({ kind }) => kind === 'unclear') ?? false;
