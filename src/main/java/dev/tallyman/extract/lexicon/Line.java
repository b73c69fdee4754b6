package dev.tallyman.extract.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A line of a lexicon, as written, with its place for messages. Its columns are cut, and its
/// phrases unfolded, when they are first asked for: of some thousand lines a report asks for few.
public final class Line {

  private final String file;
  private final int number;
  private final String raw;
  private volatile @Nullable List<String> columns;
  private volatile @Nullable List<String> meanings;
  private volatile @Nullable List<String> phrases;

  Line(String file, int number, String raw) {
    this.file = file;
    this.number = number;
    this.raw = raw;
  }

  public String file() {
    return file;
  }

  public int number() {
    return number;
  }

  /// All phrases of the line, none with brackets.
  public List<String> phrases() {
    List<String> unfolded = phrases;
    if (unfolded == null) {
      List<String> all = new ArrayList<>();
      eachFolded(phrase -> all.addAll(unfolded(phrase)));
      unfolded = List.copyOf(all);
      phrases = unfolded;
    }
    return unfolded;
  }

  public List<String> meanings() {
    List<String> between = meanings;
    if (between == null) {
      between = List.copyOf(columns().subList(1, columns().size() - 1));
      meanings = between;
    }
    return between;
  }

  /// The sentence that proves the line, with `~` for the phrase.
  public String example() {
    String proof = columns().getLast();
    return proof.substring(0, proof.indexOf("=>")).strip();
  }

  /// What is read of the example.
  public String expected() {
    String proof = columns().getLast();
    return proof.substring(proof.indexOf("=>") + 2).strip();
  }

  /// The example with each of the phrases in the place of `~`.
  public List<String> examples() {
    return phrases().stream().map(phrase -> example().replace("~", phrase)).distinct().toList();
  }

  private List<String> columns() {
    List<String> cut = columns;
    if (cut == null) {
      cut = List.of(raw.split("\\|", -1)).stream().map(String::strip).toList();
      columns = cut;
    }
    return cut;
  }

  /// Each phrase of the line with its brackets.
  public void eachFolded(Consumer<String> each) {
    int bar = raw.indexOf('|');
    int end = bar < 0 ? raw.length() : bar;
    for (int from = 0; from <= end; ) {
      int comma = raw.indexOf(',', from);
      int to = comma < 0 || comma > end ? end : comma;
      each.accept(raw.substring(from, to).strip());
      from = to + 1;
    }
  }

  /// The phrases that one with brackets stands for.
  static List<String> unfolded(String phrase) {
    List<String> all = new ArrayList<>();
    unfold(phrase, all);
    return all;
  }

  private static void unfold(String phrase, List<String> into) {
    int open = phrase.indexOf('(');
    int close = phrase.indexOf(')', open);
    if (open < 0 || close < 0) {
      into.add(phrase);
      return;
    }
    String group = phrase.substring(open + 1, close);
    String choices = group.contains("/") ? group : "/" + group;
    for (String choice : choices.split("/", -1)) {
      unfold(phrase.substring(0, open) + choice + phrase.substring(close + 1), into);
    }
  }

  void check() {
    if (columns().size() < 3 || !columns().getLast().contains("=>")) {
      throw new IllegalArgumentException(this + ": phrases | meaning | example => expected");
    }
    if (phrases().stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(this + ": empty phrase");
    }
  }

  @Override
  public String toString() {
    return file + ".lex:" + number;
  }
}
