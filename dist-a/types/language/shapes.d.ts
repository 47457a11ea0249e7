/** What the tables of the grammar are made of. */
/** Where a line may stand. */
export type Place = 'top' | 'header' | 'roles' | 'role' | 'systems' | 'system' | 'channels' | 'tags' | 'documents' | 'document' | 'messages' | 'message' | 'terms' | 'requirements' | 'requirement' | 'entry' | 'facts' | 'values' | 'flow' | 'procedure' | 'turn' | 'branches' | 'choices' | 'step' | 'overdue' | 'rule' | 'example' | 'remarks';
/** What follows a head or the keyword of a part. */
export type Slot = 'answers' | 'branch' | 'condition' | 'count' | 'date' | 'dateTime' | 'dayOfMonth' | 'duration' | 'intro' | 'interval' | 'introRefs' | 'kind' | 'later' | 'names' | 'number' | 'period' | 'refs' | 'selector' | 'status' | 'text' | 'texts' | 'turns' | 'value' | 'values';
/** What the token after a keyword must be for the keyword to be one. */
export type Follow = 'word' | 'text' | 'number' | 'date' | 'ordinal' | 'end';
export interface PartRule {
    readonly value?: Slot;
    /** The value may be left out. */
    readonly optional?: true;
    readonly follow?: readonly Follow[];
    /** The printer writes a comma before it. */
    readonly comma?: true;
    /** It may stand more than once on a line. */
    readonly repeats?: true;
    /** It leads the rest of a line that begins with a name: at most one of these stands on a line, before all other parts. */
    readonly marker?: true;
}
export interface HeadRule extends PartRule {
    readonly at: readonly Place[];
    readonly parts?: readonly string[];
    /** Without one of these parts the line says nothing. */
    readonly needs?: readonly string[];
    readonly body?: Place;
    /** Lines of this kind have no head: they begin with a name or a text. */
    readonly led?: 'name' | 'text';
    /** The words of the head belong to the value. */
    readonly keepsHead?: true;
    /** It says what can be only once. */
    readonly once?: true;
    /** It may also stand on the line of what it qualifies. */
    readonly qualifies?: true;
}
