import type { Diagnosis } from '../classify/diagnosis.js';
import { harmlessJson } from '../output/printable.js';
import { mappingOptionsOf } from './mapping-options.js';
import type { FormatOption, ReadOptions } from './options.js';

/** The findings in a format that other systems take in, a record a line; undefined where the format is another. */
export async function findingsText(
  { findings }: Diagnosis,
  options: ReadOptions & FormatOption,
): Promise<string | undefined> {
  const mapping = mappingOptionsOf(options);
  switch (options.format) {
    case 'ecs': {
      const { ecsOfFinding } = await import('../ecs.js');
      return linesOf(findings.map((finding) => ecsOfFinding(finding, mapping)));
    }
    case 'ocsf': {
      const { ocsfOfFinding } = await import('../ocsf.js');
      return linesOf(findings.map((finding) => ocsfOfFinding(finding, mapping)));
    }
    case 'otel': {
      if (findings.length === 0) return '';
      const { otelLogs, otelOfFinding } = await import('../otel.js');
      return linesOf([otelLogs(findings.map((finding) => otelOfFinding(finding, mapping)))]);
    }
    default:
      return undefined;
  }
}

const linesOf = (records: readonly unknown[]): string =>
  harmlessJson(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
