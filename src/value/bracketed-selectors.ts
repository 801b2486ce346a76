import { createToken } from '../chevrotain.js';
import { parseRange, spanOf, type AddressSpan } from './address.js';
import { createGrammar, openToken, ValueParser, type GrammarSource } from './grammar.js';
import { portNumber, protocolNumber } from './ip-protocol.js';
import type { SelectorPair, TrafficSelector, ValueGrammar, ValueResult } from './types.js';

/** What does not read as an address or range is kept as printed. */
const spanOfText = (address: string): AddressSpan => {
  const range = parseRange(address);
  return range === undefined ? { start: address, end: address } : spanOf(range);
};

/** `10.1.0.0-10.1.0.255:0-65535 0`: range, ports behind the last colon, protocol. */
function withPorts(image: string, protocol: string): TrafficSelector {
  const match = /:(\d{1,5})-(\d{1,5})$/.exec(image);
  if (match === null) return { ...spanOfText(image), protocol: Number(protocol) };
  const [, portStart, portEnd] = match;
  return {
    ...spanOfText(image.slice(0, match.index)),
    protocol: Number(protocol),
    portStart: Number(portStart),
    portEnd: Number(portEnd),
  };
}

/** `10.1.0.0/16`, `10.1.0.1-10.1.0.9`, `10.1.0.0/16/TCP`, `10.1.0.1/32/UDP/1701` */
function withProtocol(image: string): TrafficSelector {
  const match = /^(.*?)\/([A-Za-z][\w-]{0,20}|\d{1,3}(?=\/\d{1,5}$))(?:\/(\w{1,20}))?$/.exec(image);
  const protocol = match === null ? undefined : protocolNumber(match[2] ?? '');
  if (match === null || protocol === undefined) return spanOfText(image);
  const port = match[3] === undefined ? undefined : portNumber(match[3]);
  return {
    ...spanOfText(match[1] ?? ''),
    protocol,
    ...(port !== undefined && { portStart: port, portEnd: port }),
  };
}

interface Side {
  readonly selectors: TrafficSelector[];
}

/**
 * Selectors of both sides in brackets; the side that is printed first becomes the initiator's:
 *
 * `[10.1.0.0-10.1.0.255:0-65535 0] -> [10.2.0.0-10.2.0.255:0-65535 0]`
 * `[10.1.0.0/24===10.2.0.0/24/TCP/80] [2001:db8:1::/64===2001:db8:2::/64]`
 */
export const bracketedSelectorsSource: GrammarSource<SelectorPair> = () => {
  const Open = createToken({ name: 'Open', pattern: '[' });
  const Close = createToken({ name: 'Close', pattern: ']' });
  const Between = createToken({ name: 'Between', pattern: '===' });
  const Arrow = createToken({ name: 'Arrow', pattern: /-[^\s[\]]{0,40}>/ });
  const Text = openToken('Text', /[^\s[\]=]+/, /[^\s[\]=]/);

  class BracketedSelectors extends ValueParser<SelectorPair> {
    /** `list := group+`; groups on the two sides of an arrow are the two sides of one pair */
    override readonly start = this.RULE('start', (): ValueResult<SelectorPair> => {
      const initiator: TrafficSelector[] = [];
      const responder: TrafficSelector[] = [];
      let behind = false;
      this.AT_LEAST_ONE(() => {
        this.OR([
          {
            ALT: () => {
              this.CONSUME(Arrow);
              behind = true;
            },
          },
          {
            ALT: () => {
              const sides = this.SUBRULE(this.group);
              this.ACTION(() => {
                const [first, second] = sides;
                if (second === undefined) (behind ? responder : initiator).push(...(first?.selectors ?? []));
                else {
                  initiator.push(...(first?.selectors ?? []));
                  responder.push(...second.selectors);
                }
              });
            },
          },
        ]);
      });
      return { value: { initiator, responder } };
    });

    /** `group := '[' side ['===' side] ']'` */
    private readonly group = this.RULE('group', (): Side[] => {
      this.CONSUME(Open);
      const sides = [this.SUBRULE(this.side)];
      this.OPTION(() => {
        this.CONSUME(Between);
        sides.push(this.SUBRULE1(this.side));
      });
      this.CONSUME(Close);
      return sides;
    });

    /** `side := text [protocol]` or several texts */
    private readonly side = this.RULE('side', (): Side => {
      const words: string[] = [];
      this.MANY(() => {
        words.push(this.CONSUME(Text).image);
      });
      return this.ACTION(() => {
        const [first, second] = words;
        if (words.length === 2 && first !== undefined && second !== undefined && /^\d{1,3}$/.test(second))
          return { selectors: [withPorts(first, second)] };
        return { selectors: words.map(withProtocol) };
      });
    });
  }
  return { tokens: [Open, Close, Between, Arrow, Text], Parser: BracketedSelectors };
};

/** Reads selectors in brackets. */
export const readBracketedSelectors: ValueGrammar<SelectorPair> =
  /* @__PURE__ */ createGrammar(bracketedSelectorsSource);
