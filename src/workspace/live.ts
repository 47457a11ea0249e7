/** A workspace while it is written in: each file is looked at anew only when something that it depends on has changed. */
import { dirname } from 'node:path';
import type { Finding } from '../finding.ts';
import type { Proved } from '../report/report.ts';
import { rules as ours } from '../rules/index.ts';
import { absolute } from './absolute.ts';
import { type Begun, begin, withProofs } from './analysis.ts';
import { conclude } from './conclusion.ts';
import { type Configuration, configurationOf, forgetConfigurations, rulesOf } from './config/configuration.ts';
import { isIgnored } from './config/patterns.ts';
import { settingsFor } from './config/settings.ts';
import type { Checked } from './document.ts';
import { type Prove, proofsOf } from './proofs.ts';
import type { FileText } from './read.ts';
import { Workspace } from './workspace.ts';

interface Looked extends Begun {
  readonly configuration: Configuration;
  /** Its examples are being walked. */
  finishing?: Promise<void>;
}

export class Live {
  readonly workspace = new Workspace();
  private readonly looked = new Map<string, Looked>();
  private changes = 0;

  /** How often something has changed: what was made of an older state is stale. */
  get version(): number {
    return this.changes;
  }

  /** Takes the text of a file, or what is on disk again. Returns the other files that were looked at and may differ now. */
  change(file: string, text: FileText | null): string[] {
    this.changes++;
    const key = absolute(file);
    const all = this.workspace.change(file, text);
    const others = [...this.looked].flatMap(([other, { analysis }]) =>
      other !== key && (all || analysis.uses.some((used) => absolute(used) === key)) ? [other] : [],
    );
    for (const stale of [key, ...others]) this.looked.delete(stale);
    return others;
  }

  /** A file is gone; it is compared with others no more. */
  remove(file: string): void {
    // What was never looked at is no news when it can't be: whoever waits for things to settle would wait forever.
    if (!this.looked.has(absolute(file))) return;
    this.change(file, null);
    this.looked.delete(absolute(file));
  }

  /** Begins anew: files or configurations changed in ways that nobody told one by one. */
  forget(): void {
    this.changes++;
    forgetConfigurations();
    this.workspace.forgetNames();
    this.looked.clear();
  }

  /** Looks at a file, if that was not done; its examples are left for `finish`. Throws `Unreadable`, `BadConfiguration`. */
  async look(file: string): Promise<{ checked: Checked; fresh: boolean }> {
    const key = absolute(file);
    const { version } = this;
    const checked = await this.workspace.check(file);
    if (this.looked.has(key)) return { checked, fresh: false };
    const configuration = await configurationOf(dirname(key));
    const rules = rulesOf(ours, configuration);
    const begun = await begin(this.workspace, checked, rules, settingsFor(configuration, file));
    // Whoever changed something meanwhile asks again.
    if (version === this.version) this.looked.set(key, { ...begun, configuration });
    return { checked, fresh: true };
  }

  /** Whether a file was looked at and has examples that are yet to be walked. */
  isUnfinished(file: string): boolean {
    return this.looked.get(absolute(file))?.finish !== undefined;
  }

  /**
   * Walks the examples of a file that was looked at; ends early when it is to be looked at again. Throws
   * `BadConfiguration`.
   * @param listening is waited for before each example
   */
  finish(file: string, listening: () => Promise<void>): Promise<void> {
    const key = absolute(file);
    const looked = this.looked.get(key);
    if (!looked?.finish) return Promise.resolve();
    const { finish, configuration } = looked;
    const isNewest = () => this.looked.get(key) === looked;
    looked.finishing ??= finish(async () => {
      await listening();
      return isNewest();
    }).then((analysis) => {
      if (isNewest()) this.looked.set(key, { analysis, configuration });
    });
    return looked.finishing;
  }

  /**
   * Proves the rules of a file that was looked at to its end, if that was not done. Returns whether there is anything new. Throws
   * `BadConfiguration`.
   */
  async prove(file: string, by: Prove): Promise<boolean> {
    const key = absolute(file);
    const looked = this.looked.get(key);
    if (!looked || looked.finish || looked.analysis.proofs) return false;
    const proofs = await proofsOf(this.workspace, await this.workspace.check(file), by);
    // What was changed meanwhile is proved in its newer state.
    if (!proofs || this.looked.get(key) !== looked) return false;
    const { analysis, configuration } = looked;
    this.looked.set(key, { ...looked, analysis: withProofs(analysis, proofs, settingsFor(configuration, file)) });
    return proofs.proved.length > 0;
  }

  /** What is proved of the rules of a file; nothing if that is still to be done. */
  proofs(file: string): readonly Proved[] | null {
    return this.looked.get(absolute(file))?.analysis.proofs ?? null;
  }

  /** The configurations that hold for the files that were looked at. */
  get configurations(): ReadonlySet<Configuration> {
    return new Set([...this.looked.values()].map(({ configuration }) => configuration));
  }

  /** What is found in files that were looked at, compared with all of them; in unfinished ones not all is. @param today YYYY-MM-DD */
  findings(files: readonly string[], today: string): Map<string, readonly Finding[]> {
    const all = [...this.looked.values()];
    const analyses = new Map(all.map(({ analysis }) => [analysis.file, analysis]));
    const configurations = new Map(all.map(({ analysis: { file }, configuration }) => [file, configuration]));
    const rules = new Set([...new Set(configurations.values())].flatMap((one) => rulesOf(ours, one)));
    const settings = (file: string) => settingsFor(configurations.get(file)!, file);
    const asked = files.flatMap((file) => this.looked.get(absolute(file)) ?? []);
    const shown = asked.filter(({ analysis, configuration }) => !isIgnored(configuration, analysis.file));
    const names = shown.map(({ analysis: { file } }) => file);
    const { findings } = conclude(analyses, names, [...rules], settings, today);
    const found = Map.groupBy(findings, ({ file }) => absolute(file));
    return new Map(files.map((file) => [file, found.get(absolute(file)) ?? []]));
  }
}
