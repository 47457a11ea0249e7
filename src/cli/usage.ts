/** A call that can't be understood, said to a person; the command then ends with 2. */
export class Usage extends Error {}
