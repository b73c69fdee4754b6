package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.VerbGroup.Sense;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of a sentence that stand in the tables of verbs, with their form: "sent" is a past
/// form of "send", which says that goods were shipped.
record Verbs(List<Token> tokens) {

  private static final Lexicon GOODS = Lexicon.load("verbs");
  private static final Lexicon BOUNDS = Lexicon.load("bounds");
  private static final Lexicon STANCES = Lexicon.load("stances");

  private static final Set<String> PARTICLES =
      WordSet.parse("over up off in out down as than before since after aboard");
  private static final Set<String> TIMES =
      WordSet.of(
          "day", "days", "week", "weeks", "month", "months", "quarter", "year", "years", "half",
          "hours", "night", "morning", "season", "autumn", "spring", "summer", "winter", "period");

  enum Form {
    BASE,
    PRESENT,
    PAST,
    PARTICIPLE,
    GERUND
  }

  record Match(int from, int to, Sense sense, Form form) {}

  Optional<Match> match(int at) {
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    if (isPrefix(at)) {
      return match(at + 2).map(m -> new Match(at, m.to(), m.sense(), m.form()));
    }
    Optional<Lexicon.Match> goods = goods(at);
    Optional<Lexicon.Match> stance = STANCES.at(tokens, at);
    if (goods.isEmpty() && stance.isEmpty()) {
      return Optional.empty();
    }
    int goodsTo = goods.map(Lexicon.Match::to).orElse(0);
    if (stance.isPresent() && stance.get().to() > goodsTo) {
      return stance.map(m -> matched(m, new Sense(lemma(m), null, null, m.meaning(1))));
    }
    return goods.map(m -> matched(m, new Sense(lemma(m), m.meaning(), absent(m.meaning(1)), null)));
  }

  /// "went in a single night" is no "went in", and "hold up to 40" no "hold up", "took in excess of
  /// 40" no "took in".
  private Optional<Lexicon.Match> goods(int at) {
    Optional<Lexicon.Match> longest = GOODS.at(tokens, at);
    if (longest.isEmpty()) {
      return longest;
    }
    boolean phrase = opensPlaceOrTime(longest.get());
    boolean amount =
        longest.get().meaning().equals("amount")
            && longest.get().to() > at + 1
            && !opensQuantity(longest.get().to());
    int last = longest.get().to() - 1;
    boolean hedge =
        last > at
            && BOUNDS
                .at(tokens, last)
                .filter(bound -> bound.to() > last + 1)
                .filter(bound -> GOODS.at(tokens, bound.to()).isEmpty())
                .isPresent();
    return phrase || hedge || amount ? GOODS.at(tokens.subList(0, at + 1), at) : longest;
  }

  /// "re-exported", "trans-shipped", which are three tokens.
  private boolean isPrefix(int at) {
    return is(at + 1, "-")
        && WordSet.isAmong(tokens.get(at).lower(), "re", "trans")
        && tokens.get(at + 1).glued();
  }

  /// "went in a single night", "shipped in May", "shipped in the first week": the particle is a
  /// preposition.
  private boolean opensPlaceOrTime(Lexicon.Match match) {
    int next = match.to();
    if (next >= tokens.size()) {
      return false;
    }
    Token word = tokens.get(next);
    if (lemma(match).endsWith(" on")) {
      return CalendarWords.isMonth(tokens, next)
          || CalendarWords.isWeekday(tokens, next)
          || word.isDigits() && CalendarWords.isMonth(tokens, next + 1);
    }
    if (!lemma(match).endsWith(" in")) {
      return false;
    }
    boolean intransitive = WordSet.isAmong(lemma(match), "go in", "come in", "start in");
    boolean determined = WordSet.has(ClosedWords.DETERMINERS, word);
    boolean year = word.isDigits() && isYear(word.text());
    return word.isCapitalised() && !lemma(match).equals("start in")
        || year
        || intransitive && (isCounted(next) || determined && !lemma(match).equals("start in"))
        || determined && isTime(next);
  }

