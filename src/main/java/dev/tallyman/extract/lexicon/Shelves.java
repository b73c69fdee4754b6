package dev.tallyman.extract.lexicon;

import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import dev.tallyman.text.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Phrases by their first letters. Those that begin with a word are unfolded into a tree of words
/// when the word is first asked for: a table of thousands of phrases is ready as soon as it is
/// read, and most words of a text are known to begin no phrase of it.
///
/// All phrases are put before any is asked for; then many threads may ask.
public final class Shelves<T> {

  /// The longest phrase at a place: up to the token `to` (exclusive).
  public record Found<T>(int to, T value) {}

  /// A phrase of a text, with its brackets, before the ones put on the shelf earlier.
  private record Book<T>(String text, int from, int to, T value, @Nullable Book<T> earlier) {

    /// Whether the letters that the phrase begins with are those of the word.
    boolean mayBegin(String word) {
      for (int i = from; i < to && isLetter(text.charAt(i)); i++) {
        if (i - from == word.length() || lower(text.charAt(i)) != word.charAt(i - from)) {
          return false;
        }
      }
      return true;
    }

    List<String> phrases() {
      return Line.unfolded(text.substring(from, to));
    }
  }

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private @Nullable T value;

    /// The bits of the next words.
    private long mask;

    Node<T> going(String word) {
      mask |= WordBits.mask(WordBits.hash(word));
      return next.computeIfAbsent(word, _ -> new Node<>());
    }

    @Nullable Node<T> behind(String word) {
      return WordBits.admits(mask, WordBits.hash(word)) ? next.get(word) : null;
    }
  }

  private static final int SHELVES = 2048;

  @SuppressWarnings({"unchecked", "rawtypes"})
  private final @Nullable Book<T>[] shelves = new Book[SHELVES];

  /// The phrases that begin with a word that was asked for.
  private final Map<String, Node<T>> begun = new ConcurrentHashMap<>();

  private static final AtomicInteger TABLES = new AtomicInteger();

  /// The number by which words know this table, and its bit; only the first tables have one.
  private final int number;

  private final long bit;

  private final UnaryOperator<String> spelling;

  /// `spelling` makes equal what is spelt in several ways; it works letter by letter, and leaves
  /// those of ASCII.
  public Shelves(UnaryOperator<String> spelling) {
    this.spelling = spelling;
    this.number = TABLES.getAndIncrement();
    this.bit = number < Long.SIZE ? 1L << number : 0;
  }

  public void put(String folded, T value) {
    put(folded, 0, folded.length(), value);
  }

  /// Puts a phrase of the text, with its brackets, on its shelf; of equal phrases the last one
  /// counts.
  public void put(String text, int from, int to, T value) {
    int at = place(text, from, to);
    shelves[at] = new Book<>(text, from, to, value, shelves[at]);
  }

  private int place(String text, int from, int to) {
    char first = from < to ? text.charAt(from) : ' ';
    char second = from + 1 < to ? text.charAt(from + 1) : ' ';
    if (first < 128 && second < 128) {
      boolean two = isLetter(first) && isLetter(second);
      char lower = lower(first);
      return two ? both(lower, lower(second)) : one(from < to ? lower : 0);
    }
    boolean two = Character.isLetter(first) && Character.isLetter(second);
    String letters = text.substring(from, two ? from + 2 : from + 1);
    String start = spelling.apply(letters.toLowerCase(Locale.ROOT));
    return two && start.length() > 1 ? both(start) : one(start);
  }

  private static boolean isLetter(char ascii) {
    return ascii >= 'a' && ascii <= 'z' || ascii >= 'A' && ascii <= 'Z';
  }

  private static char lower(char ascii) {
    return ascii >= 'A' && ascii <= 'Z' ? (char) (ascii + 32) : ascii;
  }

  private static int one(String word) {
    return word.isEmpty() ? 0 : one(word.charAt(0));
  }

  private static int one(int first) {
    return first * 31 & SHELVES - 1;
  }

  private static int both(String word) {
    return both(word.charAt(0), word.charAt(1));
  }

  private static int both(char first, char second) {
    return (first * 31 + second) * 7 & SHELVES - 1;
  }

  /// Whether the words of the tokens are known to begin no phrase.
  boolean areStrange(List<Token> tokens) {
    return bit != 0 && Tokens.areStrangeTo(tokens, bit);
  }

  /// The longest phrase that begins at the token `from`, or null.
  public @Nullable Found<T> longest(List<Token> tokens, int from) {
    return longest(tokens, from, _ -> true);
  }

  /// The longest whose end (exclusive) is fit, or null.
  public @Nullable Found<T> longest(List<Token> tokens, int from, IntPredicate isFit) {
    if (from >= tokens.size()) {
      return null;
    }
    Word first = tokens.get(from).word();
    if (first.isStrangeTo(bit)) {
      return null;
    }
    Node<T> node = begun(first);
    return node == null ? null : longest(node, tokens, from, isFit);
  }

  /// The phrases that begin with the word; the word keeps what was found.
  @SuppressWarnings("unchecked")
  private @Nullable Node<T> begun(Word word) {
    Node<T> known = bit == 0 ? null : (Node<T>) word.keptBy(number);
    if (known != null) {
      return known;
    }
    Node<T> node = begun(spelling.apply(word.lower()));
    if (node == null) {
      word.setStrangeTo(bit);
    } else if (bit != 0) {
      word.keep(number, node);
    }
    return node;
  }

  private @Nullable Node<T> begun(String word) {
    Node<T> known = begun.get(word);
    if (known != null) {
      return known;
    }
    Node<T> node = beginning(word);
    if (node != null) {
      begun.put(word, node);
    }
    return node;
  }

  /// The longest phrase that goes on behind its first word, whose node this is.
  private @Nullable Found<T> longest(
      Node<T> first, List<Token> tokens, int from, IntPredicate isFit) {
    Node<T> node = first;
    Found<T> longest = null;
    for (int to = from + 1; node != null; to++) {
      if (node.value != null && isFit.test(to)) {
        longest = new Found<>(to, node.value);
      }
      boolean ends = to == tokens.size() || node.next.isEmpty();
      node = ends ? null : node.behind(spelling.apply(tokens.get(to).lower()));
    }
    return longest;
  }

  /// The phrases that begin with the word, or null; of equal ones that on the shelf of its two
  /// letters counts.
  private @Nullable Node<T> beginning(String word) {
    Node<T> root = new Node<>();
    if (word.length() > 1) {
      unfold(shelves[both(word)], word, root);
    }
    unfold(shelves[one(word)], word, root);
    return root.next.get(word);
  }

  private void unfold(@Nullable Book<T> last, String word, Node<T> root) {
    for (Book<T> book = last; book != null; book = book.earlier()) {
      if (book.mayBegin(word)) {
        for (String phrase : book.phrases()) {
          put(Tokens.of(phrase), book.value(), root);
        }
      }
    }
  }

  private void put(List<Token> phrase, T value, Node<T> root) {
    Node<T> node = root;
    for (Token token : phrase) {
      node = node.going(spelling.apply(token.lower()));
    }
    node.value = node.value == null ? value : node.value;
  }
}
