export type Id = string;
/**
 * What a name names, or a text used in its place.
 */
export type Ref = {
    kind: 'role' | 'system' | 'channel' | 'tag' | 'document' | 'message' | 'term' | 'requirement' | 'responsibility' | 'fact' | 'definition' | 'event' | 'procedure' | 'step' | 'phase' | 'block' | 'rule' | 'routine' | 'catalogue';
    id: Id;
} | {
    kind: 'text';
    text: string;
};
export type Date = string;
export type Remarks = ({
    kind: 'note' | 'because' | 'soThat' | 'unclear';
    text: string;
} | {
    kind: 'see';
    names: Ref[];
} | {
    kind: 'exception';
    rule: string;
    because?: string;
    by?: Ref[];
    until?: Date;
})[];
export type Unit = 'minute' | 'hour' | 'day' | 'workingDay' | 'week' | 'month' | 'quarter' | 'year';
export type FactType = {
    kind: 'choice';
    values: {
        id: Id;
        title?: string;
    }[];
} | {
    kind: 'yesNo' | 'number' | 'wholeNumber' | 'date' | 'text' | 'duration' | 'role';
    from?: string;
    to?: string;
};
export type Condition = {
    op: 'all' | 'any';
    items: Condition[];
} | {
    op: 'not';
    item: Condition;
} | {
    op: 'is';
    fact: Id;
    values: Value[];
} | {
    op: 'over' | 'under' | 'atLeast' | 'atMost' | 'before' | 'after';
    fact: Id;
    value: Value;
} | {
    op: 'named';
    name: Id;
} | {
    op: 'began';
    event: Id;
} | {
    op: 'available';
    role: Id;
};
/**
 * The value of a fact: a choice, yes or no, a decimal text, a date, a text, a role, or a duration.
 */
export type Value = string | Duration;
export type Statement = Phase | Step | Decision | Choice | AnyOrder | Repeat | ForEach | Wait | Follow | Set | Close;
export type Deadline = {
    kind: 'within';
    duration: Duration;
    after?: Ref[];
    /**
     * Where practical.
     */
    soft?: true;
    when?: Condition;
} | {
    kind: 'atLeastBefore';
    duration: Duration;
    before: Ref[];
    /**
     * Where practical.
     */
    soft?: true;
    when?: Condition;
} | {
    kind: 'before';
    of: Ref[];
    /**
     * Where practical.
     */
    soft?: true;
    when?: Condition;
} | {
    kind: 'on';
    date: DateOrFact;
    /**
     * Where practical.
     */
    soft?: true;
    when?: Condition;
} | {
    kind: 'by';
    date: DateOrFact;
    /**
     * Where practical.
     */
    soft?: true;
    when?: Condition;
} | {
    kind: 'byDay';
    day: number;
    nextWorkingDay?: true;
    /**
     * Where practical.
     */
    soft?: true;
    when?: Condition;
} | {
    kind: 'sameDay';
    /**
     * Where practical.
     */
    soft?: true;
    when?: Condition;
} | {
    kind: 'immediately' | 'promptly' | 'withoutDelay' | 'continuously' | 'asNeeded';
    /**
     * Where practical.
     */
    soft?: true;
    when?: Condition;
} | {
    kind: 'inGoodTime';
    before: Ref[];
    /**
     * Where practical.
     */
    soft?: true;
    when?: Condition;
} | {
    kind: 'text';
    text: string;
    /**
     * Where practical.
     */
    soft?: true;
    when?: Condition;
};
export type DateOrFact = Date | {
    fact: Id;
};
export type Period = {
    kind: 'duration';
    duration: Duration;
} | {
    kind: 'weekday';
    weekday: number;
} | {
    kind: 'yearly';
    month: number;
    day: number;
} | {
    kind: 'times';
    count: number;
};
export type Form = {
    kind: 'followed';
    every: Selection;
    by: Selection;
    own?: true;
    within?: Duration;
    when?: Condition;
} | {
    kind: 'preceded';
    every: Selection;
    by: Selection;
    own?: true;
    within?: Duration;
    when?: Condition;
} | {
    kind: 'count';
    of: Selection;
    atLeast?: number;
    atMost?: number;
    per?: Ref;
    when?: Condition;
} | {
    kind: 'exactlyOne';
    of: Selection[];
    when?: Condition;
} | {
    kind: 'notBoth';
    of: Selection[];
    when?: Condition;
} | {
    kind: 'recurs';
    of: Selection;
    every: Duration;
    when?: Condition;
} | {
    kind: 'only';
    roles: Ref[];
    of: Selection;
    when?: Condition;
} | {
    kind: 'differentPeople';
    of: Selection[];
    when?: Condition;
} | {
    kind: 'recorded';
    every: Selection;
    systems?: Ref[];
    tags?: Id[];
    fields?: string[];
    within?: Duration;
    when?: Condition;
} | {
    kind: 'signed';
    every: Selection;
    by: Ref[];
    when?: Condition;
} | {
    kind: 'has';
    every: Selection;
    what: ('deadline' | 'responsible' | 'system' | 'record' | 'reason' | 'deputy')[];
    when?: Condition;
} | {
    kind: 'endsWithin';
    duration: Duration;
    when?: Condition;
} | {
    kind: 'endsWith';
    condition: Condition;
    when?: Condition;
};
export type Expectation = {
    kind: 'condition';
    condition: Condition;
    not?: true;
} | {
    kind: 'happens';
    of: Ref;
    not?: true;
} | {
    kind: 'order';
    first: Ref;
    then: Ref;
    not?: true;
} | {
    kind: 'within';
    of: Ref;
    date: Moment;
    not?: true;
} | {
    kind: 'by';
    of: Ref;
    roles: Ref[];
    not?: true;
};
export type Moment = string;
/**
 * What a routine or catalogue means, free of the language in which it is written. What is declared in catalogues that it builds on is included, with its origin in `from`.
 */
