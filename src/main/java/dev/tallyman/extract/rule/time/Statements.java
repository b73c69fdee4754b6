package dev.tallyman.extract.rule.time;

import static dev.tallyman.extract.rule.time.CalendarWords.is;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Which dates belong to somebody's words and which clauses look ahead.
final class Statements {

  private static final int REACH = 8;
  private static final int BRACKET = 3;

  private static final Set<String> AUXILIARIES =
      WordSet.of(
          "that", "had", "were", "are", "is", "was", "will", "would", "has", "have", "which",
          "who");

  private Statements() {}

  /// "SEOUL, Aug 27 (News Wire) - …", "27 August – …": a date in front of the first dash or bracket
  /// of a story.
  static boolean isDateline(List<Token> tokens, DateMention date) {
    boolean day = date.moment() instanceof Moment.Day || date.moment() instanceof Moment.Weekday;
    if (!day || date.from() > 10 || tokens.isEmpty() || !opens(tokens, date)) {
      return false;
    }
    int at = is(tokens, date.to(), ",") ? date.to() + 1 : date.to();
    if (CalendarWords.isDash(CalendarWords.token(tokens, at)) && !tokens.get(at).glued()) {
      return allNames(tokens, date.from());
    }
    return is(tokens, at, "(") && allNames(tokens, date.from());
  }

  private static boolean opens(List<Token> tokens, DateMention date) {
    return date.from() == 0 || tokens.getFirst().isCapitalised();
  }

  private static boolean allNames(List<Token> tokens, int to) {
    return tokens.subList(0, to).stream().allMatch(t -> !t.isWord() || t.isCapitalised());
  }

  /// `STATEMENT` or `PROMISE` where the words before a date, or the first verb behind one that
  /// opens the sentence, are of speech or promise; else `otherwise`.
  static Window.Role role(List<Token> tokens, int before, DateMention date, Window.Role otherwise) {
    boolean forDelivery =
        is(tokens, before, "for", "by") || Outlook.isOfDelivery(tokens, before - 1);
    if (before > 0 && WordSet.has(SpeechWords.MADE, tokens.get(before - 1))) {
      return Window.Role.PROMISE;
    }
    if (isOfPaper(tokens, date)) {
      return Window.Role.STATEMENT;
    }
    Token next = CalendarWords.token(tokens, date.to());
    boolean subject = date.from() == 0 && date.moment() instanceof Moment.MonthOfYear;
    if (subject && next != null && isSpeech(next)) {
      return otherwise;
    }
    if (next != null && (isSpeech(next) || isPromise(next)) && isVerb(next)) {
      return isSpeech(next) ? Window.Role.STATEMENT : Window.Role.PROMISE;
    }
    int last = Prepositions.stands(tokens, before) ? before - 1 : before;
    if (isOfOneDay(date) && isOfData(tokens, last)) {
      return Window.Role.STATEMENT;
    }
    int reach = REACH;
    boolean flowing = false;
    for (int i = last; i >= Math.max(0, last - reach); i--) {
      Token token = tokens.get(i);
      reach += CalendarWords.isInNumber(tokens, i) ? 2 : 0;
      boolean stop = ",;:".contains(token.text()) && !CalendarWords.isInNumber(tokens, i);
      if (stop || is(tokens, i, AUXILIARIES)) {
        break;
      }
      if (isInfinitive(tokens, i)) {
        return otherwise;
      }
      flowing |= WordSet.has(CalendarWords.FLOWS, token) || is(tokens, i, TRAFFIC);
      if (flowing && is(tokens, i, "reported", "reports", "posted") && !isOfOneDay(date)) {
        return otherwise;
      }
      if (isSpeech(token) && !is(tokens, before, "for") && !isLetGo(tokens, i)) {
        return isDeed(tokens, i, date) ? otherwise : Window.Role.STATEMENT;
      }
      if (!forDelivery && isPromise(token)) {
        return isOfGoods(tokens, i) ? otherwise : Window.Role.PROMISE;
      }
      if (ClauseVerbs.isPast(tokens, i)) {
        return otherwise;
      }
    }
    boolean flow = next != null && WordSet.has(CalendarWords.FLOWS, next);
    return forDelivery || flow || !isFronted(tokens, before)
        ? otherwise
        : opening(tokens, date, otherwise);
  }

  private static boolean isOfOneDay(DateMention date) {
    return date.moment() instanceof Moment.Day
        || date.moment() instanceof Moment.Weekday
        || date.moment() instanceof Moment.FromPublication ago && ago.unit() == Moment.Unit.DAY;
  }

  /// "customs data showed on Thursday", "according to data from the Port Authority on Monday": the
  /// day of the data, which tell of more than that day.
  private static boolean isOfData(List<Token> tokens, int last) {
    for (int i = last; i >= Math.max(0, last - REACH); i--) {
      Token token = tokens.get(i);
      if (WordSet.has(SpeechWords.DATA, token)) {
        return true;
      }
      boolean name = token.isWord() && token.isCapitalised();
      if (!name && !is(tokens, i, "of", "the", "from", "by", "'s", "’s", "and", "&", "its")) {
        return false;
      }
    }
    return false;
  }

