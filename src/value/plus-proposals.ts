import { createToken } from '../chevrotain.js';
import { createGrammar, openToken, ValueParser, type GrammarSource } from './grammar.js';
import { interpretNamed, interpretOrdered, type NamedProposal } from './plus-proposals-meaning.js';
import type { Transforms } from './transform.js';
import type { Proposal, ProposalProtocol, ValueGrammar, ValueResult } from './types.js';

const protocols = 'IKE|ESP|AH|IPCOMP';

interface Head {
  readonly number?: number | undefined;
  readonly protocol: ProposalProtocol;
}

/** `1:IKE=`, `2:ESP:`; the number may be missing. */
function headOf(image: string): Head {
  const colon = image.lastIndexOf(':', image.length - 2);
  const protocol = image.slice(colon + 1, -1) as ProposalProtocol;
  return colon < 0 ? { protocol } : { number: Number(image.slice(0, colon)), protocol };
}

/**
 * Proposals in the form of a configuration, with `+` between alternatives and `-` between kinds, in the form in
 * which they came over the wire, with a name before every transform, and without a head:
 *
 * `1:IKE=AES_GCM_C_256-HMAC_SHA2_512+HMAC_SHA2_256-NONE-MODP2048+DH19 SPI=8a1b2c3d`
 * `1:ESP:ENCR=AES_CBC_128;INTEG=HMAC_SHA2_256_128;ESN=DISABLED[first-match] 2:ESP:ENCR=AES_CBC_256`
 * `1:IKE:ENCR=AES_GCM_C_256;PRF=HMAC_SHA2_512,HMAC_SHA2_256;INTEG=NONE;DH=MODP2048,MODP3072`
 * `AES_CBC-HMAC_SHA1_96, AES_GCM_16_128`
 */
export function plusProposalsSource(transforms: Transforms): GrammarSource<readonly Proposal[]> {
  return () => {
    const Ordered = createToken({ name: 'Ordered', pattern: new RegExp(`(?:\\d{1,5}:)?(?:${protocols})=`) });
    const Named = createToken({ name: 'Named', pattern: new RegExp(`(?:\\d{1,5}:)?(?:${protocols}):`) });
    const Spi = createToken({ name: 'Spi', pattern: /SPI=[0-9a-fA-FxX]{1,32}/ });
    const Match = createToken({ name: 'Match', pattern: /\[[a-z-]{1,40}\]/ });
    const Key = createToken({ name: 'Key', pattern: /[A-Z][A-Z0-9]{0,20}=/ });
    const Plus = createToken({ name: 'Plus', pattern: '+' });
    const Minus = createToken({ name: 'Minus', pattern: '-' });
    const Semicolon = createToken({ name: 'Semicolon', pattern: ';' });
    const Comma = createToken({ name: 'Comma', pattern: ',' });
    const Name = openToken('Name', /(?:ESN:)?[^\s+\-;,[\]=:]+/, /[^\s+\-;,[\]=:]/);

    class PlusProposals extends ValueParser<readonly Proposal[]> {
      /** `list := (ordered | named | bare) ([','] (ordered | named | bare))* [';']` */
      override readonly start = this.RULE('start', (): ValueResult<readonly Proposal[]> => {
        const value: Proposal[] = [];
        this.AT_LEAST_ONE(() => {
          value.push(
            this.OR([
              { ALT: () => this.SUBRULE(this.ordered) },
              { ALT: () => this.SUBRULE(this.named) },
              { ALT: () => this.SUBRULE(this.bare) },
            ]),
          );
          this.OPTION(() => this.CONSUME(Comma));
        });
        this.OPTION1(() => this.CONSUME(Semicolon));
        return { value };
      });

      /** `ordered := [number ':'] protocol '=' groups [spi]` */
      private readonly ordered = this.RULE('ordered', (): Proposal => {
        const head = headOf(this.CONSUME(Ordered).image);
        const groups = this.SUBRULE(this.groups);
        this.OPTION(() => this.CONSUME(Spi));
        return this.ACTION(() => interpretOrdered({ ...head, groups }, transforms));
      });

      /** `bare := groups` */
      private readonly bare = this.RULE('bare', (): Proposal => {
        const groups = this.SUBRULE(this.groups);
        return this.ACTION(() => interpretOrdered({ groups }, transforms));
      });

      /** `groups := name ('+' name)* ('-' name ('+' name)*)*` */
      private readonly groups = this.RULE('groups', (): string[][] => {
        const groups: string[][] = [];
        this.AT_LEAST_ONE_SEP({
          SEP: Minus,
          DEF: () => {
            const names: string[] = [];
            this.AT_LEAST_ONE_SEP1({
              SEP: Plus,
              DEF: () => {
                names.push(this.CONSUME(Name).image);
              },
            });
            groups.push(names);
          },
        });
        return groups;
      });

      /** `named := [number ':'] protocol ':' field (';' field)* [match]` with `field := spi | key name (',' name)*` */
      private readonly named = this.RULE('named', (): Proposal => {
        const head = headOf(this.CONSUME(Named).image);
        const fields: NamedProposal['fields'][number][] = [];
        this.AT_LEAST_ONE_SEP({
          SEP: Semicolon,
          DEF: () => {
            this.OR([
              { ALT: () => this.CONSUME(Spi) },
              {
                ALT: () => {
                  const key = this.CONSUME(Key).image.slice(0, -1);
                  this.AT_LEAST_ONE_SEP1({
                    SEP: Comma,
                    DEF: () => {
                      fields.push({ key, value: this.CONSUME(Name).image });
                    },
                  });
                },
              },
            ]);
          },
        });
        this.OPTION(() => this.CONSUME(Match));
        return this.ACTION(() => interpretNamed({ ...head, fields }, transforms));
      });
    }
    return {
      tokens: [Ordered, Named, Spi, Match, Key, Plus, Minus, Semicolon, Comma, Name],
      Parser: PlusProposals,
    };
  };
}

/** Makes the grammar for a table of transforms. */
export const createPlusProposals = (transforms: Transforms): ValueGrammar<readonly Proposal[]> =>
  createGrammar(plusProposalsSource(transforms));
