package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordMap;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.quantity.Measure;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The unit that a caption, a column's head or a row's label gives to bare numbers, at the tokens
/// `from` (inclusive) to `to` (exclusive): "thousand tonnes", "US$ million", "'000 t", "kt", and
/// without a noun the "(in thousands)" that scales whatever is counted.
record UnitLabel(
    int from, int to, BigDecimal scale, @Nullable Goods goods, Money.@Nullable Named currency) {

  private static final BigDecimal THOUSAND = new BigDecimal("1000");
  private static final BigDecimal MILLION = new BigDecimal("1000000");

  /// Scales that only a unit or a currency beside them shows to be ones.
  private static final Map<String, String> SHORT =
      WordMap.of(
          Map.of(
              "k",
              "1000",
              "m",
              "1000000",
              "mn",
              "1000000",
              "mio",
              "1000000",
              "mil",
              "1000000",
              "b",
              "1000000000",
              "bn",
              "1000000000",
              "tn",
              "1000000000000"));

  /// "Value USD" over a column of money.
  private static final Set<String> WORTHS =
      WordSet.parse("value values amount amounts cif fob worth");

  private static final Set<String> OPENERS = WordSet.of("(", "[", "/", "$", "€", "£", "¥");

  private static final Set<String> KINDS =
      WordSet.parse("short long metric gross net dry wet live raw standard US U.S. british");
  private static final Set<String> WAYS = WordSet.parse("km kilometres kilometers miles mile");

  private record Scale(BigDecimal factor, int to, boolean isShort) {}

  /// The last label between two tokens, or null.
  static @Nullable UnitLabel in(List<Token> tokens, int from, int to) {
    List<UnitLabel> all = all(tokens, from, to);
    return all.isEmpty() ? null : all.getLast();
  }

  /// The label, the bare unit or the plural ("Freight, tonnes", "Containers, TEU") with which the
  /// first `to` tokens end, or null.
  static @Nullable UnitLabel last(List<Token> tokens, int to) {
    UnitLabel label = in(tokens, 0, to);
    for (int i = to - 1; label == null && i >= 0; i--) {
      Goods goods = Goods.at(tokens, i);
      if (goods != null && goods.to() <= to && isUnitOrMany(tokens, goods)) {
        label = new UnitLabel(i, goods.to(), BigDecimal.ONE, goods, null);
      }
    }
    return label;
  }

  private static boolean isUnitOrMany(List<Token> tokens, Goods goods) {
    String last = tokens.get(goods.to() - 1).lower();
    boolean thing = goods.measure() != null && !goods.measure().name().equals("item");
    return Units.isUnit(goods.measure())
        || thing && (NounPhrases.isPlural(last) || last.equals("teu"));
  }

  static List<UnitLabel> all(List<Token> tokens, int from, int to) {
    List<UnitLabel> all = new ArrayList<>();
    for (int i = Math.max(0, from); i < to; ) {
      UnitLabel label = at(tokens, i);
      boolean fits = label != null && label.to <= to;
      if (fits) {
        all.add(label);
      }
      i = fits ? label.to : i + 1;
    }
    return all;
  }

  static @Nullable UnitLabel at(List<Token> tokens, int from) {
    Money.Named before = Money.named(tokens, from);
    boolean worth = before == null && Words.isOneOf(tokens, from - 1, WORTHS);
    before = worth ? Money.smallCode(tokens, from) : before;
    int at = before == null ? from : before.to();
    Scale scale = isNumbered(tokens, from) && before == null ? null : scale(tokens, at);
    if (scale == null) {
      return before == null ? unit(tokens, from) : alone(tokens, from, before);
    }
    int next = Words.is(tokens, scale.to, "of") ? scale.to + 1 : scale.to;
    next = Goods.at(tokens, next) == null && Words.isOneOf(tokens, next, KINDS) ? next + 1 : next;
    if (before != null) {
      return new UnitLabel(from, scale.to, scale.factor, null, before);
    }
    Goods goods = Goods.at(tokens, next);
    if (goods != null && isOfWork(tokens, goods.to())) {
      Goods work = new Goods(next, goods.to() + 2, null, null, null);
      return new UnitLabel(from, work.to(), scale.factor, work, null);
    }
    if (goods != null && goods.isCounted() && isMeant(scale, goods)) {
      return new UnitLabel(from, goods.to(), scale.factor, goods, null);
    }
    Money.Named behind = Money.named(tokens, next);
    if (behind != null) {
      return new UnitLabel(from, behind.to(), scale.factor, null, behind);
    }
    return !scale.isShort && isAlone(tokens, from, scale.to)
        ? new UnitLabel(from, scale.to, scale.factor, null, null)
        : null;
  }

  /// The label of which the number from `from` to `to` is the scale, or null.
  static @Nullable UnitLabel covering(List<Token> tokens, int from, int to) {
    for (int i = Math.max(0, from - 2); i <= from; i++) {
      UnitLabel label = at(tokens, i);
      if (label != null && label.to >= to) {
        return label;
      }
    }
    return null;
  }

  /// Whether the unit is one of carriage: the "-kilometres" of tonne-kilometres.
  private static boolean isOfWork(List<Token> tokens, int to) {
    return Words.isHyphen(tokens, to) && Words.isOneOf(tokens, to + 1, WAYS);
  }

  UnitLabel times(BigDecimal factor) {
    return new UnitLabel(from, to, scale.multiply(factor), goods, currency);
  }

  boolean isWork() {
    return goods != null && goods.measure() == null;
  }

  boolean isBare() {
    return currency == null && goods == null;
  }

  /// Whether it gives its scale to a cell that counts `counted`.
  boolean scales(@Nullable Goods counted) {
    Measure own = goods == null ? null : goods.measure();
    return isBare() || own != null && counted != null && own.equals(counted.measure());
  }

  /// "m" is a million only before a unit: "(m bags)" may be anything.
  private static boolean isMeant(Scale scale, Goods goods) {
    return !scale.isShort || Units.isUnit(goods.measure());
  }

  /// Whether a number stands right before, whose scale it then is: "24 million".
  private static boolean isNumbered(List<Token> tokens, int at) {
    if (at == 0 || tokens.get(at).span().start() - tokens.get(at - 1).span().end() > 1) {
      return false;
    }
    boolean grouped = Words.is(tokens, at - 1, ",") && Words.isDigits(tokens, at - 2);
    return grouped || Words.isDigits(tokens, at - 1) || NumberWords.isSmall(tokens, at - 1);
  }

  /// "thousand", "millions", "'000", "000s", "1,000", "mn".
  private static @Nullable Scale scale(List<Token> tokens, int from) {
    boolean mark = Words.isOneOf(tokens, from, "'", "’", "‘", "`");
    int at = mark ? from + 1 : from;
    boolean apart = mark || !Words.isGlued(tokens, at) || Words.isOneOf(tokens, at - 1, OPENERS);
    if (Words.is(tokens, at, "000") && apart) {
      boolean twice = Words.is(tokens, at + 1, ",") && Words.is(tokens, at + 2, "000");
      int to = twice ? at + 3 : at + 1;
      to = Words.isGlued(tokens, to) && Words.is(tokens, to, "s") ? to + 1 : to;
      return new Scale(twice ? MILLION : THOUSAND, to, false);
    }
    boolean opened = Words.isOneOf(tokens, at - 1, "(", "[", "in", "x", "×");
    boolean grouped = Words.are(tokens, at, "1", ",", "000") && !Words.is(tokens, at + 3, ",");
    if (opened && (grouped || Words.is(tokens, at, "1000"))) {
      return new Scale(THOUSAND, grouped ? at + 3 : at + 1, true);
    }
    if (mark) {
      return null;
    }
    if (Words.is(tokens, at, "thousands")) {
      return new Scale(THOUSAND, at + 1, false);
    }
    BigDecimal worded = NumberWords.scale(tokens, at);
    String brief = SHORT.get(Words.lower(tokens, at));
    return worded != null
        ? new Scale(worded, at + 1, false)
        : brief == null ? null : new Scale(new BigDecimal(brief), at + 1, true);
  }

  /// "kt", "Mt": a unit that hides a scale.
  private static @Nullable UnitLabel unit(List<Token> tokens, int from) {
    BigDecimal factor =
        from < tokens.size() ? Units.factor(tokens.get(from).text()) : BigDecimal.ONE;
    Goods goods = Words.isOne(factor) || isNumbered(tokens, from) ? null : Goods.at(tokens, from);
    return goods == null ? null : new UnitLabel(from, goods.to(), factor, goods, null);
  }

  /// "(US$)", "in euros" over a column of money.
  private static @Nullable UnitLabel alone(List<Token> tokens, int from, Money.Named tender) {
    return !Words.isDigits(tokens, tender.to()) && isAlone(tokens, from, tender.to())
        ? new UnitLabel(from, tender.to(), BigDecimal.ONE, null, tender)
        : null;
  }

  /// Whether the words stand in brackets, behind "in", or for themselves.
  private static boolean isAlone(List<Token> tokens, int from, int to) {
    boolean opened =
        from == 0
            || Words.isOneOf(tokens, from - 1, "(", "[", "in", ",", ":", "|")
            || Words.isOneOf(tokens, from - 1, WORTHS);
    boolean apart =
        opened || tokens.get(from).span().start() - tokens.get(from - 1).span().end() > 1;
    boolean closed = to >= tokens.size() || Words.isOneOf(tokens, to, ")", "]", ",", ".", ";", "|");
    return apart && (closed || tokens.get(to).span().start() - tokens.get(to - 1).span().end() > 1);
  }
}
