package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.lexicon.Lexicon;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the noun that a number counts: the words behind it up to the head ("general-cargo ships"),
/// and the `of`-phrase behind that.
final class NounPhrases {

  /// The words `from` to `to` (exclusive) of a phrase; its head noun is the last of them before
  /// `headTo`. `goods` is what the lexicons know of the head.
  record Phrase(int from, int headTo, int to, @Nullable Goods goods) {}

  private static final int LONGEST = 12;
  private static final Lexicon MOVEMENT = Lexicon.load("movement");

  static final Set<String> STOPS =
      WordSet.parse(
          "a an the this that these those its their his her our your my it they them"
              + " he she we you i who which whose what of to in on at by for from with"
              + " without into onto over under above below between among through via off out"
              + " up down per since until till during before after while whereas although"
              + " though because if unless when where as than and or but nor so yet is are"
              + " was were be been being am has have had having do does did will would shall"
              + " should can could may might must not no 's ' now then there here also only"
              + " just even still already ago later earlier each apiece every both either"
              + " neither another all some any said says say told tell claims claimed"
              + " reported believes according including included include includes plus versus"
              + " against"
              + " about around near toward towards across along behind aboard alongside amid"
              + " upon despite last next daily weekly monthly yearly annually together"
              + " respectively instead alone altogether once never ever again too very"
              + " brings bring further away back remain remained remains stood stands stand sit sits"
              + " sat lay lie lies made make makes making compared worth bound meant due left"
              + " went came gone crossed arrived reached moved landed sent carrying rose"
              + " fell grew put yesterday today tomorrow monday tuesday wednesday thursday"
              + " friday saturday sunday carried contained brought took called entered"
              + " departed returned headed docked berthed flew sailed bore consisted lacked"
              + " needed unloaded passed waited got broke ran turned tried began failed"
              + " involved concerned comprised originated resulted belonged stemmed"
              + " throughout within inside outside beyond beneath"
              + " myself yourself himself herself itself ourselves themselves");
  private static final Set<String> PLURALS =
      WordSet.parse("aircraft sheep cattle fish troops personnel craft livestock teu trucks");
  private static final Set<String> NO_PLURALS =
      WordSet.parse(
          "this is was has its his as gas us plus various previous serious heavy-duty days"
              + " anonymous famous dangerous logistics communications sports");

  /// Plurals that stand before what deals in them: "five arms exporters", "two weapons depots".
  private static final Set<String> TRADED =
      WordSet.of("arms", "weapons", "munitions", "explosives");

  /// "40 percent of all arms exports": the flow of the goods is part of what is shared.
  private static final Set<String> FLOWS = WordSet.of("exports", "imports");

  private NounPhrases() {}

  static boolean isStop(List<Token> tokens, int i) {
    return isOneOf(tokens, i, STOPS) || PeriodsOnPeriods.isAt(tokens, i);
  }

  /// Whether a noun that can be counted, or a word before one, stands at `i`.
  static boolean isCountable(List<Token> tokens, int i) {
    return Words.isWord(tokens, i) && !isStop(tokens, i);
  }

