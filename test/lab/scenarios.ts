import { authenticationScenarios } from './scenarios/authentication.js';
import { ikedScenarios } from './scenarios/iked.js';
import { lifeScenarios } from './scenarios/life.js';
import { plutoScenarios } from './scenarios/pluto.js';
import { policyScenarios } from './scenarios/policy.js';
import type { Scenario } from './scenario.js';

/** Everything that is played. */
export const scenarios: readonly Scenario[] = [
  ...authenticationScenarios,
  ...policyScenarios,
  ...lifeScenarios,
  ...plutoScenarios,
  ...ikedScenarios,
];
