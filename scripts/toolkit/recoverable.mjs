/*
 * No grammar of the package goes on behind an error (`recoveryEnabled` is false everywhere): the part of the toolkit that
 * would is replaced by this.
 */

export const IN_RULE_RECOVERY_EXCEPTION = 'InRuleRecoveryException';

export class Recoverable {
  initRecoverable() {
    this.firstAfterRepMap = {};
    this.resyncFollows = {};
    this.recoveryEnabled = false;
  }

  attemptInRepetitionRecovery() {
    return undefined;
  }

  /** Names of the rules that are being read, for errors. */
  getHumanReadableRuleStack() {
    return this.RULE_STACK.slice(0, this.RULE_STACK_IDX + 1).map((name) =>
      this.shortRuleNameToFullName(name),
    );
  }
}
