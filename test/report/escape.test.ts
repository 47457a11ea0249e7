// Texts that are not trusted, as each form of report shows them.
import assert from 'node:assert/strict';
import { forJson, forMarkdown, forSarif, forTerminal, forXml, oneLine } from '../../src/report/escape.ts';

describe('a sign for what steers a terminal', () => {
  const cases: readonly [what: string, text: string, sign: string][] = [
    ['escape', '\u001b[31m', '\\u{1b}[31m'],
    ['return, which goes back over what stands there', 'a\rb', 'a\\u{d}b'],
    ['the escapes of eight bits', '\u009b31m', '\\u{9b}31m'],
    ['marks from right to left', '\u200f\u202e\u2067\u061c', '\\u{200f}\\u{202e}\\u{2067}\\u{61c}'],
    ['line ends that editors don’t show', 'a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
    ['commands of a runner, wherever they stand', 'a ##[error]b ###vso[c]', 'a \\u{23}#[error]b #\\u{23}#vso[c]'],
  ];
  for (const [what, text, sign] of cases) it(what, () => assert.equal(forTerminal(text), sign));

  it('and none for what people write', () => {
    const text = 'Fagrådgiver – «sjå», naïve 😀 ra\u030ad\n\tשלום ## [a] #[b]';
    assert.equal(forTerminal(text), text);
  });
});

describe('a text in its place', () => {
  it('is one line that is no command', () => {
    assert.equal(oneLine('a \n\r\n b\tc'), 'a b c');
    for (const text of ['::error::a', '\n ::error::a']) assert.doesNotMatch(oneLine(text), /^\s*::/);
    assert.equal(oneLine('a::b'), 'a::b');
  });

  it('is XML 1.0', () => {
    assert.equal(
      forXml('<a b="c">&\'\n\ufffe\ud800😀'),
      '&lt;a b=&quot;c&quot;&gt;&amp;&#39;&#10;\\u{fffe}\\u{d800}😀',
    );
    assert.equal(forXml('##[error]a'), '&#35;#[error]a');
  });

  it('is JSON that shows what it holds', () => {
    const text = forJson({ a: 'å\u202e ##[error]\u009b' });
    assert.equal(text, '{\n  "a": "å\\u202e \\u0023#[error]\\u009b"\n}\n');
    assert.deepEqual(JSON.parse(text), { a: 'å\u202e ##[error]\u009b' });
  });

  it('is no markup in Markdown', () => {
    assert.equal(forMarkdown('**a** b'), '&#42;&#42;a&#42;&#42; b');
    assert.doesNotMatch(forMarkdown('<a>|`b`[c](d)$e$\\@f https://g'), /[<>|`[\]()$\\@:]/);
  });

  it('is no link and no placeholder in SARIF', () => {
    assert.equal(forSarif('{0} [a] [b](c) [d\\](e)'), '{{0}} [a] [b\\](c) [d\\\\\\](e)');
  });
});
