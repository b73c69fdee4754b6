package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose a tally, a report or a set of data is: the ministry's in "the ministry's own figures",
/// Volta's in "data from Volta" and "a count kept by Volta".
final class Accounts {

  static final Set<String> RECKONINGS =
      WordSet.of(
          "estimate",
          "estimates",
          "count",
          "counts",
          "reckoning",
          "arithmetic",
          "list",
          "lists",
          "tally",
          "tallies",
          "assessment",
          "figure",
          "figures",
          "calculation",
          "calculations",
          "account",
          "records",
          "numbers",
          "number",
          "data",
          "statistics",
          "database",
          "information",
          "register",
          "log",
          "logs",
          "ledger",
          "ledgers",
          "books",
          "tables",
          "table",
          "sheet",
          "forecast",
          "forecasts",
          "projection",
          "projections",
          "total",
          "words",
          "telling",
          "verdict",
          "finding",
          "findings",
          "conclusion",
          "version",
          "view",
          "opinion",
          "estimation",
          "reports");

  /// These may be verbs: "the ministry's staff counts 40 ships".
  private static final Set<String> VERBAL =
      WordSet.of(
          "counts",
          "count",
          "estimates",
          "estimate",
          "reports",
          "report",
          "lists",
          "list",
          "logs",
          "log",
          "records",
          "forecasts",
          "forecast",
          "figures",
          "figure",
          "numbers",
          "number",
          "accounts",
          "totals",
          "total",
          "notes",
          "note",
          "papers",
          "summary");

  private static final Set<String> DESCRIBING =
      WordSet.of(
          "own",
          "weekly",
          "monthly",
          "daily",
          "annual",
          "yearly",
          "quarterly",
          "latest",
          "new",
          "official",
          "internal",
          "final",
          "first",
          "second",
          "provisional",
          "preliminary",
          "last",
          "earlier",
          "recent",
          "public",
          "interim",
          "early",
          "current",
          "updated",
          "revised",
          "corrected",
          "amended",
          "audited",
          "running",
          "published",
          "previous",
          "confidential",
          "export",
          "import",
          "trade",
          "shipping",
          "customs");

  private static final Set<String> TIMES =
      WordSet.of(
          "year",
          "month",
          "week",
          "day",
          "quarter",
          "season",
          "decade",
          "today",
          "tomorrow",
          "yesterday",
          "years",
          "months",
          "weeks",
          "morning",
          "night",
          "evening");

  private static final Set<String> FLOWS =
      WordSet.parse(
          "imports exports shipments supplies deliveries sales purchases output production trade"
              + " demand consumption intake volume volumes");

  /// The words from "total" to the flow that it is of.
  private static final int LONGEST_WHOLE = 5;

  private static final Set<String> SOURCES = WordSet.of("of", "from", "by", "at");
  private static final int REACH = 9;

  private Accounts() {}

  private static final Set<String> OWN_COUNTS =
      WordSet.of(
          "tally",
          "count",
          "counts",
          "calculation",
          "calculations",
          "survey",
          "estimate",
          "estimates",
          "data",
          "database",
          "tracker",
          "analysis",
          "poll");

  static boolean isOwnCount(Token token) {
    return WordSet.has(OWN_COUNTS, token);
  }

  static boolean isReckoning(Token token) {
    return WordSet.has(RECKONINGS, token);
  }

  /// The account at this token of a phrase: a noun of reckoning, or a document in small letters.
  static boolean isAccount(Phrase phrase, int at) {
    Token token = phrase.all().get(at);
    boolean named = at > 0 && token.isCapitalised();
    return !named
        && (isReckoning(token) || SpeechWords.isSpeaker(phrase.all(), at, "document"))
        && !isCompound(phrase, at)
        && !isWhole(phrase.all(), at);
  }

  /// "India's total crude oil imports" are no account of India's.
  static boolean isWhole(List<Token> tokens, int at) {
    return tokens.get(at).is("total") && Words.hasAny(tokens, at + 1, at + LONGEST_WHOLE, FLOWS);
  }

  /// "the figures office" is a body, no figures.
  private static boolean isCompound(Phrase phrase, int at) {
    return at + 1 < phrase.all().size()
        && SpeechWords.SPEAKERS
            .at(phrase.all(), at + 1)
            .filter(match -> !match.meaning().equals("document"))
            .isPresent();
  }

