package dev.tallyman.cli;

import dev.tallyman.local.DynamoDbLocalMissing;
import dev.tallyman.local.PortTaken;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. What it prints for people goes to standard output, what went wrong to standard
/// error in one sentence; the exit code says which kind it was.
@Command(
    name = "tallyman",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Reads the shipment figures of published reports and answers how much, according to whom,"
          + " over which period.",
      "It compiles published claims; it estimates nothing."
    },
    subcommands = {
      Demo.class,
      Up.class,
      Extract.class,
      TallyFiles.class,
      UploadFiles.class,
      DeadLetterQueue.class,
      ReconcileBucket.class,
      VerifyTable.class,
      Reextract.class,
      Explain.class,
      Status.class,
      Completion.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  tallyman demo",
      "  tallyman extract samples",
      "  tallyman tally --origin KP --destination RU my-reports",
      "  tallyman explain \"More than 5,000 rifles left the port.\"",
      "  tallyman up --data ~/tallyman",
    })
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(run(args));
  }

  static CommandLine commands() {
    CommandLine commands = new CommandLine(new Main());
    commands.setUsageHelpAutoWidth(true);
    Exit.describe(commands);
    commands.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
    return commands;
  }

  static int run(String... args) {
    CommandLine commands = commands();
    return args.length == 0 ? usage(commands) : commands.execute(args);
  }

  private static int usage(CommandLine commands) {
    commands.usage(commands.getErr());
    return Exit.WRONG_USE.code();
  }

  private static int failed(Exception e, CommandLine command) {
    command.getErr().println("tallyman: " + Sentence.of(e));
    Exit exit =
        switch (e) {
          case PortTaken taken -> Exit.PORT_TAKEN;
          case DynamoDbLocalMissing missing -> Exit.NO_DYNAMODB;
          default -> Exit.FAILED;
        };
    return exit.code();
  }
}
