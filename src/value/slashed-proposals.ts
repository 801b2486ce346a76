import { createToken } from '../chevrotain.js';
import { createGrammar, openToken, ValueParser, type GrammarSource } from './grammar.js';
import { makeProposal, type Statement } from './make-proposal.js';
import type { Transforms } from './transform.js';
import type { Proposal, ProposalProtocol, TransformKind, ValueGrammar, ValueResult } from './types.js';

/** Transform types of IKEv2 as they stand in the name of one that a system does not know: `UNKNOWN_1_99`. */
const kindOfType: ReadonlyMap<string, TransformKind> = new Map([
  ['1', 'encryption'],
  ['2', 'prf'],
  ['3', 'integrity'],
  ['4', 'dhGroup'],
  ['5', 'esn'],
]);

function statementOf(name: string, transforms: Transforms): Statement {
  const type = /^UNKNOWN_(\d)_/.exec(name)?.[1];
  const kind = type === undefined ? transforms.kindOf(name) : kindOfType.get(type);
  return { kind, text: name };
}

/**
 * Proposals as names between slashes, whose kinds come from the table of transforms:
 *
 * `IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048, ESP:AES_GCM_16_128/NO_EXT_SEQ`
 */
export function slashedProposalsSource(transforms: Transforms): GrammarSource<readonly Proposal[]> {
  return () => {
    const Protocol = createToken({ name: 'Protocol', pattern: /(?:IKE|ESP|AH|IPCOMP):/ });
    const Comma = createToken({ name: 'Comma', pattern: ',' });
    const Slash = createToken({ name: 'Slash', pattern: '/' });
    const Name = openToken('Name', /[^\s,/:]+/, /[^\s,/:]/);

    class SlashedProposals extends ValueParser<readonly Proposal[]> {
      /** `list := proposal (',' proposal)* [',']` */
      override readonly start = this.RULE('start', (): ValueResult<readonly Proposal[]> => {
        const value = [this.SUBRULE(this.proposal)];
        this.MANY({
          GATE: () => this.LA(2).tokenType === Protocol,
          DEF: () => {
            this.CONSUME(Comma);
            value.push(this.SUBRULE1(this.proposal));
          },
        });
        this.OPTION(() => this.CONSUME1(Comma));
        return { value };
      });

      /** `proposal := protocol ':' [name ('/' name)*]` */
      readonly proposal = this.RULE('proposal', (): Proposal => {
        const protocol = this.CONSUME(Protocol).image.slice(0, -1) as ProposalProtocol;
        const statements: Statement[] = [];
        this.MANY_SEP({
          SEP: Slash,
          DEF: () => {
            const name = this.CONSUME(Name).image;
            this.ACTION(() => statements.push(statementOf(name, transforms)));
          },
        });
        return this.ACTION(() => makeProposal({ protocol }, statements, transforms));
      });
    }
    return { tokens: [Protocol, Comma, Slash, Name], Parser: SlashedProposals };
  };
}

/** Makes the grammar for a table of transforms. */
export const createSlashedProposals = (transforms: Transforms): ValueGrammar<readonly Proposal[]> =>
  createGrammar(slashedProposalsSource(transforms));