  /// Whether one of so many words is a plural, before any that ends a noun phrase.
  static boolean hasPlural(List<Token> tokens, int from, int words) {
    for (int i = from; i < from + words && isCountable(tokens, i); i++) {
      if (isPlural(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  static boolean isPlural(String word) {
    boolean plural =
        word.length() > 2 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    boolean men = word.endsWith("men") && word.length() > 5 && !word.equals("specimen");
    return PLURALS.contains(word)
        || men
        || Singulars.isIrregular(word)
        || plural && !NO_PLURALS.contains(word);
  }

  /// The phrase that begins at `from`, or null where no noun follows; of "five 40-tonne loads" it
  /// is the loads.
  static @Nullable Phrase at(List<Token> tokens, int from, boolean plural) {
    int end = Math.min(tokens.size(), from + LONGEST);
    int headTo = -1;
    int namedTo = -1;
    @Nullable Goods head = null;
    for (int i = from; i < end && goesOn(tokens, i, from, headTo); ) {
      Goods goods = Goods.at(tokens, i);
      int to = goods == null ? i + 1 : goods.to();
      String last = tokens.get(to - 1).lower();
      if (headTo == i && NamedHeads.isFighter(tokens, i, head)) {
        goods = head.upTo(to);
      }
      int named = goods == null ? Designations.end(tokens, i) : -1;
      if (named > 0) {
        boolean behind = headTo == i && head != null && NamedHeads.isNameBefore(tokens, i);
        if (headTo > 0 && !behind) {
          break;
        }
        head = behind ? head.upTo(named) : null;
        headTo = behind ? named : headTo;
        namedTo = i == from ? named : namedTo;
        i = named;
        continue;
      }
      boolean sized = i > from && (Words.isHyphen(tokens, i - 1) || Words.isDigits(tokens, i - 1));
      if (sized && headTo < 0 && goods != null && Units.isUnit(goods.measure())) {
        i = to;
        continue;
      }
      if (headTo < 0 && goods != null && Units.isUnit(goods.measure())) {
        return new Phrase(from, to, endOfPhrase(tokens, to), goods);
      }
      if (headTo > 0 && isFinal(tokens, headTo, plural) && isClause(tokens, i, to, last)) {
        break;
      }
      boolean noun = goods != null || tokens.get(i).isWord() && isPlural(last);
      if (noun && goods == null && headTo == i && isOneOf(tokens, i - 1, TRADED)) {
        headTo = to;
        head = null;
      } else if (noun && !(headTo > 0 && isFinal(tokens, headTo, plural) && goods == null)) {
        headTo = to;
        head = goods;
      } else if (headTo > 0 && Words.isDigits(tokens, i)) {
        headTo = to;
      } else if (headTo > 0
          && isFinal(tokens, headTo, plural)
          && !NamedHeads.isNameOf(tokens, headTo)) {
        break;
      }
      i = to;
    }
    if (headTo < 0) {
      return namedTo < 0 ? null : new Phrase(from, namedTo, namedTo, null);
    }
    boolean flow = !plural && head != null && isOneOf(tokens, headTo, FLOWS);
    headTo = flow ? headTo + 1 : headTo;
    return new Phrase(from, headTo, endOfPhrase(tokens, headTo), head);
  }

  /// "Sixteen instructors train the crews": behind a plural a word before an article is a verb.
  private static boolean isClause(List<Token> tokens, int i, int to, String last) {
    return tokens.get(i).isWord()
        && to == i + 1
        && !isPlural(last)
        && isOneOf(tokens, to, "the", "a", "an", "their", "its");
  }

  /// Whether the noun that ends at `to` can be the head; a singular one before more words is not,
  /// nor one that a hyphen joins to the next: "nickel-ore cargoes".
  private static boolean isFinal(List<Token> tokens, int to, boolean plural) {
    if (Words.isHyphen(tokens, to) && Words.isGlued(tokens, to + 1)) {
      return false;
    }
    return !plural
        || Words.isGlued(tokens, to - 1) && !Words.isHyphen(tokens, to - 2)
        || Words.isDigits(tokens, to - 1) && !NamedHeads.isSingularBefore(tokens, to)
        || isPlural(tokens.get(to - 1).lower())
        || Goods.at(tokens, to - 1) != null
            && !NamedHeads.isSingularBefore(tokens, to)
            && !NamedHeads.isNameOf(tokens, to);
  }

  private static boolean goesOn(List<Token> tokens, int i, int from, int headTo) {
    Token token = tokens.get(i);
    if (Designations.end(tokens, i) > 0) {
      return true;
    }
    if (token.isWord()) {
      if (i > from && Words.isHyphen(tokens, i - 1) && token.glued()) {
        return true;
      }
      boolean use = i == headTo && NamedHeads.isNameOf(tokens, i);
      boolean verb = headTo > 0 && isVerb(tokens, i) && !use;
      boolean model = Words.isHyphen(tokens, i + 1) && Words.isDigits(tokens, i + 2);
      boolean number = i > from && NumberWords.isSmall(tokens, i) && !Words.isHyphen(tokens, i + 1);
      return (model || !isStop(tokens, i) || opensPhrase(tokens, i, from)) && !verb && !number;
    }
    if (headTo > 0 && Designations.isCountedName(tokens, i)
        || i == from && Goods.isAirliner(tokens, i)) {
      return true;
    }
    if (headTo > 0 && !Words.isHyphen(tokens, i)) {
      return false;
    }
    if (headTo < 0 && i > from && Designations.isPointOfCalibre(tokens, i)) {
      return true;
    }
    boolean joined = Words.HYPHENS.contains(token.text()) && token.glued();
    boolean quote = "“”\"‘’".contains(token.text()) && i == from;
    return joined || quote || token.isDigits() && Designations.isModelOrCalibre(tokens, i);
  }

  /// "two earlier consignments", but not "two earlier" and no more; "very large crude carriers".
  private static boolean opensPhrase(List<Token> tokens, int i, int from) {
    boolean earlier = isOneOf(tokens, i, "earlier", "later") && Goods.isCounted(tokens, i + 1);
    return i == from && (earlier || is(tokens, i, "very") && Goods.isCounted(tokens, i));
  }

  static boolean isVerb(List<Token> tokens, int i) {
    return MOVEMENT.at(tokens, i).isPresent() && Goods.at(tokens, i) == null;
  }

  /// Where the noun begins behind whose it is: "Kenya's wheat", "the port's two cranes".
  static int behindOwner(List<Token> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + 4) && Words.isWord(tokens, i); i++) {
      if (is(tokens, i, "'s")) {
        return i + 1;
      }
    }
    return from;
  }

  /// The end of the phrase with its `of`-phrase: "containers of munitions", "tonnes or so of salt".
  static int endOfPhrase(List<Token> tokens, int headTo) {
    int of = HedgeWords.behind(tokens, headTo);
    if (!is(tokens, of, "of")) {
      return headTo;
    }
    int at = of + 1;
    if (isOneOf(tokens, at, "it", "them")) {
      return at + 1;
    }
    while (isOneOf(tokens, at, "the", "its", "their", "these", "those", "such", "other", "more")) {
      at++;
    }
    if (isOneOf(tokens, at, "own", "same") && at > of + 1 && !Goods.isCounted(tokens, at + 1)) {
      return headTo;
    }
    if (Calibres.isBare(tokens, at)) {
      return at + 1;
    }
    int calibre = Calibres.end(tokens, at);
    if (calibre > 0) {
      Phrase sized = calibre < tokens.size() ? simple(tokens, afterHyphen(tokens, calibre)) : null;
      return sized == null ? calibre : sized.headTo();
    }
    if (Words.isDigits(tokens, at) && Designations.isModelOrCalibre(tokens, at)) {
      return Words.isHyphen(tokens, at + 1) ? at + 3 : at + 2;
    }
    Phrase inner = at < tokens.size() ? simple(tokens, at) : null;
    return inner == null ? headTo : endWithOthers(tokens, inner.headTo());
  }

  private static int afterHyphen(List<Token> tokens, int at) {
    return Words.isHyphen(tokens, at) ? at + 1 : at;
  }

  /// "shells and other ammunition" is one thing counted.
  private static int endWithOthers(List<Token> tokens, int to) {
    boolean others = isOneOf(tokens, to, "and", "or") && is(tokens, to + 1, "other");
    Phrase other = others && to + 2 < tokens.size() ? simple(tokens, to + 2) : null;
    return other == null ? to : other.headTo();
  }

  /// A noun phrase without an `of`-phrase of its own.
  private static @Nullable Phrase simple(List<Token> tokens, int from) {
    int headTo = -1;
    int first = behindParticiple(tokens, behindInitials(tokens, from));
    for (int i = first; i < Math.min(tokens.size(), first + LONGEST); ) {
      Token token = tokens.get(i);
      boolean joined = Words.isHyphen(tokens, i) || isSlash(tokens, i);
      if (!token.isWord() && !joined
          || token.isWord() && (isStop(tokens, i) || headTo > 0 && isVerb(tokens, i))) {
        break;
      }
      Goods goods = Goods.at(tokens, i);
      int to = goods == null ? i + 1 : goods.to();
      boolean noun =
          goods != null || isPlural(tokens.get(to - 1).lower()) || headTo < 0 && i == first;
      headTo = noun && !joined ? to : headTo;
      i = to;
      if (Words.isDigits(tokens, i) && Words.isGlued(tokens, i)) {
        headTo = i + 1;
        if (Goods.at(tokens, i + 1) == null) {
          break;
        }
        i++;
      }
    }
    return headTo < 0 ? null : new Phrase(from, headTo, headTo, null);
  }

  /// "the Volta/Brava vaccine".
  private static boolean isSlash(List<Token> tokens, int i) {
    return is(tokens, i, "/") && Words.isGlued(tokens, i) && Words.isGlued(tokens, i + 1);
  }

  /// Behind the "urgently needed" of "urgently needed supplies".
  private static int behindParticiple(List<Token> tokens, int at) {
    boolean adverb = Words.isWord(tokens, at) && tokens.get(at).lower().endsWith("ly");
    boolean participle =
        adverb && Words.isWord(tokens, at + 1) && tokens.get(at + 1).lower().endsWith("ed");
    return participle && isCountable(tokens, at + 2) ? at + 2 : at;
  }

  /// Where the noun begins behind a name in initials: "U.S. soybeans", "U.A.E. crude".
  static int behindInitials(List<Token> tokens, int from) {
    int at = from;
    while (Words.isWord(tokens, at)
        && tokens.get(at).text().length() == 1
        && tokens.get(at).isCapitalised()
        && is(tokens, at + 1, ".")
        && Words.isGlued(tokens, at + 1)) {
      at += 2;
    }
    return at - from >= 4 && Words.isWord(tokens, at) ? at : from;
  }

  /// The words of the counted noun as written, lower-cased, its head singular.
  static String item(List<Token> tokens, int from, int headTo) {
    StringBuilder item = new StringBuilder();
    for (int i = from; i < headTo; i++) {
      boolean last = i == headTo - 1;
      String word = last ? singular(tokens.get(i).lower()) : tokens.get(i).lower();
      item.append(item.isEmpty() || tokens.get(i).glued() ? "" : " ").append(word);
    }
    return item.toString();
  }

  static String singular(String word) {
    return Singulars.of(word);
  }
}
