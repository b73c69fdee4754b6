package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.quantity.Measure;
import dev.tallyman.text.Token;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the currency of a number, by its sign, word or code before or behind it: "$1.5bn", "650
/// billion won", "EUR 3 million".
public final class Money implements Reading {

  private static final Lexicon CURRENCIES = Lexicon.load("currencies");

  /// Made when the first word that looks like a code stands beside a number.
  private static final class Codes {
    private static final Set<String> ALL =
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String name() {
    return "money";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Tender tender = new Tender(passages);
    for (Draft draft : drafts) {
      boolean counts =
          draft.form == NumberForm.PLAIN
              || draft.form == NumberForm.VAGUE
              || draft.form == NumberForm.ROUGH;
      if (draft.setAside == null && counts) {
        read(draft, tender);
      }
    }
  }

  private void read(Draft draft, Tender tender) {
    List<Token> tokens = draft.sentence.tokens();
    int minus = draft.numberFrom - 1;
    boolean negative = Words.isOneOf(tokens, minus, Words.DASHES) && Words.isGlued(tokens, minus);
    int number = negative && Words.isGlued(tokens, minus + 1) ? minus : draft.numberFrom;
    for (int from = Math.max(0, number - 2); from < number; from++) {
      Match sign = sign(tokens, from, number);
      boolean code = number == from + 1 && isCode(tokens, from);
      if (sign != null || code) {
        draft.numberFrom = from;
        draft.quoteFrom = from;
        set(draft, sign == null ? tokens.get(from).lower() : tender.of(sign), "-");
        return;
      }
    }
    int to = draft.numberTo;
    int at = Words.is(tokens, to, "of") || Words.isHyphen(tokens, to) ? to + 1 : to;
    var word = CURRENCIES.at(tokens, at);
    boolean next =
        word.isPresent()
            && Words.isDigits(tokens, word.get().to())
            && Words.isGlued(tokens, word.get().to());
    if (word.isPresent()
        && !next
        && SharedSigns.at(tokens, at).isEmpty()
        && !isLoneLetter(tokens, word.get())
        && isWord(word.get(), draft)) {
      draft.quoteTo = word.get().to();
      draft.head = word.get().to() - 1;
      set(draft, tender.of(word.get()), word.get().meaning(1));
    } else if (isCode(tokens, at)) {
      draft.quoteTo = at + 1;
      draft.head = at;
      set(draft, tokens.get(at).lower(), "-");
    }
  }

  /// "A$5" and "HK $5" are one sign, "A $5 toll" is not.
  private static boolean isOneSign(List<Token> tokens, int from, int to) {
    String first = tokens.get(from).text();
    boolean letters = first.equals(first.toUpperCase(Locale.ROOT)) && !first.equals("A");
    for (int i = from + 1; i < to; i++) {
      if (!Words.isGlued(tokens, i) && !letters) {
        return false;
      }
    }
    return to == from + 1 || tokens.get(from).isCapitalised() || !tokens.get(from).isWord();
  }

  static boolean isCode(List<Token> tokens, int at) {
    if (!Words.isWord(tokens, at)) {
      return false;
    }
    String word = tokens.get(at).text();
    return word.length() == 3 && Character.isUpperCase(word.charAt(1)) && Codes.ALL.contains(word);
  }

  private static @Nullable Match sign(List<Token> tokens, int from, int to) {
    Match sign = CURRENCIES.at(tokens, from).orElse(null);
    boolean whole = sign != null && sign.to() == to && isOneSign(tokens, from, to);
    return whole && isSign(sign, tokens, to) ? sign : null;
  }

  private static boolean isSign(Match match, List<Token> tokens, int number) {
    boolean glued = Words.isGlued(tokens, number);
    return switch (match.meaning(1)) {
      case "sign" -> true;
      case "glued" -> glued;
      case "prefix" -> glued && tokens.get(match.from()).isCapitalised() && isSum(tokens, number);
      default -> false;
    };
  }

  /// "K9.4 million", "N1,234": a letter before other digits is a name.
  private static boolean isSum(List<Token> tokens, int number) {
    int at = number + 1;
    boolean grouped = Words.is(tokens, at, ",") && Words.isGlued(tokens, at + 1);
    while (at < tokens.size() && Words.isGlued(tokens, at) && !tokens.get(at).isWord()) {
      at++;
    }
    return grouped || NumberWords.scale(tokens, at) != null;
  }

  private static boolean isWord(Match match, Draft draft) {
    String kind = match.meaning(1);
    boolean worth = kind.equals("worth") && Pounds.arePaid(draft, match.to());
    return kind.equals("word") || kind.equals("small") || kind.equals("sign") || worth;
  }

  /// The "p" of "200p" is a penny, that of "5 p" is not.
  private static boolean isLoneLetter(List<Token> tokens, Match match) {
    int at = match.from();
    return match.to() == at + 1
        && tokens.get(at).text().length() == 1
        && tokens.get(at).isWord()
        && (!Words.isGlued(tokens, at) || tokens.get(at).isCapitalised());
  }

  /// Whether a sign or code of a currency stands right before the number that begins at `from`.
  static boolean isBefore(List<Token> tokens, int from) {
    return from > 0 && (sign(tokens, from - 1, from) != null || isCode(tokens, from - 1));
  }

  /// Whether a word or code of a currency stands at `at`.
  static boolean isNamed(List<Token> tokens, int at) {
    return CURRENCIES.at(tokens, at).isPresent() || isCode(tokens, at);
  }

  /// A sign, word or code of a currency that stands for itself, up to the token `to` (exclusive);
  /// `match` is absent for a code.
  record Named(String code, @Nullable Match match, int to) {}

  static @Nullable Named named(List<Token> tokens, int at) {
    Match match = CURRENCIES.at(tokens, at).orElse(null);
    String kind = match == null ? "" : match.meaning(1);
    boolean letter = kind.equals("prefix") || kind.equals("glued");
    boolean scaled = match != null && NumberWords.scale(tokens, match.to()) != null;
    if (match != null && !kind.equals("small") && (!letter || scaled)) {
      return new Named(match.meaning(), match, match.to());
    }
    return isCode(tokens, at) ? new Named(tokens.get(at).lower(), null, at + 1) : null;
  }

  /// The code of a currency in small letters, as the heads of columns have it: "value usd".
  static @Nullable Named smallCode(List<Token> tokens, int at) {
    String word = Words.lower(tokens, at);
    return word != null && word.length() == 3 && Codes.ALL.contains(word.toUpperCase(Locale.ROOT))
        ? new Named(word, null, at + 1)
        : null;
  }

  private void set(Draft draft, String currency, String note) {
    draft.fired(name());
    draft.measure = new Measure(currency.toLowerCase(Locale.ROOT));
    draft.unit = draft.measure.name();
    draft.figureClass = FigureClass.VALUE;
    if (note.equals("small")) {
      draft.setAside = dev.tallyman.figure.SetAside.Reason.CONTEXT;
    }
  }
}
