/** Parts that are no lines of their own; those that are (`qualifies`) have their rule in `heads`. */
export declare const parts: {
    readonly if: {
        readonly value: 'condition';
        readonly comma: true;
    };
    readonly unless: {
        readonly value: 'condition';
        readonly comma: true;
    };
    readonly for: {
        readonly value: 'refs';
        readonly follow: readonly ["word"];
    };
    readonly in: {
        readonly value: 'refs';
        readonly repeats: true;
    };
    readonly holding: {
        readonly value: 'refs';
    };
    readonly agent: {
        readonly value: 'refs';
    };
    readonly onDay: {
        readonly value: 'date';
    };
    readonly toDate: {
        readonly value: 'date';
    };
    readonly keptFor: {
        readonly value: 'duration';
        readonly follow: readonly ["number"];
    };
    readonly is: {
        readonly value: 'values';
        readonly optional: true;
        readonly marker: true;
    };
    readonly becomes: {
        readonly value: 'values';
        readonly optional: true;
        readonly marker: true;
    };
    readonly means: {
        readonly value: 'condition';
        readonly marker: true;
    };
    readonly from: {
        readonly value: 'number';
    };
    readonly toNumber: {
        readonly value: 'number';
    };
    readonly to: {
        readonly value: 'refs';
    };
    readonly every: {
        readonly value: 'interval';
    };
    readonly atLeastTimes: {
        readonly value: 'count';
    };
    readonly exactlyTimes: {
        readonly value: 'count';
    };
    readonly atMostTimes: {
        readonly value: 'count';
    };
    readonly until: {
        readonly value: 'condition';
    };
    readonly atMost: {
        readonly value: 'duration';
    };
    readonly toValue: {
        readonly value: 'value';
    };
    readonly otherwise: {
        readonly value: 'refs';
        readonly comma: true;
        readonly repeats: true;
    };
    readonly possibly: {
        readonly value: 'refs';
        readonly comma: true;
    };
    readonly whereWished: {
        readonly comma: true;
    };
    readonly signedBy: {
        readonly value: 'refs';
        readonly comma: true;
    };
    readonly copy: {
        readonly value: 'refs';
        readonly comma: true;
    };
    readonly viaChannel: {
        readonly value: 'refs';
        readonly comma: true;
    };
    readonly about: {
        readonly value: 'refs';
    };
    readonly askTo: {
        readonly value: 'text';
    };
    readonly otherwiseSend: {
        readonly value: 'refs';
        readonly comma: true;
    };
    readonly whenAccepted: {
        readonly comma: true;
    };
    readonly wherePractical: {
        readonly comma: true;
    };
    readonly after: {
        readonly value: 'refs';
    };
    readonly before: {
        readonly value: 'refs';
    };
    readonly nextWorkingDay: {
        readonly comma: true;
    };
    readonly followedBy: {
        readonly value: 'selector';
        readonly marker: true;
    };
    readonly followedByOwn: {
        readonly value: 'selector';
        readonly marker: true;
    };
    readonly precededBy: {
        readonly value: 'selector';
        readonly marker: true;
    };
    readonly precededByOwn: {
        readonly value: 'selector';
        readonly marker: true;
    };
    readonly isRecorded: {
        readonly marker: true;
    };
    readonly isSignedBy: {
        readonly value: 'refs';
        readonly marker: true;
    };
    readonly has: {
        readonly value: 'kind';
        readonly marker: true;
    };
    readonly doneBy: {
        readonly value: 'refs';
        readonly repeats: true;
    };
    readonly recordedWith: {
        readonly value: 'refs';
        readonly repeats: true;
    };
    readonly writing: {
        readonly value: 'refs';
        readonly repeats: true;
    };
    readonly sending: {
        readonly value: 'refs';
        readonly repeats: true;
    };
    readonly handingOverTo: {
        readonly value: 'refs';
        readonly repeats: true;
    };
    readonly handingOver: {
        readonly repeats: true;
    };
    readonly inPhase: {
        readonly value: 'refs';
        readonly repeats: true;
    };
    readonly withinTime: {
        readonly value: 'duration';
    };
    readonly happens: {
        readonly marker: true;
    };
    readonly neverHappens: {
        readonly marker: true;
    };
    readonly neverSameCase: {
        readonly marker: true;
    };
    readonly differentPeople: {
        readonly marker: true;
    };
    readonly atLeastEvery: {
        readonly value: 'interval';
    };
    readonly per: {
        readonly value: 'refs';
    };
    readonly mayDo: {
        readonly value: 'selector';
        readonly marker: true;
    };
    readonly withinDate: {
        readonly value: 'dateTime';
    };
    readonly isNotAvailable: {
        readonly marker: true;
    };
    readonly isAvailable: {
        readonly marker: true;
    };
    readonly isOverdue: {
        readonly marker: true;
    };
    readonly becauseOf: {
        readonly value: 'text';
    };
    readonly untilDate: {
        readonly value: 'date';
    };
};
