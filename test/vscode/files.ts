/** A folder of routines to open in the editor: one that is as it should be, and one with a mistake. */
const clean = `rutine klager "Slik behandler vi klager"
  formål "Hver klage får svar"

roller
  Saksbehandler

start klage "En klage kommer"
  steg svar "Svar den som klaget"
    utføres av Saksbehandler
    innen 1 virkedag
`;

const odd = `rutine nøkler "Nøkler som er borte"
  formål "Ingen nøkkel er borte uten at noen vet det"

roller
  Leder

start tap "En nøkkel er borte"
  steg meld "Si fra"
    utføres av Ledr
    innen 1 virkedag
`;

export const files = {
  'rutine.config.json': '{ "calendar": "NO", "timeZone": "Europe/Oslo" }\n',
  'klager.rutine': clean,
  'odd.rutine': odd,
} as const;

/** What it holds besides where the organisation has a rule of its own, in JavaScript, which finds something everywhere. */
export const withHouseRule = {
  'rutine.config.json': '{ "calendar": "NO", "ruleModules": ["./house.mjs"] }\n',
  'house.mjs': `export default {
  id: 'house-rule',
  group: 'house',
  severity: 'warning',
  messages: { no: { en: 'A rule of the house.', nb: 'Husets regel.' } },
  check: ({ model }, report) => report('no', model),
};
`,
} as const;
