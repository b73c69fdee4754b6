package dev.tallyman.cli;

import dev.tallyman.aws.DeadLetters;
import dev.tallyman.aws.DeadLetters.DeadLetter;
import dev.tallyman.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `tallyman dlq`: what could not be read in five tries, and another try.
@Command(
    name = "dlq",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Lists the messages of reports that could not be read in five tries, each with what went"
          + " wrong last, where the log is on this machine.",
      "With --redrive they are put back to be read again: all, or those of the IDs given."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  tallyman dlq",
      "  tallyman dlq --redrive",
      "  tallyman dlq --redrive 6f3c1c9e-5f1e-4f0b-9d59-0a4c2f2d7b11",
      "  tallyman dlq --aws --json",
    })
final class DeadLetterQueue implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Target target;

  @Option(names = "--redrive", description = "Put messages back to be read again.")
  private boolean redrive;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids as the list shows them.")
  private List<String> ids = new ArrayList<>();

  /// A message with what is known of its last failure.
  private record Listed(DeadLetter letter, @Nullable String fault) {

    String key() {
      return letter.keys().isEmpty() ? Amounts.NONE : String.join(", ", letter.keys());
    }
  }

  @Override
  public Integer call() throws IOException {
    if (!redrive && !ids.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "IDs are for --redrive.");
    }
    DeadLetters queue = target.wiring().deadLetters();
    Map<String, DeadLetter> letters = takeAll(queue);
    List<DeadLetter> wanted = new ArrayList<>();
    letters.forEach((id, letter) -> {
      if (redrive && (ids.isEmpty() || ids.contains(id))) {
        queue.redrive(letter);
        wanted.add(letter);
      } else {
        queue.leave(letter);
      }
    });
    show(redrive ? wanted : List.copyOf(letters.values()));
    for (String id : ids) {
      if (!letters.containsKey(id)) {
        throw new IOException("There is no message " + id + " in the dead-letter queue.");
      }
    }
    return 0;
  }

  /// A message that is taken a second time closes the round.
  private static Map<String, DeadLetter> takeAll(DeadLetters queue) {
    Map<String, DeadLetter> letters = new LinkedHashMap<>();
    boolean more = true;
    while (more) {
      int before = letters.size();
      queue.take().forEach(letter -> letters.put(letter.id(), letter));
      more = letters.size() > before;
    }
    return letters;
  }

  private void show(List<DeadLetter> letters) throws IOException {
    Faults faults = Faults.in(target.log());
    List<Listed> listed =
        letters.stream().map(letter -> new Listed(letter, faults.of(letter))).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.text(text -> text.object(() -> messages(text, listed))));
    } else {
      out.println(summary(listed.size()));
      out.print(listed.isEmpty() ? "" : table(listed));
    }
    out.flush();
  }

  private String summary(int count) {
    String messages = count == 1 ? "1 message" : count + " messages";
    return redrive
        ? messages + " put back to be read again."
        : messages + " in the dead-letter queue.";
  }

  private static String table(List<Listed> listed) {
    Columns table = new Columns("id", "key", "sent", "received", "last error");
    for (Listed one : listed) {
      DeadLetter letter = one.letter();
      table.row(
          List.of(
              letter.id(),
              one.key(),
              letter.sentAt().toString(),
              String.valueOf(letter.receives()),
              one.fault() == null ? Amounts.NONE : one.fault()));
    }
    return table.toString();
  }

  private void messages(Json text, List<Listed> listed) {
    text.array(
        redrive ? "redriven" : "messages", listed, one -> text.object(() -> message(text, one)));
  }

  private static void message(Json text, Listed one) {
    DeadLetter letter = one.letter();
    text.field("id", letter.id())
        .strings("keys", letter.keys())
        .field("sentAt", letter.sentAt().toString())
        .field("receives", letter.receives())
        .field("lastError", one.fault())
        .field("body", letter.body());
  }
}