  /// "a 4 June Volta Aid press release", "the minister's June 7 pledge": the day of a paper.
  private static boolean isOfPaper(List<Token> tokens, DateMention date) {
    boolean day =
        date.moment() instanceof Moment.Day || date.moment() instanceof Moment.MonthOfYear;
    if (day && isItem(tokens, date.from() - 1)) {
      return true;
    }
    return day
        && is(tokens, date.from() - 1, "a", "the", "its", "his", "her", "their", "'s", "'")
        && Words.hasAny(tokens, date.to(), date.to() + 4, PAPERS);
  }

  /// "an item on 23 January had", "my post of 4 September".
  private static boolean isItem(List<Token> tokens, int link) {
    boolean item =
        is(tokens, link, "on", "of")
            && is(tokens, link - 1, "item", "article", "story", "piece", "column");
    boolean post = is(tokens, link, "of") && is(tokens, link - 1, "post", "entry");
    return (item || post) && is(tokens, link - 2, "a", "an", "our", "my", "the", "its", "their");
  }

  private static final Set<String> PAPERS =
      WordSet.parse(
          "press statement announcement pledge promise briefing update tweet post letter speech");

  private static final Set<String> DEEDS =
      WordSet.of(
          "seizure",
          "interception",
          "arrival",
          "departure",
          "loading",
          "discharge",
          "landing",
          "discovery");

  private static final Set<String> CONVEYANCES =
      WordSet.parse(
          "tanker tankers ship ships vessel vessels boat boats trawler trawlers barge barges box"
              + " boxes container containers lorry lorries truck trucks wagon wagons railcars"
              + " aircraft plane planes cargo cargoes consignment consignments shipment shipments");

  /// "had reported the seizure of 86 kilograms on 9 April": the day of the deed.
  private static boolean isDeed(List<Token> tokens, int verb, DateMention date) {
    boolean told = is(tokens, verb, "reported", "announced", "reports", "confirmed");
    int noun = is(tokens, verb + 1, "the", "a") ? verb + 2 : verb + 1;
    return told && is(tokens, noun, DEEDS) && !(date.moment() instanceof Moment.Weekday);
  }

  /// "detained two tankers on 21 July", and no person.
  private static boolean isOfGoods(List<Token> tokens, int verb) {
    if (!is(tokens, verb, "detained")) {
      return false;
    }
    return Words.hasAny(tokens, verb + 1, verb + BRACKET + 2, CONVEYANCES);
  }

  /// What was reported of a flow "in June" was so in June; "on Tuesday" it was reported.
  private static final Set<String> TRAFFIC =
      WordSet.of(
          "traffic", "throughput", "movement", "movements", "volume", "handled", "trade", "cargo");

  /// "are earmarked to arrive in February": the date is of the infinitive.
  private static boolean isInfinitive(List<Token> tokens, int i) {
    Token next = CalendarWords.token(tokens, i + 1);
    return is(tokens, i, "to")
        && next != null
        && next.isWord()
        && !next.isCapitalised()
        && !is(tokens, i + 1, "the", "a", "an", "its", "their", "his", "her", "our", "reporters")
        && !is(tokens, i + 1, "journalists", "lawmakers", "parliament", "members", "us")
        && !is(tokens, i + 1, "it", "them", "him", "me", "you", "both", "all", "that");
  }

  /// "Minister, in December you told us": the date opens its clause.
  private static boolean isFronted(List<Token> tokens, int before) {
    int start = Prepositions.stands(tokens, before) ? before - 1 : before;
    return start < 1
        || is(tokens, start, "that")
        || !tokens.get(start).isWord() && !tokens.get(start).isDigits();
  }

  /// "the court on Friday sentenced him": the date is of the verb behind it.
  private static boolean isVerb(Token token) {
    return token.lower().endsWith("ed") || token.is("said") || token.is("says") || token.is("told");
  }

  private static boolean isSpeech(Token token) {
    return WordSet.has(SpeechWords.SAYING, token);
  }

  /// "48 excavators were released on 6 December", but not "the figures were released".
  private static boolean isLetGo(List<Token> tokens, int i) {
    return is(tokens, i, "released")
        && is(tokens, i - 1, "was", "were", "been", "being")
        && !Words.hasAny(tokens, Math.max(0, i - REACH), i, SpeechWords.PAPERS);
  }

  private static boolean isPromise(Token token) {
    return WordSet.has(SpeechWords.PROMISING, token);
  }

  /// "In May officials said", but not "In May, they say, 40 trucks crossed", which dates the goods.
  private static Window.Role opening(List<Token> tokens, DateMention date, Window.Role otherwise) {
    boolean comma = false;
    int reach = date.to() + REACH;
    if (is(tokens, date.to(), "(")) {
      return otherwise;
    }
    for (int i = date.to(); i < Math.min(tokens.size(), reach); i++) {
      Token token = tokens.get(i);
      reach += token.is("(") ? BRACKET : 0;
      if (token.isDigits() || i == date.to() && token.is(",") && date.from() > 2) {
        return otherwise;
      }
      if (isSpeech(token)) {
        boolean inserted = comma && is(tokens, i + 1, ",");
        return inserted || is(tokens, i - 1, ",") ? otherwise : Window.Role.STATEMENT;
      }
      if (isPromise(token)) {
        return isOfGoods(tokens, i) ? otherwise : Window.Role.PROMISE;
      }
      comma |= token.is(",");
    }
    return otherwise;
  }
}
