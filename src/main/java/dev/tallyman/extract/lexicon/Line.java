package dev.tallyman.extract.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a lexicon, as written, with its place for messages. Its columns are cut, and its
/// phrases unfolded, when they are first asked for: of some thousand lines a report asks for few.
public final class Line {

  /// Takes a phrase with its brackets: what stands at `from` to `to` of a text.
  @FunctionalInterface
  public interface Folded {
    void phrase(String text, int from, int to);
  }

  private final String file;
  private final int number;

  /// The whole file, in which the line stands at `begin` to `end`.
  private final String text;

  private final int begin;
  private final int end;
  private volatile @Nullable List<String> columns;
  private volatile @Nullable List<String> meanings;
  private volatile @Nullable List<String> phrases;

  Line(String file, int number, String text, int begin, int end) {
    this.file = file;
    this.number = number;
    this.text = text;
    this.begin = begin;
    this.end = end;
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
      eachFolded((of, from, to) -> all.addAll(unfolded(of.substring(from, to))));
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
      String[] parts = text.substring(begin, end).split("\\|", -1);
      for (int i = 0; i < parts.length; i++) {
        parts[i] = parts[i].strip();
      }
      cut = List.of(parts);
      columns = cut;
    }
    return cut;
  }

  /// Each phrase of the line with its brackets.
  public void eachFolded(Folded each) {
    int bar = text.indexOf('|', begin, end);
    int last = bar < 0 ? end : bar;
    for (int from = begin; from <= last; ) {
      int comma = text.indexOf(',', from, last);
      int to = comma < 0 ? last : comma;
      stripped(from, to, each);
      from = to + 1;
    }
  }

  private void stripped(int begin, int end, Folded each) {
    int from = begin;
    int to = end;
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (from < to && text.charAt(to - 1) <= ' ') {
      to--;
    }
    each.phrase(text, from, to);
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
