/**
 * Makes a name of two parts and remembers the last one: the lines of a negotiation stand together, and one text for the name
 * of all of them is cheaper to keep and to look up than as many copies.
 */
export function lastName(
  make: (first: string, second: number | undefined) => string,
): (first: string, second: number | undefined) => string {
  let lastFirst = '';
  let lastSecond: number | undefined = NaN;
  let name = '';
  return (first, second) => {
    if (second !== lastSecond || first !== lastFirst) {
      name = make(first, second);
      lastFirst = first;
      lastSecond = second;
    }
    return name;
  };
}
