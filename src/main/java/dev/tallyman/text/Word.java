package dev.tallyman.text;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// A word, number or mark as written, and without case. It remembers which tables have no phrase
/// that begins with it, and keeps what the others have for it: a word comes again and again, and
/// most tables are asked about it in vain.
public final class Word {

  private final String text;
  private final String lower;
  private final Token.Kind kind;
  private final boolean capitalised;

  /// Those of `text` and of `lower`, held here so that nobody need look at the letters.
  private final int hash;

  private final int lowerHash;

  /// A bit for each such table. Threads may race for it: a bit that is lost is found out again.
  private long strangers;

  /// What the tables keep with the word, by their numbers.
  private volatile @Nullable AtomicReferenceArray<Object> kept;

  private Word(String text, Token.Kind kind) {
    this.text = text;
    this.lower = text.toLowerCase(Locale.ROOT).replace('’', '\'').intern();
    this.kind = kind;
    this.hash = text.hashCode();
    this.lowerHash = lower.hashCode();
    this.capitalised = kind == Token.Kind.WORD && Character.isUpperCase(text.codePointAt(0));
  }

  static Word of(String text) {
    return new Word(text, Tokens.kind(text));
  }

  /// That of the string between `from` and `to`.
  public static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  /// That of `start + rest`.
  public static int hash(String start, String rest) {
    int power = 1;
    int square = 31;
    for (int left = rest.length(); left > 0; left >>= 1) {
      power *= (left & 1) == 0 ? 1 : square;
      square *= square;
    }
    return start.hashCode() * power + rest.hashCode();
  }

  public String text() {
    return text;
  }

  public String lower() {
    return lower;
  }

  int lowerHash() {
    return lowerHash;
  }

  Token.Kind kind() {
    return kind;
  }

  boolean isCapitalised() {
    return capitalised;
  }

  /// Whether no phrase of the table with this bit is known to begin with the word.
  public boolean isStrangeTo(long table) {
    return (strangers & table) != 0;
  }

  long strangers() {
    return strangers;
  }

  public void setStrangeTo(long table) {
    strangers |= table;
  }

  /// What the table with this number keeps with the word, or null.
  public @Nullable Object keptBy(int table) {
    AtomicReferenceArray<Object> all = kept;
    return all == null ? null : all.getAcquire(table);
  }

  /// Threads may race for it: what is lost is found out again. The number is below 64.
  public void keep(int table, Object thing) {
    AtomicReferenceArray<Object> all = kept;
    if (all == null) {
      all = new AtomicReferenceArray<>(Long.SIZE);
      kept = all;
    }
    all.setRelease(table, thing);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Word word && word.text.equals(text);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return text;
  }
}
