package dev.tallyman.extract.lexicon;

import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A word table: phrases, what they mean, and an example that proves it. A line of `NAME.lex` reads
///
/// `phrases, by comma | meaning | more meanings … | example with ~ for the phrase => what is read`
///
/// and `#` begins a comment. In a phrase `(s)` may be there or not, and `(/s/ped)` stands for each
/// of its alternatives, so that `ship(/s/ped/ping)` is four phrases. Matching is by whole tokens
/// without case, the longest phrase first; the order of lines carries no meaning.
public final class Lexicon {

  /// A line as written, with its place for messages.
  public record Line(
      String file,
      int number,
      List<String> phrases,
      List<String> meanings,
      String example,
      String expected) {

    /// The example with each of the phrases in the place of `~`.
    public List<String> examples() {
      return phrases.stream().map(phrase -> example.replace("~", phrase)).distinct().toList();
    }
  }

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

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private @Nullable Line line;
  }

  private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();

  private final List<Line> lines;
  private final Node root = new Node();

  /// A bit for the hash of each first word: most words of a text begin no phrase, and are told here
  /// without looking into the table.
  private final long[] firsts = new long[64];

  private Lexicon(List<Line> lines) {
    this.lines = List.copyOf(lines);
    lines.forEach(line -> line.phrases().forEach(phrase -> add(phrase, line)));
  }

  /// The lexicon `NAME.lex` of the resources, read once.
  public static Lexicon load(String name) {
    return LOADED.computeIfAbsent(name, Lexicon::read);
  }

  private static Lexicon read(String name) {
    String path = "/dev/tallyman/lexicon/" + name + ".lex";
    try (InputStream resource = Lexicon.class.getResourceAsStream(path)) {
      if (resource == null) {
        throw new IllegalArgumentException("no lexicon " + path);
      }
      return parse(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Lexicon parse(String name, String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String raw : text.split("\n", -1)) {
      number++;
      if (!raw.isBlank() && !raw.startsWith("#")) {
        lines.add(line(name, number, raw));
      }
    }
    return new Lexicon(lines);
  }

  private static Line line(String name, int number, String raw) {
    List<String> columns = List.of(raw.split("\\|", -1)).stream().map(String::strip).toList();
    String proof = columns.getLast();
    int arrow = proof.indexOf("=>");
    if (columns.size() < 3 || arrow < 0) {
      throw new IllegalArgumentException(
          name + ".lex:" + number + ": phrases | meaning | example => expected");
    }
    List<String> phrases = new ArrayList<>();
    for (String phrase : columns.getFirst().split(",", -1)) {
      expand(phrase.strip(), phrases);
    }
    return new Line(
        name,
        number,
        List.copyOf(phrases),
        columns.subList(1, columns.size() - 1),
        proof.substring(0, arrow).strip(),
        proof.substring(arrow + 2).strip());
  }

  private static void expand(String phrase, List<String> into) {
    int open = phrase.indexOf('(');
    int close = phrase.indexOf(')', open);
    if (open < 0 || close < 0) {
      into.add(phrase);
      return;
    }
    String group = phrase.substring(open + 1, close);
    String choices = group.contains("/") ? group : "/" + group;
    for (String choice : choices.split("/", -1)) {
      expand(phrase.substring(0, open) + choice + phrase.substring(close + 1), into);
    }
  }

  private void add(String phrase, Line line) {
    Node node = root;
    for (Token token : Tokens.of(phrase, Span.of(0, phrase.length()))) {
      if (node == root) {
        firsts[bucket(token)] |= bit(token);
      }
      node = node.next.computeIfAbsent(token.lower(), _ -> new Node());
    }
    if (node == root || node.line != null) {
      throw new IllegalArgumentException(
          line.file() + ".lex:" + line.number() + ": empty or twice: " + phrase);
    }
    node.line = line;
  }

  private static int bucket(Token token) {
    return token.lower().hashCode() >>> 6 & 63;
  }

  private static long bit(Token token) {
    return 1L << token.lower().hashCode();
  }

  private boolean begins(Token token) {
    return (firsts[bucket(token)] & bit(token)) != 0;
  }

  public List<Line> lines() {
    return lines;
  }

  /// The longest phrase that begins at the token `from`.
  public Optional<Match> at(List<Token> tokens, int from) {
    if (from < tokens.size() && !begins(tokens.get(from))) {
      return Optional.empty();
    }
    Node node = root;
    @Nullable Match longest = null;
    for (int i = from; i < tokens.size(); i++) {
      node = node.next.get(tokens.get(i).lower());
      if (node == null) {
        break;
      }
      if (node.line != null) {
        longest = new Match(from, i + 1, node.line);
      }
    }
    return Optional.ofNullable(longest);
  }

  /// All phrases of a sentence from left to right, each the longest at its place, none inside
  /// another.
  public List<Match> in(List<Token> tokens) {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      Optional<Match> match = at(tokens, i);
      match.ifPresent(matches::add);
      i = match.map(Match::to).orElse(i + 1);
    }
    return matches;
  }
}
