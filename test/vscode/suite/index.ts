/** The suite that runs inside the extension host. It is bundled by `../extension-host.test.ts`, which reads the results. */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** What became of a test. */
export interface Outcome {
  readonly title: string;
  readonly milliseconds: number;
  readonly error?: string;
}

/** Called by VS Code; it exits with 1 if this is rejected. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: 'min' });
  // Gives the names that tests are written with; each file is loaded after that.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./language.ts');
  await import('./commands.ts');
  await import('./tasks.ts');
  await import('./providers.ts');
  await import('./server.ts');
  await import('./examples.ts');
  const outcomes: Outcome[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    const note = (test: Mocha.Test | Mocha.Hook, error?: Error) =>
      outcomes.push({
        title: test.titlePath().join(' '),
        milliseconds: test.duration ?? 0,
        ...(error && { error: error.stack ?? error.message }),
      });
    runner.on('pass', (test) => note(test));
    runner.on('fail', note);
  });
  writeFileSync(process.env.RUTINE_RESULTS!, JSON.stringify(outcomes));
  if (failures) throw new Error(`${failures} tests failed`);
}
