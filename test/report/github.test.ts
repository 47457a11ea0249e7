// GitHub's workflow commands, read as its runner reads them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forTerminal } from '../../src/report/escape.ts';
import { asGithub } from '../../src/report/github.ts';
import { anyText, reportOf, sample, saying } from './sample.ts';

/** The steps of `ActionCommand.TryParseV2` and `UnescapeData` of actions/runner. */
function read(line: string) {
  const [, command, properties, data] = /^::(\w+) (.*?)::(.*)$/s.exec(line)!;
  const plain = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const value = (text: string) => plain(text).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  const pairs = properties!.split(',').map((pair) => /^(\w+)=(.*)$/s.exec(pair)!);
  return {
    command,
    properties: Object.fromEntries(pairs.map(([, key, text]) => [key, value(text!)])),
    data: plain(data!).replaceAll('%25', '%'),
  };
}

describe("GitHub's commands", () => {
  it('are one line a finding that reads back as what was said, whatever a text says', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = asGithub(saying(text)).split(/\r\n|[\r\n\u0085\u2028\u2029]/);
        assert.deepEqual([lines.length, lines[1]], [2, '']);
        const { command, properties, data } = read(lines[0]!);
        const kept = (part: string) =>
          part
            .split(/(\r)/)
            .map((one) => (one === '\r' ? one : forTerminal(one)))
            .join('');
        assert.equal(command, 'error');
        assert.equal(data, kept(`${text} → ${text}`));
        const { file, ...place } = properties;
        assert.equal(file, kept(`${text.replaceAll('\\', '/').replace(/^(\.\/+)+/, '')}.rutine`));
        assert.deepEqual(place, { line: '2', endLine: '2', col: '8', endColumn: '13', title: 'name-unknown' });
      }),
    ));

  it('give no columns over more lines than one', () => {
    const [, second] = asGithub(sample).split('\n');
    assert.match(second!, /^::warning file=klager\/å b\.rutine,line=3,endLine=4,title=deadline-vague::/);
  });

  it('call information a notice', () => {
    assert.match(asGithub(reportOf(sample.findings.slice(2, 3))), /^::notice /);
  });

  it('are none where nothing is found', () => assert.equal(asGithub(reportOf([])), ''));
});
