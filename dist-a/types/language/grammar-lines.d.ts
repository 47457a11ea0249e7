export declare const heads: {
    readonly routine: {
        readonly at: readonly ["top"];
        readonly value: 'intro';
        readonly body: 'header';
    };
    readonly catalogue: {
        readonly at: readonly ["top"];
        readonly value: 'intro';
        readonly body: 'header';
    };
    readonly chapter: {
        readonly value: 'text';
        readonly at: readonly ["top"];
    };
    readonly number: {
        readonly value: 'text';
        readonly at: readonly ["header"];
        readonly once: true;
    };
    readonly version: {
        readonly value: 'text';
        readonly at: readonly ["header", "document"];
        readonly qualifies: true;
        readonly once: true;
    };
    readonly status: {
        readonly at: readonly ["header"];
        readonly value: 'status';
        readonly once: true;
    };
    readonly process: {
        readonly value: 'text';
        readonly at: readonly ["header"];
    };
    readonly type: {
        readonly value: 'text';
        readonly at: readonly ["header"];
    };
    readonly purpose: {
        readonly value: 'text';
        readonly at: readonly ["header"];
    };
    readonly scope: {
        readonly value: 'text';
        readonly at: readonly ["header"];
    };
    readonly owner: {
        readonly at: readonly ["header"];
        readonly value: 'refs';
        readonly once: true;
    };
    readonly approved: {
        readonly at: readonly ["header"];
        readonly parts: readonly ["agent", "onDay"];
        readonly once: true;
    };
    readonly created: {
        readonly at: readonly ["header"];
        readonly value: 'date';
        readonly once: true;
    };
    readonly revised: {
        readonly at: readonly ["header"];
        readonly value: 'date';
        readonly once: true;
    };
    readonly validFrom: {
        readonly at: readonly ["header"];
        readonly value: 'date';
        readonly parts: readonly ["toDate"];
        readonly once: true;
    };
    readonly review: {
        readonly at: readonly ["header"];
        readonly value: 'period';
        readonly once: true;
    };
    readonly responseTime: {
        readonly at: readonly ["header"];
        readonly value: 'duration';
        readonly once: true;
    };
    readonly calendar: {
        readonly at: readonly ["header"];
        readonly value: 'refs';
        readonly once: true;
    };
    readonly timeZone: {
        readonly value: 'text';
        readonly at: readonly ["header"];
        readonly once: true;
    };
    readonly buildsOn: {
        readonly at: readonly ["header"];
        readonly value: 'refs';
    };
    readonly roles: {
        readonly at: readonly ["top"];
        readonly body: 'roles';
    };
    readonly systems: {
        readonly at: readonly ["top"];
        readonly body: 'systems';
    };
    readonly channels: {
        readonly at: readonly ["top"];
        readonly body: 'channels';
    };
    readonly tags: {
        readonly at: readonly ["top"];
        readonly body: 'tags';
    };
    readonly documents: {
        readonly at: readonly ["top"];
        readonly body: 'documents';
    };
    readonly messages: {
        readonly at: readonly ["top"];
        readonly body: 'messages';
    };
    readonly terms: {
        readonly at: readonly ["top"];
        readonly body: 'terms';
    };
    readonly requirements: {
        readonly at: readonly ["top"];
        readonly body: 'requirements';
    };
    readonly case: {
        readonly at: readonly ["top", "procedure", "turn"];
        readonly body: 'facts';
    };
    readonly roleEntry: {
        readonly at: readonly ["roles", "role"];
        readonly led: 'name';
        readonly value: 'names';
        readonly parts: readonly ["external", "deputy", "onePerson", "contact", "responsibility", "alsoCalled"];
        readonly body: 'role';
    };
    readonly systemEntry: {
        readonly at: readonly ["systems", "system"];
        readonly led: 'name';
        readonly value: 'names';
        readonly parts: readonly ["alsoCalled"];
        readonly body: 'system';
    };
    readonly channelEntry: {
        readonly at: readonly ["channels"];
        readonly led: 'name';
        readonly value: 'names';
        readonly parts: readonly ["alsoCalled"];
        readonly body: 'entry';
    };
    readonly tagEntry: {
        readonly at: readonly ["tags"];
        readonly led: 'name';
        readonly value: 'names';
        readonly parts: readonly ["in", "alsoCalled"];
        readonly body: 'entry';
    };
    readonly documentEntry: {
        readonly at: readonly ["documents"];
        readonly led: 'name';
        readonly value: 'names';
        readonly parts: readonly ["keptIn", "keptFor", "version", "link", "contains", "for", "fulfils", "alsoCalled"];
        readonly body: 'document';
    };
    readonly messageEntry: {
        readonly at: readonly ["messages"];
        readonly led: 'name';
        readonly value: 'names';
        readonly parts: readonly ["via", "contains", "alsoCalled"];
        readonly body: 'message';
    };
    readonly termEntry: {
        readonly at: readonly ["terms"];
        readonly led: 'name';
        readonly value: 'names';
        readonly parts: readonly ["alsoCalled"];
        readonly body: 'entry';
    };
    readonly requirementEntry: {
        readonly at: readonly ["requirements", "requirement"];
        readonly led: 'name';
        readonly value: 'names';
        readonly parts: readonly ["source", "alsoCalled"];
        readonly body: 'requirement';
    };
    readonly external: {
        readonly at: readonly ["role"];
        readonly qualifies: true;
        readonly once: true;
    };
    readonly deputy: {
        readonly at: readonly ["role"];
        readonly value: 'refs';
        readonly qualifies: true;
    };
    readonly onePerson: {
        readonly at: readonly ["role"];
        readonly qualifies: true;
        readonly once: true;
    };
    readonly contact: {
        readonly value: 'text';
        readonly at: readonly ["role"];
        readonly qualifies: true;
        readonly once: true;
    };
    readonly responsibility: {
        readonly at: readonly ["role"];
        readonly value: 'intro';
        readonly qualifies: true;
    };
    readonly alsoCalled: {
        readonly at: readonly ["role", "system", "document", "message", "requirement", "entry"];
        readonly value: 'texts';
        readonly qualifies: true;
    };
    readonly keptIn: {
        readonly at: readonly ["document"];
        readonly value: 'refs';
        readonly parts: readonly ["keptFor"];
        readonly qualifies: true;
    };
    readonly link: {
        readonly value: 'text';
        readonly at: readonly ["document"];
        readonly qualifies: true;
        readonly once: true;
    };
    readonly contains: {
        readonly at: readonly ["document", "message"];
        readonly value: 'texts';
        readonly qualifies: true;
    };
    readonly for: {
        readonly at: readonly ["document"];
        readonly value: 'refs';
        readonly follow: readonly ["word"];
        readonly qualifies: true;
    };
    readonly source: {
        readonly value: 'text';
        readonly at: readonly ["requirement"];
        readonly qualifies: true;
        readonly once: true;
    };
    readonly fact: {
        readonly at: readonly ["facts"];
        readonly led: 'name';
        readonly value: 'names';
        readonly parts: readonly ["is", "becomes", "means", "from", "toNumber", "if", "unless"];
        readonly body: 'values';
    };
    readonly factsIf: {
        readonly at: readonly ["facts"];
        readonly value: 'condition';
        readonly body: 'facts';
    };
    readonly impossible: {
        readonly at: readonly ["facts"];
        readonly value: 'condition';
    };
    readonly valueEntry: {
        readonly at: readonly ["values"];
        readonly led: 'name';
        readonly value: 'names';
    };
    readonly start: {
        readonly at: readonly ["top"];
        readonly value: 'intro';
        readonly body: 'procedure';
    };
    readonly on: {
        readonly at: readonly ["top"];
        readonly value: 'introRefs';
        readonly body: 'procedure';
    };
    readonly regularly: {
        readonly at: readonly ["top"];
        readonly value: 'intro';
        readonly body: 'procedure';
    };
    readonly everyPeriod: {
        readonly at: readonly ["procedure"];
        readonly value: 'period';
        readonly keepsHead: true;
        readonly parts: readonly ["if", "unless"];
    };
    readonly untilEvent: {
        readonly at: readonly ["procedure"];
        readonly value: 'refs';
    };
    readonly countedFrom: {
        readonly at: readonly ["procedure"];
        readonly value: 'refs';
    };
    readonly afterEntry: {
        readonly at: readonly ["procedure"];
        readonly value: 'refs';
    };
    readonly atMostTimesEach: {
        readonly at: readonly ["procedure"];
        readonly value: 'count';
        readonly once: true;
    };
    readonly outsideCase: {
        readonly at: readonly ["procedure"];
        readonly once: true;
    };
    readonly phase: {
        readonly at: readonly ["flow"];
        readonly value: 'intro';
        readonly body: 'flow';
    };
    readonly step: {
        readonly at: readonly ['flow'];
        readonly value: 'intro';
        readonly parts: readonly ["if", "unless"];
        readonly body: 'step';
    };
    readonly recommendedStep: {
        readonly at: readonly ['flow'];
        readonly value: 'intro';
        readonly parts: readonly ["if", "unless"];
        readonly body: 'step';
    };
    readonly optionalStep: {
        readonly at: readonly ['flow'];
        readonly value: 'intro';
        readonly parts: readonly ["if", "unless"];
        readonly body: 'step';
    };
    readonly if: {
        readonly at: readonly ["flow"];
        readonly value: 'condition';
        readonly body: 'flow';
    };
    readonly otherwiseIf: {
        readonly at: readonly ["flow"];
        readonly value: 'condition';
        readonly body: 'flow';
    };
    readonly otherwise: {
        readonly at: readonly ["flow", "branches"];
        readonly body: 'flow';
    };
    readonly unless: {
        readonly at: readonly ["flow"];
        readonly value: 'condition';
        readonly body: 'flow';
    };
    readonly dependingOn: {
        readonly at: readonly ["flow"];
        readonly value: 'refs';
        readonly body: 'branches';
    };
    readonly when: {
        readonly at: readonly ["branches"];
        readonly value: 'branch';
        readonly body: 'flow';
    };
    readonly chooseOne: {
        readonly at: readonly ["flow"];
        readonly body: 'choices';
    };
    readonly option: {
        readonly at: readonly ["choices"];
        readonly value: 'intro';
        readonly optional: true;
        readonly parts: readonly ["if", "unless"];
        readonly body: 'flow';
    };
    readonly anyOrder: {
        readonly at: readonly ["flow"];
        readonly body: 'flow';
    };
    readonly repeat: {
        readonly at: readonly ["flow"];
        readonly parts: readonly ["every", "atLeastTimes", "atMostTimes", "until"];
        readonly body: 'flow';
    };
    readonly forEach: {
        readonly at: readonly ["flow"];
        readonly value: 'intro';
        readonly body: 'turn';
    };
    readonly waitFor: {
        readonly at: readonly ["flow"];
        readonly value: 'introRefs';
        readonly parts: readonly ["atMost"];
    };
    readonly follow: {
        readonly at: readonly ["flow"];
        readonly value: 'refs';
    };
    readonly set: {
        readonly at: readonly ["flow"];
        readonly value: 'refs';
        readonly needs: readonly ["toValue"];
        readonly parts: readonly ["toValue"];
    };
    readonly close: {
        readonly at: readonly ["flow"];
        readonly value: 'text';
        readonly optional: true;
    };
    readonly by: {
        readonly at: readonly ['step', 'flow', 'header'];
        readonly value: 'refs';
        readonly follow: readonly ["word"];
        readonly parts: readonly ["otherwise", "possibly", "if", "unless"];
    };
    readonly byEach: {
        readonly at: readonly ['step', 'flow', 'header'];
        readonly value: 'refs';
        readonly parts: readonly ["if", "unless"];
    };
    readonly bySame: {
        readonly at: readonly ['step', 'flow', 'header'];
        readonly value: 'refs';
        readonly parts: readonly ["if", "unless"];
    };
    readonly with: {
        readonly at: readonly ['step', 'flow', 'header'];
        readonly value: 'refs';
        readonly parts: readonly ["whereWished", "if", "unless"];
    };
    readonly in: {
        readonly at: readonly ['step', 'flow', 'header'];
        readonly value: 'refs';
        readonly parts: readonly ["if", "unless"];
    };
    readonly via: {
        readonly at: readonly ["step", "flow", "header", "message"];
        readonly value: 'refs';
        readonly parts: readonly ["if", "unless"];
        readonly qualifies: true;
    };
    readonly fulfils: {
        readonly at: readonly ["step", "flow", "header", "rule", "document"];
        readonly value: 'refs';
        readonly parts: readonly ["if", "unless"];
        readonly qualifies: true;
    };
    readonly use: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["if", "unless"];
        readonly value: 'refs';
    };
    readonly write: {
        readonly at: readonly ['step'];
        readonly value: 'refs';
        readonly parts: readonly ["signedBy", "copy", "if", "unless"];
    };
    readonly sign: {
        readonly at: readonly ['step'];
        readonly value: 'refs';
        readonly parts: readonly ["agent", "if", "unless"];
    };
    readonly send: {
        readonly at: readonly ['step'];
        readonly value: 'refs';
        readonly needs: readonly ["to"];
        readonly parts: readonly ["to", "copy", "viaChannel", "if", "unless"];
    };
    readonly inform: {
        readonly at: readonly ['step'];
        readonly value: 'refs';
        readonly needs: readonly ["about"];
        readonly parts: readonly ["about", "if", "unless"];
    };
    readonly ask: {
        readonly at: readonly ['step'];
        readonly value: 'refs';
        readonly needs: readonly ["askTo"];
        readonly parts: readonly ["askTo", "if", "unless"];
    };
    readonly refer: {
        readonly at: readonly ['step'];
        readonly value: 'refs';
        readonly needs: readonly ["to"];
        readonly parts: readonly ["to", "if", "unless"];
    };
    readonly handOver: {
        readonly at: readonly ['step'];
        readonly value: 'refs';
        readonly parts: readonly ["otherwiseSend", "otherwise", "to", "copy", "viaChannel", "whenAccepted", "if", "unless"];
    };
    readonly record: {
        readonly at: readonly ['step'];
        readonly value: 'text';
        readonly optional: true;
        readonly parts: readonly ["in", "holding", "if", "unless"];
    };
    readonly noRecord: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["if", "unless"];
    };
    readonly check: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["if", "unless"];
        readonly value: 'text';
    };
    readonly approval: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["if", "unless"];
        readonly value: 'refs';
    };
    readonly determine: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["if", "unless"];
        readonly value: 'refs';
    };
    readonly takes: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["if", "unless"];
        readonly value: 'duration';
    };
    readonly within: {
        readonly at: readonly ['step'];
        readonly value: 'duration';
        readonly follow: readonly ["number"];
        readonly parts: readonly ["after", "wherePractical", "if", "unless"];
    };
    readonly atLeastBefore: {
        readonly at: readonly ['step'];
        readonly value: 'duration';
        readonly follow: readonly ["number"];
        readonly needs: readonly ["before"];
        readonly parts: readonly ["before", "wherePractical", "if", "unless"];
    };
    readonly beforeEntry: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["wherePractical", "if", "unless"];
        readonly value: 'refs';
        readonly follow: readonly ["word"];
    };
    readonly onDate: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["wherePractical", "if", "unless"];
        readonly value: 'date';
        readonly follow: readonly ["date", "word"];
    };
    readonly byDate: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["wherePractical", "if", "unless"];
        readonly value: 'date';
        readonly follow: readonly ["date"];
    };
    readonly byDay: {
        readonly at: readonly ['step'];
        readonly value: 'dayOfMonth';
        readonly follow: readonly ["ordinal"];
        readonly parts: readonly ["nextWorkingDay", "wherePractical", "if", "unless"];
    };
    readonly sameDay: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["wherePractical", "if", "unless"];
    };
    readonly immediately: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["wherePractical", "if", "unless"];
    };
    readonly promptly: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["wherePractical", "if", "unless"];
    };
    readonly withoutDelay: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["wherePractical", "if", "unless"];
    };
    readonly continuously: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["wherePractical", "if", "unless"];
    };
    readonly asNeeded: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["wherePractical", "if", "unless"];
    };
    readonly inGoodTime: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["wherePractical", "if", "unless"];
        readonly value: 'refs';
    };
    readonly deadline: {
        readonly at: readonly ['step'];
        readonly parts: readonly ["wherePractical", "if", "unless"];
        readonly value: 'text';
    };
    readonly whenOverdue: {
        readonly at: readonly ["step"];
        readonly body: 'overdue';
    };
    readonly newDeadline: {
        readonly at: readonly ["overdue"];
        readonly value: 'duration';
        readonly parts: readonly ["if", "unless"];
        readonly once: true;
    };
    readonly rule: {
        readonly at: readonly ['top', 'flow'];
        readonly value: 'intro';
        readonly parts: readonly ['for'];
        readonly body: 'rule';
    };
    readonly guideline: {
        readonly at: readonly ['top', 'flow'];
        readonly value: 'intro';
        readonly parts: readonly ['for'];
        readonly body: 'rule';
    };
    readonly prohibition: {
        readonly at: readonly ['top', 'flow'];
        readonly value: 'intro';
        readonly parts: readonly ['for'];
        readonly body: 'rule';
    };
    readonly right: {
        readonly at: readonly ['top', 'flow'];
        readonly value: 'intro';
        readonly parts: readonly ['for'];
        readonly body: 'rule';
    };
    readonly permission: {
        readonly at: readonly ['top', 'flow'];
        readonly value: 'intro';
        readonly parts: readonly ['for'];
        readonly body: 'rule';
    };
    readonly ruleItem: {
        readonly at: readonly ["rule"];
        readonly led: 'text';
        readonly value: 'text';
        readonly parts: readonly ["if", "unless"];
    };
    readonly everyForm: {
        readonly at: readonly ["rule"];
        readonly value: 'selector';
        readonly needs: readonly ["followedBy", "precededBy", "followedByOwn", "precededByOwn", "isRecorded", "isSignedBy", "has"];
        readonly parts: readonly ["doneBy", "in", "recordedWith", "writing", "sending", "handingOverTo", "handingOver", "inPhase", "followedByOwn", "followedBy", "precededByOwn", "precededBy", "isRecorded", "isSignedBy", "has", "holding", "withinTime", "if", "unless"];
    };
    readonly nameForm: {
        readonly at: readonly ["rule"];
        readonly led: 'name';
        readonly value: 'selector';
        readonly parts: readonly ["doneBy", "in", "recordedWith", "writing", "sending", "handingOverTo", "handingOver", "inPhase", "neverSameCase", "neverHappens", "happens", "differentPeople", "atLeastEvery", "atLeastTimes", "exactlyTimes", "atMostTimes", "per", "if", "unless"];
    };
    readonly exactlyOneOf: {
        readonly at: readonly ["rule"];
        readonly value: 'selector';
        readonly needs: readonly ["happens"];
        readonly parts: readonly ["happens", "if", "unless"];
    };
    readonly only: {
        readonly at: readonly ["rule"];
        readonly value: 'refs';
        readonly needs: readonly ["mayDo"];
        readonly parts: readonly ["mayDo", "doneBy", "in", "recordedWith", "writing", "sending", "handingOverTo", "handingOver", "inPhase", "if", "unless"];
    };
    readonly caseEndsWithin: {
        readonly at: readonly ["rule"];
        readonly value: 'duration';
        readonly parts: readonly ["if", "unless"];
    };
    readonly caseEndsWith: {
        readonly at: readonly ["rule"];
        readonly value: 'condition';
        readonly parts: readonly ["if", "unless"];
    };
    readonly example: {
        readonly at: readonly ["top"];
        readonly value: 'intro';
        readonly body: 'example';
    };
    readonly given: {
        readonly at: readonly ["example"];
        readonly value: 'answers';
    };
    readonly startsAt: {
        readonly at: readonly ["example"];
        readonly value: 'dateTime';
        readonly once: true;
    };
    readonly afterTime: {
        readonly at: readonly ["example"];
        readonly value: 'later';
    };
    readonly expectNot: {
        readonly at: readonly ["example"];
        readonly value: 'condition';
    };
    readonly expect: {
        readonly at: readonly ["example"];
        readonly value: 'condition';
        readonly parts: readonly ["before", "withinDate", "agent"];
    };
    readonly chooseOption: {
        readonly at: readonly ["example"];
        readonly value: 'refs';
    };
    readonly without: {
        readonly at: readonly ["example"];
        readonly value: 'refs';
    };
    readonly circumstance: {
        readonly at: readonly ["example"];
        readonly led: 'name';
        readonly value: 'turns';
        readonly parts: readonly ["isNotAvailable", "isAvailable", "isOverdue"];
    };
    readonly note: {
        readonly value: 'text';
        readonly at: readonly ["remarks"];
    };
    readonly see: {
        readonly at: readonly ["remarks"];
        readonly value: 'refs';
    };
    readonly because: {
        readonly value: 'text';
        readonly at: readonly ["remarks"];
    };
    readonly soThat: {
        readonly value: 'text';
        readonly at: readonly ["remarks"];
    };
    readonly unclear: {
        readonly value: 'text';
        readonly at: readonly ["remarks"];
    };
    readonly exception: {
        readonly at: readonly ["remarks"];
        readonly value: 'refs';
        readonly needs: readonly ["becauseOf"];
        readonly parts: readonly ["becauseOf", "agent", "untilDate"];
    };
};
