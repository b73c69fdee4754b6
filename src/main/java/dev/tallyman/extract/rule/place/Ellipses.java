package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Kind;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Places whose verb stands elsewhere: "Egypt took 1.4 and Spain 1.1 million tonnes", "said that it
/// had sent Libya neither".
final class Ellipses {

  interface Maker {
    RouteMention of(Name name, End end, int strength);
  }

  private static final Set<String> PRONOUNS = WordSet.of("it", "they", "he", "she", "we");

  private static final Set<String> ARRIVING =
      WordSet.of("arrived", "landed", "entered", "reached", "come", "came", "arrive", "land");

  /// "Jamaica denied that any of its pistols had found their way to Haiti".
  private static final Set<String> GONE =
      WordSet.of("found", "gone", "went", "reached", "ended", "crossed", "got", "wound");

  private Ellipses() {}

  static List<RouteMention> completed(
      List<Token> tokens, List<Name> names, List<RouteMention> mentions, Maker maker) {
    List<RouteMention> all = new ArrayList<>(mentions);
    for (Name name : names) {
      if (!RouteMention.areOf(mentions, name)) {
        End end = partner(tokens, name, all);
        end = end == null ? gapped(tokens, name, all) : end;
        end = end == null ? placed(tokens, name, all) : end;
        boolean speaks = end == null && !Bearers.isPerson(tokens, names, name);
        end = speaks ? spoken(tokens, name) : end;
        if (end != null) {
          all.add(maker.of(name, end, 1));
        }
      }
    }
    all.sort((one, other) -> Integer.compare(one.from(), other.from()));
    return all;
  }

  /// "Ghana's exports in May: Egypt 40 tonnes, Jordan 30": the first of a list behind a colon is at
  /// the other end of the one flow before it.
  private static @Nullable End partner(List<Token> tokens, Name name, List<RouteMention> mentions) {
    if (!Words.is(tokens, name.from() - 1, ":") || !isBeforeNumber(tokens, name.to())) {
      return null;
    }
    End end = null;
    for (RouteMention mention : mentions) {
      if (mention.to() < name.from()) {
        if (end != null && end != mention.end()) {
          return null;
        }
        end = mention.end();
      }
    }
    return end == null ? null : end.opposite();
  }

  /// A name between "and" or a comma and a number has the verb of the name before it.
  private static @Nullable End gapped(List<Token> tokens, Name name, List<RouteMention> mentions) {
    if (!goesOnList(tokens, name)) {
      return null;
    }
    int link = link(tokens, name.to());
    RouteMention last = null;
    for (RouteMention mention : mentions) {
      boolean alike =
          Words.isOneOf(tokens, link, "(", "at", "with")
              && Words.is(tokens, link(tokens, mention.to()), tokens.get(link).lower());
      boolean owner = last != null && Words.is(tokens, mention.to(), "'s");
      if (mention.to() <= name.from() && !owner && (mention.strength() == 1 || alike)) {
        last = last == null || mention.from() > last.from() ? mention : last;
      }
    }
    return last == null ? null : last.end();
  }

  /// ", the UAE 400", "followed by Peru (300)", "and Chile, with 200".
  static boolean goesOnList(List<Token> tokens, Name name) {
    int opener = Words.is(tokens, name.from() - 1, "the") ? name.from() - 2 : name.from() - 1;
    boolean opens =
        Words.isOneOf(tokens, opener, "and", ",", "but")
            || Words.is(tokens, opener, "by")
                && Words.isOneOf(tokens, opener - 1, "followed", "trailed")
            || Words.is(tokens, opener, "of") && Words.is(tokens, opener - 1, "ahead");
    return opens && name.kind() != Kind.DEMONYM && isBeforeNumber(tokens, name.to());
  }

  /// "400", "(300)", ", with 200", "for 40" behind a name that ends at `to`.
  static boolean isBeforeNumber(List<Token> tokens, int to) {
    int link = link(tokens, to);
    boolean sign = Words.isOneOf(tokens, link, "(", "$", "€", "£", "₩", "¥", "₹", "₽", "₺", "for");
    return isNumber(tokens, sign ? link + 1 : link);
  }

  /// Behind the comma of "Japan, with 30,000 tonnes".
  private static int link(List<Token> tokens, int to) {
    return Words.is(tokens, to, ",") && Words.isOneOf(tokens, to + 1, "with", "at") ? to + 1 : to;
  }