  /// Where the words for an account that begin at this token end.
  static int end(Phrase phrase, int at) {
    return SpeechWords.SPEAKERS.at(phrase.all(), at).map(match -> match.to()).orElse(at + 1);
  }

  /// The owner before the account: "Volta's own" of "Volta's own list"; null where none is.
  static @Nullable Phrase possessor(Phrase phrase, int account) {
    boolean verbal = WordSet.has(VERBAL, phrase.all().get(account));
    for (int i = account - 1; i > phrase.from() && account - i < REACH; i--) {
      if (WordSet.isAmong(phrase.all().get(i).lower(), "'s", "'")) {
        Phrase body = phrase.part(i + 1, account);
        boolean whole = !body.isEmpty() && body.first().isCapitalised() && isBody(body);
        Phrase owner = behindVerb(phrase.part(phrase.from(), whole ? account : i));
        return isTime(owner) || SpeechVerbs.hasVerb(owner) ? null : owner;
      }
      if (verbal && !WordSet.has(DESCRIBING, phrase.all().get(i)) && !isLength(phrase, i)) {
        return null;
      }
    }
    return null;
  }

  /// "the ministry" of "Read the ministry's sheet", "to go by the ministry's list".
  private static Phrase behindVerb(Phrase owner) {
    for (int i = owner.to() - 1; i > owner.from(); i--) {
      Token before = owner.all().get(i - 1);
      boolean joined =
          before.is("of")
              || WordSet.has(SpeechWords.PREPOSITIONS, before) && !before.is("by")
              || !before.isWord();
      if (owner.all().get(i).is("the") && !joined) {
        return owner.part(i, owner.to());
      }
    }
    return owner;
  }

  /// "Mali's Defence Ministry data": the ministry and not the state has them.
  private static boolean isBody(Phrase phrase) {
    return SpeechWords.hasAny(phrase.tokens(), "body", "any-body");
  }

  /// "28-page" of "the institute's 28-page report".
  private static boolean isLength(Phrase phrase, int at) {
    Token token = phrase.all().get(at);
    return token.isDigits() || token.glued() || token.is("page");
  }

  /// "this year's total" is nobody's.
  private static boolean isTime(Phrase owner) {
    return CalendarWords.isDayOrMonth(owner.last().lower()) || isTime(owner.last());
  }

  /// "year", "morning".
  static boolean isTime(Token token) {
    return WordSet.has(TIMES, token);
  }

  /// Where the owner behind the account begins: "from Volta", "kept since May by the union"; -1
  /// where none does.
  static int source(Phrase phrase, int account, int limit) {
    int from = end(phrase, account);
    for (int i = from; i < Math.min(limit - 1, from + REACH); i++) {
      Token token = phrase.all().get(i);
      if (token.is(",") && phrase.all().get(i + 1).is("by")) {
        continue;
      }
      if (WordSet.has(SOURCES, token) && !phrase.all().get(i + 1).isDigits()) {
        boolean counted = isGoods(phrase, i + 1) || phrase.all().get(account).is("number");
        return token.is("of") && counted ? -1 : i + 1;
      }
      if (!isBetween(token, i == from)) {
        return -1;
      }
    }
    return -1;
  }

  /// "the number of shells": of what is counted, and nobody's.
  private static boolean isGoods(Phrase phrase, int at) {
    Token token = phrase.all().get(at);
    return !token.isCapitalised()
        && !WordSet.has(SpeechWords.DETERMINERS, token)
        && SpeechWords.SPEAKERS.at(phrase.all(), at).isEmpty();
  }

  /// Whether nothing but "released on Friday", "published last month" follows in the phrase.
  static boolean isTold(Phrase phrase, int from) {
    for (int i = from; i < phrase.to(); i++) {
      Token token = phrase.all().get(i);
      boolean time = i > from && (isTime(token) || token.is("last") || token.is("this"));
      if (!time && !isBetween(token, i == from)) {
        return false;
      }
    }
    return true;
  }

  /// "released on Tuesday by", "compiled in 2024 by".
  private static boolean isBetween(Token token, boolean first) {
    return token.lower().endsWith("ed")
        || WordSet.isAmong(
            token.lower(), "kept", "given", "shown", "drawn", "made", "sent", "seen", "put", "out")
        || !first && (token.isDigits() || WordSet.has(SpeechWords.PREPOSITIONS, token))
        || !first && CalendarWords.isDayOrMonth(token.lower());
  }
}
