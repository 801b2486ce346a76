/** A number of a registry with its name. */
export type RegistryRow = readonly [number: number, name: string];