  /// "Nine had loaded at Ras Laffan, and the other two at Sabine Pass": "at" has the verb of the
  /// "at" before it.
  private static @Nullable End placed(List<Token> tokens, Name name, List<RouteMention> mentions) {
    int in = name.from() - 1;
    int at = in - 1;
    while (at > 0 && in - at < PLACED && isCount(tokens.get(at))) {
      at--;
    }
    boolean counted = at < in - 1 && Words.isOneOf(tokens, at, "and", ",", ";");
    if (!counted || !Words.isOneOf(tokens, in, "at", "in")) {
      return null;
    }
    End end = null;
    for (RouteMention mention : mentions) {
      boolean alike = Words.is(tokens, mention.from() - 1, tokens.get(in).lower());
      end = mention.to() <= at && alike ? mention.end() : end;
    }
    return end;
  }

  private static final int PLACED = 6;

  private static boolean isCount(Token token) {
    return token.isDigits()
        || WordSet.has(NUMBERS, token)
        || WordSet.has(COUNTED, token)
        || token.glued() && token.is(",");
  }

  private static final Set<String> COUNTED =
      WordSet.of("the", "other", "further", "others", "million", "thousand", "tonnes", "about");

  private static final Set<String> NUMBERS =
      WordSet.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "a",
          "twelve",
          "half",
          "twice",
          "another",
          "only",
          "some",
          "fewer",
          "less",
          "more",
          "none",
          "nothing",
          "up",
          "dozens",
          "hundreds",
          "thousands",
          "several",
          "eleven",
          "no");

  private static final Set<String> BEFORE_NUMBER =
      WordSet.of(
          "about",
          "around",
          "nearly",
          "almost",
          "with",
          "just",
          "another",
          "over",
          "some",
          "next",
          "second",
          "third",
          "something",
          "like",
          "roughly",
          "upwards",
          "of",
          "at",
          "least",
          "more",
          "than",
          "up",
          "to",
          "close",
          "on",
          "under",
          "as",
          "many",
          "much",
          "approximately",
          "short",
          "shy",
          "well");

  /// A number, maybe behind its hedge or behind "next with".
  static boolean isNumber(List<Token> tokens, int at) {
    int i = at;
    while (i < tokens.size() && i - at < 3 && WordSet.has(BEFORE_NUMBER, tokens.get(i))) {
      i++;
    }
    return i < tokens.size()
        && (tokens.get(i).isDigits()
            || WordSet.has(NUMBERS, tokens.get(i))
            || i > at && WordSet.has(NUMBERS, tokens.get(i - 1)));
  }

  /// "Iran's minister said that his country had not given": the pronoun takes up who speaks.
  private static @Nullable End spoken(List<Token> tokens, Name name) {
    boolean speech = false;
    boolean pronoun = false;
    boolean own = false;
    for (int i = name.to(); i < Math.min(tokens.size(), name.to() + 30); i++) {
      Token word = tokens.get(i);
      own = own || speech && Words.isOneOf(tokens, i, "its", "our");
      if (own && WordSet.has(GONE, word)) {
        return End.ORIGIN;
      }
      speech = speech || WordSet.has(RouteWords.OTHER, word) || word.is("replied");
      boolean country =
          word.is("country") && Words.isOneOf(tokens, i - 1, "his", "her", "its", "their", "the");
      if (speech && (country || WordSet.has(PRONOUNS, word))) {
        pronoun = true;
      } else if (WordSet.has(RouteWords.SENDING, word)
          && (pronoun || speech && isByIt(tokens, i + 1))) {
        return End.ORIGIN;
      } else if (pronoun && WordSet.has(RouteWords.RECEIVING, word)) {
        return End.DESTINATION;
      } else if (speech
          && WordSet.has(ARRIVING, word)
          && Words.isOneOf(tokens, i - 1, "had", "have", "has")) {
        return Words.isOneOf(tokens, i + 1, "in", "at", "from") && !Words.is(tokens, i + 2, "the")
            ? null
            : End.DESTINATION;
      } else if (word.is(";") || word.is(".") && !Preposition.isInNumber(tokens, i)) {
        return null;
      }
    }
    return null;
  }

  /// "the 19 vehicles delivered by it": the pronoun takes up who speaks, too.
  private static boolean isByIt(List<Token> tokens, int i) {
    return Words.is(tokens, i, "by") && Words.isOneOf(tokens, i + 1, "it", "them", "us");
  }
}
