/** The meta model of the Language Server Protocol as a check of messages: what is wrong with a value, and where. */
import { readFileSync } from 'node:fs';

type Type =
  | { readonly kind: 'base' | 'reference'; readonly name: string }
  | { readonly kind: 'array'; readonly element: Type }
  | { readonly kind: 'map'; readonly key: Type; readonly value: Type }
  | { readonly kind: 'and' | 'or' | 'tuple'; readonly items: readonly Type[] }
  | { readonly kind: 'literal'; readonly value: Pick<Structure, 'properties'> }
  | { readonly kind: 'stringLiteral'; readonly value: string };

interface Named {
  readonly name: string;
}

interface Property extends Named {
  readonly type: Type;
  readonly optional?: boolean;
  readonly proposed?: boolean;
}

interface Structure {
  readonly properties: readonly Property[];
  readonly extends?: readonly Type[];
  readonly mixins?: readonly Type[];
}

interface Enumeration {
  readonly type: Type;
  readonly values: readonly { readonly value: string | number }[];
  readonly supportsCustomValues?: boolean;
}

/** What of a message can be checked. */
export type Part = 'params' | 'result' | 'partialResult' | 'errorData' | 'registrationOptions';

/** A request or a notification. */
export interface Method extends Readonly<Partial<Record<Part, Type>>> {
  readonly method: string;
  readonly registrationMethod?: string;
  readonly messageDirection: 'clientToServer' | 'serverToClient' | 'both';
  readonly proposed?: boolean;
}

interface MetaModel {
  readonly requests: readonly Method[];
  readonly notifications: readonly Method[];
  readonly structures: readonly (Named & Structure)[];
  readonly enumerations: readonly (Named & Enumeration)[];
  readonly typeAliases: readonly (Named & { readonly type: Type })[];
}

/** What is wrong, and on which way from the value that was looked at. */
interface Fault {
  readonly path: readonly (string | number)[];
  readonly says: string;
}

const model = JSON.parse(readFileSync(new URL('data/lsp-3.17-metaModel.json', import.meta.url), 'utf8')) as MetaModel;
const byName = <T extends Named>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.name, one]));
const structures = byName(model.structures);
const enumerations = byName(model.enumerations);
const aliases = byName(model.typeAliases);

// What is but proposed is not in 3.17: a client need not know it, and the server shall not say it.
const known = <T extends { readonly proposed?: boolean }>(all: readonly T[]): readonly T[] =>
  all.filter(({ proposed }) => !proposed);
const byMethod = (all: readonly Method[]): ReadonlyMap<string, Method> =>
  new Map(known(all).map((one) => [one.method, one]));

/** Every request of the protocol by its method. */
export const requests = byMethod(model.requests);
/** Every notification of the protocol by its method. */
export const notifications = byMethod(model.notifications);

const wrong = (says: string): readonly Fault[] => [{ path: [], says }];
const below = (step: string | number, faults: readonly Fault[]): readonly Fault[] =>
  faults.map(({ path, says }) => ({ path: [step, ...path], says }));

/** A value in a message, short enough for one. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

const whole = (value: unknown, least: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) < 2 ** 31;
const uri = (value: unknown): boolean => typeof value === 'string' && URL.canParse(value);
const bases: Readonly<Record<string, (value: unknown) => boolean>> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === 'boolean',
  string: (value) => typeof value === 'string',
  integer: (value) => whole(value, -(2 ** 31)),
  uinteger: (value) => whole(value, 0),
  decimal: (value) => typeof value === 'number',
  URI: uri,
  DocumentUri: uri,
};

/** How a type is called in a message. */
function nameOf(type: Type): string {
  switch (type.kind) {
    case 'base':
    case 'reference':
      return type.name;
    case 'stringLiteral':
      return `"${type.value}"`;
    case 'and':
    case 'or':
      return type.items.map(nameOf).join(` ${type.kind} `);
    case 'array':
      return `array of ${nameOf(type.element)}`;
    default:
      return type.kind;
  }
}

