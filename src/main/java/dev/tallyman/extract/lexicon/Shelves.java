package dev.tallyman.extract.lexicon;

import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Phrases by their first letters. A shelf is unfolded into a tree of words when a word with its
/// letters is first asked for: a table of thousands of phrases is ready as soon as it is read, and
/// most words of a text are told to begin no phrase by a look at an array.
///
/// All phrases are put before any is asked for; then many threads may ask.
public final class Shelves<T> {

  /// The longest phrase at a place: up to the token `to` (exclusive).
  public record Found<T>(int to, T value) {}

  private record Book<T>(String folded, T value) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private @Nullable T value;
  }

  private static final class Shelf<T> {
    private final List<Book<T>> books = new ArrayList<>();
    private volatile @Nullable Node<T> root;
  }

  /// All phrases of a table that is asked often; a bit for each first word tells most words that
  /// begin none.
  private record Trunk<T>(Node<T> root, WordBits firsts) {}

  private static final int SHELVES = 2048;

  private final List<@Nullable Shelf<T>> shelves =
      new ArrayList<>(Collections.nCopies(SHELVES, null));

  private static final int OFTEN = 4096;

  private final UnaryOperator<String> spelling;

  /// How often it was asked, roughly where many threads ask.
  private int asked;

  private volatile @Nullable Trunk<T> trunk;

  /// `spelling` makes equal what is spelt in several ways; it works letter by letter.
  public Shelves(UnaryOperator<String> spelling) {
    this.spelling = spelling;
  }

  /// Puts a phrase, with its brackets, on its shelf; of equal phrases the last one counts.
  public void put(String folded, T value) {
    int at = place(folded);
    Shelf<T> shelf = shelves.get(at);
    if (shelf == null) {
      shelf = new Shelf<>();
      shelves.set(at, shelf);
    }
    shelf.books.add(new Book<>(folded, value));
  }

  private int place(String folded) {
    boolean two =
        folded.length() > 1
            && Character.isLetter(folded.charAt(0))
            && Character.isLetter(folded.charAt(1));
    String first = folded.substring(0, Math.min(folded.length(), two ? 2 : 1));
    String start = spelling.apply(first.toLowerCase(Locale.ROOT));
    return two && start.length() > 1 ? both(start) : one(start);
  }

  private static int one(String word) {
    return word.isEmpty() ? 0 : word.charAt(0) * 31 & SHELVES - 1;
  }

  private static int both(String word) {
    return (word.charAt(0) * 31 + word.charAt(1)) * 7 & SHELVES - 1;
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
    String word = spelling.apply(tokens.get(from).lower());
    Trunk<T> known = trunk;
    if (known == null && ++asked > OFTEN) {
      known = trunk();
      trunk = known;
    }
    if (known != null) {
      Node<T> node = known.firsts.mayHold(word) ? known.root.next.get(word) : null;
      return node == null ? null : longest(node, tokens, from, isFit);
    }
    Found<T> brief = longest(shelves.get(one(word)), word, tokens, from, isFit);
    Found<T> found =
        word.length() < 2 ? null : longest(shelves.get(both(word)), word, tokens, from, isFit);
    return found == null || brief != null && brief.to() > found.to() ? brief : found;
  }

  private @Nullable Found<T> longest(
      @Nullable Shelf<T> shelf, String word, List<Token> tokens, int from, IntPredicate isFit) {
    Node<T> node = shelf == null ? null : root(shelf).next.get(word);
    return node == null ? null : longest(node, tokens, from, isFit);
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
      node = ends ? null : node.next.get(spelling.apply(tokens.get(to).lower()));
    }
    return longest;
  }

  /// All shelves as one tree.
  private Trunk<T> trunk() {
    Node<T> all = new Node<>();
    for (int i = 0; i < SHELVES; i++) {
      Shelf<T> shelf = shelves.get(i);
      Node<T> root = shelf == null ? new Node<>() : root(shelf);
      for (Map.Entry<String, Node<T>> branch : root.next.entrySet()) {
        boolean exact = branch.getKey().length() > 1 && i == both(branch.getKey());
        all.next.merge(
            branch.getKey(),
            branch.getValue(),
            (there, here) -> exact ? joined(there, here) : joined(here, there));
      }
    }
    return new Trunk<>(all, WordBits.of(all.next.keySet(), 32));
  }

  /// The phrases of both; of equal ones those of `second` count.
  private static <T> Node<T> joined(Node<T> first, Node<T> second) {
    Node<T> both = new Node<>();
    both.next.putAll(first.next);
    second.next.forEach((word, node) -> both.next.merge(word, node, Shelves::joined));
    both.value = second.value == null ? first.value : second.value;
    return both;
  }

  private Node<T> root(Shelf<T> shelf) {
    Node<T> root = shelf.root;
    if (root == null) {
      root = new Node<>();
      for (Book<T> book : shelf.books) {
        for (String phrase : Line.unfolded(book.folded())) {
          leaf(root, phrase).value = book.value();
        }
      }
      shelf.root = root;
    }
    return root;
  }

  private Node<T> leaf(Node<T> root, String phrase) {
    Node<T> node = root;
    for (Token token : Tokens.of(phrase)) {
      node = node.next.computeIfAbsent(spelling.apply(token.lower()), _ -> new Node<>());
    }
    return node;
  }
}