  private static boolean isYear(String digits) {
    return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
  }

  private boolean isTime(int at) {
    return Words.hasAny(tokens, at + 1, at + 4, TIMES);
  }

  /// "came to 40 tonnes", and "came to nearly 40", but not "came to us".
  private boolean opensQuantity(int at) {
    for (int i = at; i < Math.min(tokens.size(), at + 5); i++) {
      if (isNumeral(i) || "$€£".contains(tokens.get(i).text())) {
        return true;
      }
      if (!tokens.get(i).isWord()) {
        return false;
      }
    }
    return false;
  }

  private Match matched(Lexicon.Match match, Sense sense) {
    return new Match(match.from(), match.to(), sense, form(match));
  }

  private static @Nullable String absent(String cell) {
    return cell.equals("-") ? null : cell;
  }

  private static String lemma(Lexicon.Match match) {
    return match.line().phrases().getFirst();
  }

  private Form form(Lexicon.Match match) {
    String lemma = lemma(match);
    String word = tokens.get(match.from()).lower();
    boolean base =
        lemma.startsWith(word)
            && (lemma.length() == word.length() || lemma.charAt(word.length()) == ' ');
    if (base || hasThird(match, word)) {
      boolean past = ClosedWords.PARTICIPLES.contains(word) && isPastHere(match.from());
      return past ? Form.PAST : Form.BASE;
    }
    return word.endsWith("s") ? Form.PRESENT : inflection(word, Form.PAST);
  }

  private static boolean hasThird(Lexicon.Match match, String word) {
    for (String phrase : match.line().phrases()) {
      if (isThird(phrase, word)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a phrase begins with the third person of `word`: "takes in" for "take".
  private static boolean isThird(String phrase, String word) {
    return phrase.startsWith(word)
        && (phrase.startsWith("s ", word.length()) || phrase.startsWith("es ", word.length()));
  }

  /// "the vessel put ashore" is past, "they put" and "to put" may not be.
  private boolean isPastHere(int at) {
    return at > 0 && !is(at - 1, "to") && !WordSet.has(ClosedWords.MODALS, tokens.get(at - 1));
  }

  Form form(int at) {
    return inflection(tokens.get(at).lower(), Form.BASE);
  }

  private static Form inflection(String word, Form otherwise) {
    if (word.endsWith("ing")) {
      return Form.GERUND;
    }
    if (word.endsWith("n") || word.equals("gone") || word.equals("borne")) {
      return Form.PARTICIPLE;
    }
    return word.endsWith("ed") ? Form.PAST : otherwise;
  }

  /// Whether a past form of the tables stands here.
  boolean isPast(int at) {
    return match(at).filter(m -> m.form() == Form.PAST).isPresent();
  }

  Sense unknown(int at) {
    return new Sense(tokens.get(at).lower(), null, null, null);
  }

  boolean is(int at, String word) {
    return at >= 0 && at < tokens.size() && tokens.get(at).is(word);
  }

  boolean isCounted(int at) {
    return at < tokens.size() && isNumeral(at);
  }

  private boolean isNumeral(int at) {
    return tokens.get(at).isDigits() || WordSet.has(ClosedWords.NUMERALS, tokens.get(at));
  }

  boolean isSubject(int at) {
    return WordSet.has(ClosedWords.PRONOUNS, tokens.get(at)) && !is(at, "this") && !is(at, "these");
  }

  /// Whether the word at `at` makes a noun of what follows: "the load", "two orders", "of plans".
  boolean determines(int at) {
    Token token = tokens.get(at);
    return (token.isDigits()
            || WordSet.isAmong(token.lower(), "thousand", "million", "billion")
            || WordSet.has(ClosedWords.DETERMINERS, token) && !token.is("this")
            || WordSet.has(ClosedWords.PREPOSITIONS, token) && !isParticle(token.lower()))
        && !isSubject(at);
  }

  private static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }
}
