import type { HouseRules } from '../rule-modules.ts';
import type { Layer } from './layers.ts';
/** Throws `BadConfiguration` for the names and options that are none. @param house the organisation's own rules */
export declare function checkRules(layers: readonly Layer[], house: HouseRules): Promise<void>;
