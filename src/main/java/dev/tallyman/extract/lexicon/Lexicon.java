package dev.tallyman.extract.lexicon;

import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A word table: phrases, what they mean, and an example that proves it. A line of `NAME.lex` reads
///
/// `phrases, by comma | meaning | more meanings … | example with ~ for the phrase => what is read`
///
/// and `#` begins a comment. In a phrase `(s)` may be there or not, and `(/s/ped)` stands for each
/// of its alternatives, so that `ship(/s/ped/ping)` is four phrases. Matching is by whole tokens
/// without case, the longest phrase first; the order of lines carries no meaning.
public final class Lexicon {

  /// A phrase found at the tokens `from` (inclusive) to `to` (exclusive).
  public record Match(int from, int to, Line line) {

    /// The first meaning.
    public String meaning() {
      return line.meanings().getFirst();
    }

    public String meaning(int column) {
      return line.meanings().get(column);
    }
  }

  private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();

  private final List<Line> lines;
  private final Shelves<Line> shelves = new Shelves<>(UnaryOperator.identity());

  private Lexicon(List<Line> lines) {
    this.lines = List.copyOf(lines);
    for (Line line : this.lines) {
      line.eachFolded((text, from, to) -> shelves.put(text, from, to, line));
    }
  }

  /// The lexicon `NAME.lex` of the resources, read once.
  public static Lexicon load(String name) {
    return LOADED.computeIfAbsent(name, Lexicon::read);
  }

  private static Lexicon read(String name) {
    return new Lexicon(linesOf(name));
  }

  /// The lines of `NAME.lex`, for who looks them up in its own way.
  public static List<Line> linesOf(String name) {
    return lines(name, Resources.text("lexicon/" + name + ".lex"));
  }

  /// The lexicon of this text, with all that is wrong in it told at once: an empty phrase, one that
  /// stands twice, a line without meaning or example.
  public static Lexicon parse(String name, String text) {
    Lexicon lexicon = new Lexicon(lines(name, text));
    Set<String> phrases = new HashSet<>();
    for (Line line : lexicon.lines) {
      line.check();
      for (String phrase : line.phrases()) {
        if (!phrases.add(phrase.toLowerCase(Locale.ROOT))) {
          throw new IllegalArgumentException(line + ": stands twice: " + phrase);
        }
      }
    }
    return lexicon;
  }

  private static List<Line> lines(String name, String text) {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      if (text.charAt(from) != '#' && !isBlank(text, from, to)) {
        lines.add(new Line(name, number, text, from, to));
      }
      number++;
      from = to + 1;
    }
    return lines;
  }

  private static boolean isBlank(String text, int from, int to) {
    int at = from;
    while (at < to && text.charAt(at) <= ' ') {
      at++;
    }
    return at == to;
  }

  public List<Line> lines() {
    return lines;
  }

  /// The longest phrase that begins at the token `from`.
  public Optional<Match> at(List<Token> tokens, int from) {
    Shelves.@Nullable Found<Line> found = shelves.longest(tokens, from);
    return found == null
        ? Optional.empty()
        : Optional.of(new Match(from, found.to(), found.value()));
  }

  /// Whether no word of the sentence begins a phrase, as far as that is known.
  public boolean isStrangeTo(List<Token> tokens) {
    return shelves.areStrange(tokens);
  }

  /// Whether a phrase begins at one of the tokens from `from` up to `to`.
  public boolean isIn(List<Token> tokens, int from, int to) {
    if (shelves.areStrange(tokens)) {
      return false;
    }
    for (int i = Math.max(0, from); i < Math.min(tokens.size(), to); i++) {
      if (shelves.longest(tokens, i) != null) {
        return true;
      }
    }
    return false;
  }

  /// The longest phrase at each place of a sentence, from left to right; one may begin inside
  /// another.
  public List<Match> everywhere(List<Token> tokens) {
    List<Match> matches = List.of();
    if (shelves.areStrange(tokens)) {
      return matches;
    }
    for (int i = 0; i < tokens.size(); i++) {
      Shelves.@Nullable Found<Line> found = shelves.longest(tokens, i);
      if (found != null) {
        matches = matches.isEmpty() ? new ArrayList<>() : matches;
        matches.add(new Match(i, found.to(), found.value()));
      }
    }
    return matches;
  }

  /// All phrases of a sentence from left to right, each the longest at its place, none inside
  /// another.
  public List<Match> in(List<Token> tokens) {
    List<Match> matches = List.of();
    if (shelves.areStrange(tokens)) {
      return matches;
    }
    for (int i = 0; i < tokens.size(); ) {
      Shelves.@Nullable Found<Line> found = shelves.longest(tokens, i);
      if (found != null) {
        matches = matches.isEmpty() ? new ArrayList<>() : matches;
        matches.add(new Match(i, found.to(), found.value()));
      }
      i = found == null ? i + 1 : found.to();
    }
    return matches;
  }
}