export interface Routine {
    schemaVersion: 1;
    kind: 'routine' | 'catalogue';
    language: string;
    id: Id;
    roles: Role[];
    systems: System[];
    channels: Entry[];
    tags: Tag[];
    documents: Document[];
    messages: Message[];
    terms: Entry[];
    requirements: Requirement[];
    facts: Fact[];
    definitions: Definition[];
    impossible: Condition[];
    events: Event[];
    procedures: Procedure[];
    rules: Rule[];
    examples: Example[];
    title?: string;
    number?: string;
    version?: string;
    status?: 'draft' | 'inReview' | 'approved' | 'obsolete';
    process?: string[];
    type?: string[];
    purpose?: string[];
    scope?: string[];
    owner?: Ref[];
    approved?: {
        by?: Ref[];
        on?: Date;
    };
    created?: Date;
    revised?: Date;
    validFrom?: Date;
    validTo?: Date;
    review?: Period;
    responseTime?: Duration;
    calendar?: string;
    timeZone?: string;
    buildsOn?: Id[];
    fulfils?: {
        names: Ref[];
        when?: Condition;
    }[];
    chapters?: string[];
    remarks?: Remarks;
}
export interface Role {
    id: Id;
    title?: string;
    alsoCalled?: string[];
    /**
     * The catalogue that declares it.
     */
    from?: string;
    parent?: Id;
    external?: true;
    onePerson?: true;
    deputy?: Ref[];
    contact?: string;
    responsibilities?: {
        id: Id;
        title?: string;
    }[];
    remarks?: Remarks;
}
export interface System {
    id: Id;
    title?: string;
    alsoCalled?: string[];
    /**
     * The catalogue that declares it.
     */
    from?: string;
    parent?: Id;
    remarks?: Remarks;
}
export interface Entry {
    id: Id;
    title?: string;
    alsoCalled?: string[];
    /**
     * The catalogue that declares it.
     */
    from?: string;
    remarks?: Remarks;
}
export interface Tag {
    id: Id;
    title?: string;
    alsoCalled?: string[];
    /**
     * The catalogue that declares it.
     */
    from?: string;
    systems?: Ref[];
    remarks?: Remarks;
}
export interface Document {
    id: Id;
    title?: string;
    alsoCalled?: string[];
    /**
     * The catalogue that declares it.
     */
    from?: string;
    version?: string;
    link?: string;
    keptIn?: {
        systems: Ref[];
        for?: Duration;
    }[];
    keptFor?: Duration;
    contains?: string[];
    readers?: Ref[];
    fulfils?: Ref[];
    remarks?: Remarks;
}
export interface Duration {
    /**
     * A decimal text.
     */
    count: string;
    unit: Unit;
}
export interface Message {
    id: Id;
    title?: string;
    alsoCalled?: string[];
    /**
     * The catalogue that declares it.
     */
    from?: string;
    channels?: Id[];
    contains?: string[];
    remarks?: Remarks;
}
export interface Requirement {
    id: Id;
    title?: string;
    alsoCalled?: string[];
    /**
     * The catalogue that declares it.
     */
    from?: string;
    parent?: Id;
    source?: string;
    remarks?: Remarks;
}
export interface Fact {
    id: Id;
    title?: string;
    alsoCalled?: string[];
    /**
     * The catalogue that declares it.
     */
    from?: string;
    type: FactType;
    /**
     * Unset at the start, set by the flow.
     */
    outcome?: true;
    exists?: Condition;
    /**
     * The procedure or `for each` that asks it anew each time.
     */
    scope?: string;
    /**
     * A text used as a yes/no fact.
     */
    implied?: true;
    remarks?: Remarks;
}
/**
 * A name for a condition.
 */
