/** A routine as a plain graph: what the map draws, free of where it is drawn. */
import type { Id, Procedure } from '../../model/model.ts';
import type { Language } from '../../simulate/index.ts';

/** All procedures of a routine, each with its roles as lanes. Plain data, as it is sent to a webview. */
export interface MapGraph {
  readonly routine: Id;
  readonly language: Language;
  readonly title: string;
  readonly pools: readonly Pool[];
}

/** A procedure. Nodes are in the order of the text, and edges lead forward in it: rounds are told by their group. */
export interface Pool {
  readonly key: string;
  readonly kind: Procedure['kind'];
  readonly title: string;
  /** What else is said of it: how often it comes, after what. */
  readonly details: readonly string[];
  readonly lanes: readonly Lane[];
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Groups that stand around others come before them. */
  readonly groups: readonly Group[];
}

export interface Lane {
  readonly key: string;
  /** Empty where nobody is needed. */
  readonly title: string;
}

export type NodeKind =
  | 'start'
  | 'step'
  | 'decision'
  | 'choice'
  | 'anyOrder'
  | 'repeat'
  | 'forEach'
  | 'wait'
  | 'follow'
  | 'set'
  | 'close'
  | 'end';

export interface MapNode {
  readonly key: string;
  readonly kind: NodeKind;
  readonly title: string;
  /** Who if it is not the lane alone, in which cases, by when. */
  readonly details: readonly string[];
  /** Its place in the pool's lanes. */
  readonly lane: number;
  readonly modality?: 'should' | 'may';
  /** No case comes here. */
  readonly unreachable?: true;
}

export interface MapEdge {
  /** That of the branch which it begins, else one of its own. */
  readonly key: string;
  /** Places in the pool's nodes. */
  readonly from: number;
  readonly to: number;
  readonly label?: string;
  /** It begins something beside what goes on. */
  readonly aside?: true;
  /** No case goes this way. */
  readonly unreachable?: true;
}

/** What stands together: a phase, or what is done in rounds, turns or any order. */
export interface Group {
  readonly key: string;
  readonly kind: 'phase' | 'repeat' | 'forEach' | 'anyOrder';
  /** Of a phase; the others have a node that says it. */
  readonly title?: string;
  /** The first and the last of its nodes, by their places. */
  readonly first: number;
  readonly last: number;
}

/** The name that a part of a routine has in its map. */
export const keyOf = (routine: Id, kind: NodeKind | Group['kind'] | 'procedure' | 'branch', id: Id): string =>
  `${routine}/${kind}/${id}`;
