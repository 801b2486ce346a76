/** What in a time was not in the line and had to be assumed. */
export type TimeAssumption = 'year' | 'zone' | 'date';
