// What holds of every routine that we have: its model is as the schema says, and both languages mean the same.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../src/workspace/workspace.ts';
import { bound, wrongIn } from './bound.ts';

const root = join(import.meta.dirname, '../..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.rutine'))
    .map((name) => join(root, folder, name));
const constructs = filesIn('test/language/constructs');

describe('models', () => {
  const workspace = new Workspace();

  for (const file of filesIn('samples'))
    it(`${file.slice(root.length + 1)} is as the schema says, and nothing is wrong with it`, async () => {
      const { bound, findings } = await workspace.check(file);
      assert.deepEqual(findings, []);
      assert.deepEqual(wrongIn(bound.model), []);
    });

  for (const file of constructs)
    it(`${file.slice(root.length + 1)} is as the schema says`, () => {
      assert.deepEqual(wrongIn(bound(readFileSync(file, 'utf8')).routine), []);
    });

  it('of the AMU routine are equal in Norwegian and English, but for the language', async () => {
    const [nb, en] = await Promise.all(
      ['amu.rutine', 'amu.en.rutine'].map((name) => workspace.check(join(root, 'samples', name))),
    );
    assert.equal(nb?.bound.model.language, 'nb');
    assert.deepEqual({ ...en?.bound.model, language: 'nb' }, nb?.bound.model);
  });

  it('of every construct are equal in Norwegian and English, but for the language', () => {
    const [en, nb] = constructs.sort().map((file) => bound(readFileSync(file, 'utf8')).routine);
    assert.equal(en?.language, 'en');
    assert.deepEqual({ ...en, language: 'nb' }, nb);
  });

  it('say where each of their parts stands', async () => {
    const { bound, document } = await workspace.check(join(root, 'samples/amu.rutine'));
    const textOf = (part: object | undefined) => {
      const span = part && bound.spans.get(part);
      return span && document.source.text.slice(span.start, span.end);
    };
    const { facts, procedures, rules, examples } = bound.model;
    assert.equal(textOf(facts.find(({ id }) => id === 'avtale')), 'avtale er Assist eller BHT');
    assert.equal(textOf(procedures[0]), 'start behov "Kunden har behov for AMU"');
    assert.equal(textOf(procedures[0]?.body[0]), 'fase "Identifisering av kunde"');
    assert.equal(
      textOf(rules.find(({ id }) => id === 'journalført')),
      'regel journalført "AMU-saker journalføres med riktig merke"',
    );
    assert.equal(textOf(examples[0]?.expects[0]), 'forvent fakturering er volum');
  });
});
