import { Command, CommanderError } from 'commander';
import {
  type CommonOptions,
  colorOption,
  type FormatOption,
  formatOption,
  grammarOption,
  type NarrowOptions,
  type ReadOptions,
  repeatable,
} from './options.js';
import { packageVersion } from './version.js';

const examples = `
Examples:
  ikescope diagnose troubleshoot.zip      why is the tunnel down?
  ikescope diagnose a.log b.log           both ends of a tunnel together
  ikescope explain 13801                  what does this code mean?
  ikescope parse IkeLogs.txt | jq .kind   every line as data`;

const pathHelp = `
PATH is a file, a directory, a .zip, a .gz or "-" for standard input; without PATH a pipe is read.`;

const statusHelp = `
Exit status: 0 no fault, 1 fault found, 2 wrong use or a PATH that cannot be read.`;

/** The command line. Each command is loaded when it is called; `done` hears its exit status. */
export function createProgram(done: (status: number) => void): Command {
  const program = new Command('ikescope')
    .description('Reads the IKE/IPsec logs of many vendors and says why a VPN tunnel is down.')
    .exitOverride()
    // Errors are printed in one place, by the caller.
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ showGlobalOptions: true })
    .option('-o, --output <file>', 'write the result to a file')
    .addOption(colorOption())
    .option('-q, --quiet', 'nothing on standard error but wrong use')
    .option('--debug', 'show where the program failed, if it fails')
    .option('-V, --version', 'print the version')
    .addHelpText('after', examples);
  program.on('option:version', () => {
    process.stdout.write(`${packageVersion()}\n`);
    throw new CommanderError(0, 'commander.version', '');
  });
  addReaders(program, done);
  addLists(program, done);
  return program;
}

/** Commands that read logs. */
function addReaders(program: Command, done: (status: number) => void): void {
  reader(program, 'diagnose', 'say which tunnel is down and why')
    .addOption(formatOption(['text', 'json', 'html', 'markdown', 'ecs', 'ocsf', 'otel']))
    .addOption(repeatable('--peer <address>', 'only tunnels with this gateway; may be repeated'))
    .addOption(repeatable('--connection <name>', 'only this connection; may be repeated'))
    .option('--since <time>', 'only from then on: a date, or 2h before the newest line')
    .option('--until <time>', 'only until then')
    .option('--alias <file>', 'readable names for ids of connections: "ID NAME" a line')
    .addHelpText('after', pathHelp + statusHelp)
    .action(async (paths: string[], _: object, command: Command) => {
      const { diagnose } = await import('./commands/diagnose.js');
      done(await diagnose(paths, command.optsWithGlobals<ReadOptions & NarrowOptions & FormatOption>()));
    });
  reader(program, 'parse', 'print every line as a typed event')
    .addOption(formatOption(['ndjson', 'json', 'csv', 'ecs', 'ocsf', 'otel']))
    .addHelpText('after', pathHelp)
    .action(async (paths: string[], _: object, command: Command) => {
      const { parse } = await import('./commands/parse.js');
      done(await parse(paths, command.optsWithGlobals<ReadOptions & FormatOption>()));
    });
  program
    .command('detect')
    .description('say which product printed a log')
    .argument('[PATH...]')
    .addOption(grammarOption())
    .addOption(formatOption(['text', 'json']))
    .addHelpText('after', pathHelp)
    .action(async (paths: string[], _: object, command: Command) => {
      const { detect } = await import('./commands/detect.js');
      done(await detect(paths, command.optsWithGlobals<ReadOptions & FormatOption>()));
    });
  reader(program, 'learn', 'draft rows for the lines that nobody knows, as a file for --grammar')
    .addHelpText('after', pathHelp)
    .action(async (paths: string[], _: object, command: Command) => {
      const { learn } = await import('./commands/learn.js');
      done(await learn(paths, command.optsWithGlobals<ReadOptions>()));
    });
}

const reader = (program: Command, name: string, description: string): Command =>
  program
    .command(name)
    .description(description)
    .argument('[PATH...]')
    .option('--dialect <id>', 'the product that printed the logs (see "ikescope dialects")')
    .addOption(grammarOption())
    .option('--timezone <zone>', 'zone of times that print none: UTC, +08:00, Asia/Shanghai')
    .option('--reference <date>', 'date of the newest line, for logs without the year');

/** Commands that print what is known. */
function addLists(program: Command, done: (status: number) => void): void {
  program
    .command('explain')
    .description('say what a code or error text means')
    .argument('<TEXT...>')
    .addOption(formatOption(['text', 'json']))
    .action(async (texts: string[], _: object, command: Command) => {
      const { explain } = await import('./commands/explain.js');
      done(await explain(texts, command.optsWithGlobals<CommonOptions & FormatOption>()));
    });
  list(
    program,
    'dialects',
    'list the products whose logs are read',
    done,
    async () => (await import('./commands/dialects.js')).dialects,
  );
  list(
    program,
    'categories',
    'list the faults that are told apart',
    done,
    async () => (await import('./commands/categories.js')).categories,
  );
  list(
    program,
    'catalogue',
    'list all known codes and error texts',
    done,
    async () => (await import('./commands/catalogue.js')).catalogue,
  );
}

type ListCommand = (options: CommonOptions & FormatOption) => Promise<number>;

function list(
  program: Command,
  name: string,
  description: string,
  done: (status: number) => void,
  load: () => Promise<ListCommand>,
): void {
  program
    .command(name)
    .description(description)
    .addOption(formatOption(['text', 'json']))
    .action(async (_: object, command: Command) => {
      const run = await load();
      done(await run(command.optsWithGlobals<CommonOptions & FormatOption>()));
    });
}
