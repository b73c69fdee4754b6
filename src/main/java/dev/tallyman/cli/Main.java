package dev.tallyman.cli;

import dev.tallyman.local.CannotStart;
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
      Explain.class
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:something failed; the last line says what",
      "2:the command line is wrong",
      "3:a port is taken",
      "4:DynamoDB Local could not be fetched",
      "5:no JDK 25 was found",
      "6:the build failed",
      "7:a report was rejected, or not read in time",
      "8:something in the store is broken",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tallyman demo",
      "  tallyman extract samples",
      "  tallyman tally --origin KP --destination RU my-reports",
      "  tallyman explain \"More than 5,000 rifles left the port.\"",
      "  tallyman up --data ~/tallyman",
    })
public final class Main {

  static final int FAILED = 1;
  static final int PORT_TAKEN = 3;
  static final int NO_DYNAMODB = 4;
  static final int NOT_READ = 7;
  static final int BROKEN = 8;

  private Main() {}

  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(run(args));
  }

  static int run(String... args) {
    CommandLine commands = new CommandLine(new Main());
    commands.setUsageHelpAutoWidth(true);
    commands.setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
    return args.length == 0 ? usage(commands) : commands.execute(args);
  }

  private static int usage(CommandLine commands) {
    commands.usage(commands.getErr());
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Exception e, CommandLine command) {
    command.getErr().println("tallyman: " + Sentence.of(e));
    return switch (e) {
      case PortTaken taken -> PORT_TAKEN;
      case DynamoDbLocalMissing missing -> NO_DYNAMODB;
      case CannotStart other -> FAILED;
      default -> FAILED;
    };
  }
}