/** The properties of an object type, with those that it inherits and mixes in; what it says itself goes first. */
function propertiesOf(type: Type): ReadonlyMap<string, Property> {
  if (type.kind === 'and') return new Map(type.items.flatMap((one) => [...propertiesOf(one)]));
  if (type.kind === 'literal') return byName(known(type.value.properties));
  const structure = type.kind === 'reference' ? structures.get(type.name) : undefined;
  if (!structure) throw new Error(`The meta model has no object ${nameOf(type)}`);
  const others = [...(structure.extends ?? []), ...(structure.mixins ?? [])];
  return new Map([...others.flatMap((one) => [...propertiesOf(one)]), ...byName(known(structure.properties))]);
}

const remembered = new Map<Type, ReadonlyMap<string, Property>>();
function propertiesOnce(type: Type): ReadonlyMap<string, Property> {
  const properties = remembered.get(type) ?? propertiesOf(type);
  remembered.set(type, properties);
  return properties;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function inObject(type: Type, value: unknown): readonly Fault[] {
  if (!isObject(value)) return wrong(`must be ${nameOf(type)} but is ${shown(value)}`);
  const properties = propertiesOnce(type);
  const strange = Object.keys(value).filter((name) => !properties.has(name));
  const own = [...properties.values()].flatMap(({ name, type: kind, optional }) => {
    if (Object.hasOwn(value, name)) return below(name, inType(kind, value[name]));
    return optional ? [] : below(name, wrong('is missing'));
  });
  return [...own, ...strange.flatMap((name) => below(name, wrong(`is no property of ${nameOf(type)}`)))];
}

/** What is wrong in the alternative that was probably meant: the one that fits furthest in, then the one that lacks least. */
function inOneOf(type: Type, items: readonly Type[], value: unknown): readonly Fault[] {
  const tried = items.map((item) => inType(item, value));
  if (tried.some((faults) => faults.length === 0)) return [];
  const depth = (faults: readonly Fault[]) => Math.min(...faults.map(({ path }) => path.length));
  const best = tried.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0]!;
  return depth(best) > 0 ? best : wrong(`must be ${nameOf(type)} but is ${shown(value)}`);
}

function inReference(type: Type & Named, value: unknown): readonly Fault[] {
  // The meta model spells out what any JSON is; to follow it through large values would take long and find nothing.
  if (type.name === 'LSPAny') return value === undefined ? wrong('is missing') : [];
  const alias = aliases.get(type.name);
  if (alias) return inType(alias.type, value);
  const enumeration = enumerations.get(type.name);
  if (!enumeration) return inObject(type, value);
  if (enumeration.supportsCustomValues) return inType(enumeration.type, value);
  return enumeration.values.some((one) => one.value === value) ? [] : wrong(`is no ${type.name}: ${shown(value)}`);
}

/** What is wrong with a value that should be of a type. */
function inType(type: Type, value: unknown): readonly Fault[] {
  const otherwise = (right: boolean) => (right ? [] : wrong(`must be ${nameOf(type)} but is ${shown(value)}`));
  switch (type.kind) {
    case 'base':
      return otherwise(bases[type.name]!(value));
    case 'stringLiteral':
      return otherwise(value === type.value);
    case 'reference':
      return inReference(type, value);
    case 'or':
      return inOneOf(type, type.items, value);
    case 'and':
    case 'literal':
      return inObject(type, value);
    case 'array':
      if (!Array.isArray(value)) return otherwise(false);
      return value.flatMap((one, at) => below(at, inType(type.element, one)));
    case 'tuple':
      if (!Array.isArray(value) || value.length !== type.items.length) return otherwise(false);
      return type.items.flatMap((item, at) => below(at, inType(item, value[at])));
    case 'map':
      if (!isObject(value)) return otherwise(false);
      return Object.entries(value).flatMap(([key, one]) =>
        below(key, [...inType(type.key, key), ...inType(type.value, one)]),
      );
  }
}

/** What is wrong with a value that should be of the type with this name, as `path: what`. */
export const faultsOf = (name: string, value: unknown): string[] =>
  told(name, inType({ kind: 'reference', name }, value));

/** What is wrong with a part of a message: the method, the path of what is wrong, and what that is. */
export function faultsIn(method: Method, part: Part, value: unknown): string[] {
  const type = method[part];
  const where = `${method.method}: ${part}`;
  if (type) return told(where, inType(type, value));
  return value === undefined ? [] : [`${where} must not be there but is ${shown(value)}`];
}

const told = (where: string, faults: readonly Fault[]): string[] =>
  faults.map(({ path, says }) => `${[where, ...path].join('.')} ${says}`);
