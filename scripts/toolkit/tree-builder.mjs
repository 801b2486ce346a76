/* No grammar of the package makes syntax trees: the part of the toolkit that builds them is replaced by this. */

const nothing = () => undefined;

export class TreeBuilder {
  initTreeBuilder() {
    this.outputCst = false;
    this.cstInvocationStateUpdate = nothing;
    this.cstFinallyStateUpdate = nothing;
    this.cstPostTerminal = nothing;
    this.cstPostNonTerminal = nothing;
    this.cstPostRule = nothing;
  }
}