export interface Definition {
    id: Id;
    title?: string;
    alsoCalled?: string[];
    /**
     * The catalogue that declares it.
     */
    from?: string;
    condition: Condition;
    remarks?: Remarks;
}
export interface Event {
    id: Id;
    title?: string;
    alsoCalled?: string[];
    /**
     * The catalogue that declares it.
     */
    from?: string;
    remarks?: Remarks;
}
export interface Procedure {
    id: Id;
    kind: 'start' | 'event' | 'recurring';
    body: Statement[];
    title?: string;
    /**
     * The events that begin it.
     */
    events?: Id[];
    /**
     * Whether or not a case is open.
     */
    outside?: true;
    after?: Ref[];
    atMost?: number;
    every?: {
        period: Period;
        when?: Condition;
    }[];
    until?: Ref[];
    countedFrom?: Ref[];
    chapter?: string;
    remarks?: Remarks;
}
export interface Phase {
    kind: 'phase';
    id: Id;
    body: Statement[];
    title?: string;
    remarks?: Remarks;
}
export interface Step {
    kind: 'step';
    id: Id;
    modality: 'must' | 'should' | 'may';
    title?: string;
    when?: Condition;
    /**
     * Attributes that come from the routine, procedure, phase or branch.
     */
    inherited?: string[];
    by?: Doers[];
    with?: {
        roles: Ref[];
        whereWished?: true;
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    in?: {
        systems: Ref[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    via?: {
        channels: Id[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    fulfils?: {
        names: Ref[];
        when?: Condition;
    }[];
    use?: {
        documents: Ref[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    write?: {
        documents: Ref[];
        signedBy?: Ref[];
        copy?: Ref[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    sign?: {
        documents: Ref[];
        by: Ref[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    send?: Sending[];
    inform?: {
        who: Ref[];
        about: Ref[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    ask?: {
        who: Ref[];
        to: string;
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    refer?: {
        who: Ref[];
        to: Ref[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    handOver?: {
        to: Group[];
        whenAccepted?: true;
        otherwiseSend?: Sending;
        when?: Condition;
    }[];
    record?: {
        text?: string;
        systems?: Ref[];
        tags?: Id[];
        fields?: string[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    noRecord?: {
        when?: Condition;
    }[];
    check?: {
        text: string;
        when?: Condition;
    }[];
    approval?: {
        roles: Ref[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    determine?: {
        facts: Id[];
        when?: Condition;
    }[];
    deadlines?: Deadline[];
    takes?: {
        duration: Duration;
        when?: Condition;
    }[];
    overdue?: {
        attributes: Attributes;
        body: Statement[];
        newDeadline?: Duration;
    };
    remarks?: Remarks;
}
export interface Doers {
    /**
     * The next group when the one before is not available.
     */
    chain: Group[];
    possibly?: Ref[];
    sameAs?: Id;
    when?: Condition;
}
export interface Group {
    join: 'or' | 'and' | 'each';
    roles: Ref[];
}
export interface Sending {
    things: Ref[];
    to: Ref[];
    copy?: Ref[];
    via?: Id[];
    when?: Condition;
    /**
     * The lists of which one item is enough.
     */
    either?: string[];
}
export interface Attributes {
    by?: Doers[];
    with?: {
        roles: Ref[];
        whereWished?: true;
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    in?: {
        systems: Ref[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    via?: {
        channels: Id[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    fulfils?: {
        names: Ref[];
        when?: Condition;
    }[];
    use?: {
        documents: Ref[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    write?: {
        documents: Ref[];
        signedBy?: Ref[];
        copy?: Ref[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    sign?: {
        documents: Ref[];
        by: Ref[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    send?: Sending[];
    inform?: {
        who: Ref[];
        about: Ref[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    ask?: {
        who: Ref[];
        to: string;
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    refer?: {
        who: Ref[];
        to: Ref[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    handOver?: {
        to: Group[];
        whenAccepted?: true;
        otherwiseSend?: Sending;
        when?: Condition;
    }[];
    record?: {
        text?: string;
        systems?: Ref[];
        tags?: Id[];
        fields?: string[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    noRecord?: {
        when?: Condition;
    }[];
    check?: {
        text: string;
        when?: Condition;
    }[];
    approval?: {
        roles: Ref[];
        when?: Condition;
        /**
         * The lists of which one item is enough.
         */
        either?: string[];
    }[];
    determine?: {
        facts: Id[];
        when?: Condition;
    }[];
    deadlines?: Deadline[];
    takes?: {
        duration: Duration;
        when?: Condition;
    }[];
}
/**
 * The first branch whose condition holds; a branch without one is `otherwise`.
 */
export interface Decision {
    kind: 'decision';
    id: Id;
    branches: {
        id: Id;
        body: Statement[];
        when?: Condition;
        remarks?: Remarks;
    }[];
    on?: Id;
    remarks?: Remarks;
}
export interface Choice {
    kind: 'choice';
    id: Id;
    options: {
        id: Id;
        body: Statement[];
        title?: string;
        when?: Condition;
        remarks?: Remarks;
    }[];
    remarks?: Remarks;
}
export interface AnyOrder {
    kind: 'anyOrder';
    id: Id;
    body: Statement[];
    remarks?: Remarks;
}
export interface Repeat {
    kind: 'repeat';
    id: Id;
    body: Statement[];
    every?: Duration;
    atLeast?: number;
    atMost?: number;
    until?: Condition;
    remarks?: Remarks;
}
export interface ForEach {
    kind: 'forEach';
    id: Id;
    body: Statement[];
    title?: string;
    remarks?: Remarks;
}
export interface Wait {
    kind: 'wait';
    id: Id;
    events: Id[];
    title?: string;
    atMost?: Duration;
    otherwise?: Statement[];
    remarks?: Remarks;
}
export interface Follow {
    kind: 'follow';
    id: Id;
    routine: Id;
    remarks?: Remarks;
}
export interface Set {
    kind: 'set';
    id: Id;
    outcome: Id;
    value: Value;
    remarks?: Remarks;
}
export interface Close {
    kind: 'close';
    id: Id;
    title?: string;
    remarks?: Remarks;
}
export interface Rule {
    id: Id;
    title?: string;
    alsoCalled?: string[];
    /**
     * The catalogue that declares it.
     */
    from?: string;
    kind: 'rule' | 'guideline' | 'prohibition' | 'right' | 'permission';
    for?: Ref[];
    items?: string[];
    forms: Form[];
    fulfils?: Ref[];
    /**
     * The procedure or phase to which its forms are limited.
     */
    scope?: string;
    chapter?: string;
    remarks?: Remarks;
}
/**
 * Named entries, or the steps with these attributes.
 */
export interface Selection {
    entries?: Ref[];
    steps?: {
        by?: Ref[];
        in?: Ref[];
        recordedWith?: Ref[];
        writing?: Ref[];
        sending?: Ref[];
        handingOver?: true;
        handingOverTo?: Ref[];
        inPhase?: Ref[];
    };
}
export interface Example {
    id: Id;
    /**
     * A case of case.schema.json.
     */
    case: {};
    expects: Expectation[];
    title?: string;
    remarks?: Remarks;
}
