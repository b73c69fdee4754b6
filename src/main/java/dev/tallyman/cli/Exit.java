package dev.tallyman.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/// The exit codes: what each says, and the commands that end with it (all, where none is named).
/// The launcher ends with those of JDK and build before a command begins.
enum Exit {
  DONE(0, "done"),
  FAILED(1, "something failed; the last line says what"),
  WRONG_USE(2, "the command line is wrong"),
  PORT_TAKEN(3, "a port is taken", "demo", "up"),
  NO_DYNAMODB(4, "DynamoDB Local could not be fetched", "demo", "up"),
  NO_JDK(5, "no JDK 25 was found"),
  NO_BUILD(6, "the build failed"),
  NOT_READ(
      7,
      "a report was rejected, or not read in time",
      "demo",
      "extract",
      "reextract",
      "tally",
      "upload"),
  BROKEN(8, "something in the store is broken", "verify"),
  NOT_READY(9, "a part of the system does not answer", "status"),
  INTERRUPTED(130, "stopped by Ctrl-C"),
  TERMINATED(143, "stopped by SIGTERM");

  private final int code;
  private final String meaning;

  /// Parted by spaces.
  private final String commands;

  Exit(int code, String meaning, String... commands) {
    this.code = code;
    this.meaning = meaning;
    this.commands = String.join(" ", commands);
  }

  int code() {
    return code;
  }

  String meaning() {
    return meaning;
  }

  List<String> commands() {
    return commands.isEmpty() ? List.of() : List.of(commands.split(" ", -1));
  }

  /// Lets the help of every command say how it may end.
  static void describe(CommandLine tallyman) {
    describe(tallyman, Arrays.asList(values()));
    tallyman.getSubcommands().forEach((name, command) -> describe(command, of(name)));
  }

  static List<Exit> of(String command) {
    return Arrays.stream(values())
        .filter(exit -> exit.commands.isEmpty() || exit.commands().contains(command))
        .toList();
  }

  private static void describe(CommandLine command, List<Exit> exits) {
    Map<String, String> list = new LinkedHashMap<>();
    exits.forEach(exit -> list.put(String.valueOf(exit.code), exit.meaning));
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(list);
  }
}
