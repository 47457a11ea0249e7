/**
 * What there is no such thing as in a browser: packages of Node, and code that a workspace brings along. It is never trusted there,
 * so none of it is asked for; a package that a configuration extends is not found.
 */
export const createRequire = () => ({ resolve: { paths: (): string[] => [] } });

const absent = (): never => {
  throw new Error('A browser does not run code of the workspace.');
};

export { absent as createContext, absent as inspect, absent as Script };
