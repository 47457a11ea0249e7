/** What needs the real VS Code: where it is missing, that is said, and a CI fails. */
import { missing } from '../../scripts/vscode-tools.ts';

/** Describes something that is tried in the real VS Code. */
export function describeInVSCode(what: string, tests: (this: Mocha.Suite) => void): void {
  const lacking = missing();
  describe(what, function () {
    if (!lacking) return tests.call(this);
    it('is tried in the real VS Code', function () {
      if (process.env.CI) throw new Error(lacking);
      console.error(lacking);
      this.skip();
    });
  });
}
