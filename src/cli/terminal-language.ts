/** The language that the terminal is set to, as far as we speak it. */
export function language(): 'en' | 'nb' {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^(nb|nn|no)/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'nb' : 'en';
}
