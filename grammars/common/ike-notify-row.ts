/** An error notify type with the fault it stands for. */
export interface NotifyRow {
  readonly number: number;
  /** The name in the registry or RFC of its version. */
  readonly name: string;
  readonly category: string;
  readonly alternatives?: readonly string[];
}
