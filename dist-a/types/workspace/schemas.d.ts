import type { Finding } from '../finding.ts';
import type { Bound } from '../model/bind.ts';
import type { Configuration } from './config/configuration.ts';
/** What the schemas of a configuration say of a model. Throws `BadConfiguration` for a schema that is none. */
export declare function applySchemas(bound: Bound, configuration: Configuration): Promise<Finding[]>;
