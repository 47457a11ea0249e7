/// <reference lib="dom" />
/** One question as a field: radio buttons, a number, a date, a length of time, a text. */
import type { Duration } from '../../model/model.ts';
import { durationWords, type Language } from '../../simulate/words-basic.ts';
import { element } from '../dom.ts';
import type { Input } from './data.ts';
import { word } from './words.ts';

export type Value = string | Duration;

/** The inputs of a question, and how they are brought to another answer without being made anew. */
export interface Field {
  readonly inputs: readonly HTMLElement[];
  readonly set: (value: Value | null) => void;
}

/** More than so many options are a list to choose from. */
const mostRadios = 7;

let fields = 0;

/** @param labelledBy the id of what names it */
export function fieldOf(
  input: Input,
  labelledBy: string,
  language: Language,
  answer: (value: Value | null) => void,
): Field {
  switch (input.kind) {
    case 'choice':
      return input.options.length > mostRadios
        ? listField(input.options, labelledBy, language, answer)
        : radioField(input.options, answer);
    case 'duration':
      return durationField(labelledBy, language, answer);
    case 'number': {
      const { from, to, whole } = input;
      const limits = { min: from, max: to, step: whole ? '1' : 'any' };
      return plainField({ type: 'number', ...limits, 'aria-labelledby': labelledBy }, answer);
    }
    default:
      return plainField({ type: input.kind, 'aria-labelledby': labelledBy }, answer);
  }
}

type Options = Extract<Input, { kind: 'choice' }>['options'];

function radioField(options: Options, answer: (value: Value) => void): Field {
  const name = `question-${fields++}`;
  const radios = options.map(({ value }) =>
    element('input', { type: 'radio', name, value, onchange: () => answer(value) }),
  );
  return {
    inputs: options.map(({ title }, at) => element('label', { class: 'option' }, radios[at]!, title)),
    set: (value) => {
      for (const radio of radios) radio.checked = radio.value === value;
    },
  };
}

function listField(
  options: Options,
  labelledBy: string,
  language: Language,
  answer: (value: Value | null) => void,
): Field {
  const none = element('option', { value: '' }, word('unanswered', language));
  const items = options.map(({ value, title }) => element('option', { value }, title));
  const list = element(
    'select',
    { 'aria-labelledby': labelledBy, onchange: () => answer(list.value || null) },
    none,
    ...items,
  );
  return {
    inputs: [list],
    set: (value) => {
      list.value = typeof value === 'string' ? value : '';
    },
  };
}

/** What is half written is no answer yet: it is taken when the field is left, or at Enter. */
function plainField(attributes: Readonly<Record<string, string | null>>, answer: (value: Value | null) => void): Field {
  const input = element('input', {
    ...attributes,
    onchange: () => {
      if (input.validity.valid) answer(input.value || null);
      else input.reportValidity();
    },
  });
  return {
    inputs: [input],
    set: (value) => {
      const text = typeof value === 'string' ? value : '';
      if (input.value !== text) input.value = text;
    },
  };
}

const units: readonly Duration['unit'][] = ['minute', 'hour', 'day', 'workingDay', 'week', 'month', 'year'];

/** A number and a unit. */
export function durationField(
  labelledBy: string,
  language: Language,
  answer: (value: Duration | null) => void,
  first: Duration['unit'] = 'day',
): Field {
  const says = () => answer(count.value === '' ? null : { count: count.value, unit: unit.value as Duration['unit'] });
  const label = { 'aria-describedby': labelledBy };
  const count = element('input', {
    type: 'number',
    min: '0',
    step: 'any',
    ...label,
    'aria-label': word('count', language),
    onchange: says,
  });
  const options = units.map((one) => element('option', { value: one }, unitWords(one, language)));
  const unit = element('select', { ...label, 'aria-label': word('unit', language), onchange: says }, ...options);
  unit.value = first;
  return {
    inputs: [count, unit],
    set: (value) => {
      if (typeof value !== 'object') count.value = '';
      else if (value) {
        if (count.value !== value.count) count.value = value.count;
        unit.value = value.unit;
      }
    },
  };
}

const unitWords = (unit: Duration['unit'], language: Language): string =>
  durationWords({ count: '2', unit }, language).slice(2);
