import type { Category } from './category.js';
import { associationCategories } from './list/association.js';
import { authenticationCategories } from './list/authentication.js';
import { configurationCategories } from './list/configuration.js';
import { negotiationCategories } from './list/negotiation.js';
import { operationCategories } from './list/operation.js';
import { peerCategories } from './list/peer.js';
import { proposalCategories } from './list/proposal.js';

/** The id of a canonical category. */
export type CategoryId =
  | (typeof proposalCategories)[number]['id']
  | (typeof negotiationCategories)[number]['id']
  | (typeof authenticationCategories)[number]['id']
  | (typeof peerCategories)[number]['id']
  | (typeof associationCategories)[number]['id']
  | (typeof configurationCategories)[number]['id']
  | (typeof operationCategories)[number]['id'];

/** The canonical fault categories, a parent before its children. */
export const categories: readonly Category[] = [
  ...proposalCategories,
  ...negotiationCategories,
  ...authenticationCategories,
  ...peerCategories,
  ...associationCategories,
  ...configurationCategories,
  ...operationCategories,
];
