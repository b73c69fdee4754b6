package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Where the noun phrase beside a verb begins and ends: "09:14 The coastguard has since said" has
/// the subject "The coastguard".
final class Subjects {
  private static final Set<String> NO_ADVERBS =
      WordSet.of(
          "family",
          "supply",
          "assembly",
          "weekly",
          "monthly",
          "quarterly",
          "yearly",
          "anomaly",
          "monopoly",
          "friendly",
          "elderly");

  /// "a channel close to the army" is not the army.
  private static final Set<String> CLOSE = WordSet.parse("close loyal linked tied allied");

  private final Wording words;
  private final List<Token> tokens;
  private final Insertions insertions;

  Subjects(Wording words) {
    this.words = words;
    this.insertions = new Insertions(words);
    this.tokens = words.tokens();
  }

  private static final int LONGEST_PHRASE = 14;

  /// The subject before a verb: back over its auxiliaries and over what is put between commas.
  Phrase left(int verb) {
    int to = backOverAuxiliaries(backOverBracket(backOverAuxiliaries(verb)));
    return is(to - 1, "who") ? beforeWho(to - 1) : endingAt(to);
  }

  /// The name before "who": "it was the minister, Ada Bell, who said", "Ada Bell, a pilot, who
  /// counted"; nothing for "those who said".
  private Phrase beforeWho(int who) {
    Phrase before = endingAt(who);
    if (before.isEmpty() && is(who - 1, ",")) {
      before = endingAt(who - 1);
    }
    boolean somebody =
        before.hasCapital()
            || !before.isEmpty()
                && before.first().is("the")
                && SpeechWords.hasAny(before.tokens(), "role");
    return somebody ? behindPreposition(before) : phrase(0, 0);
  }

  /// "the news came from Ada Bell, who …" is about her.
  private Phrase behindPreposition(Phrase phrase) {
    for (int i = phrase.to() - 2; i > phrase.from(); i--) {
      if (WordSet.isAmong(tokens.get(i).lower(), "from", "by", "with", "to", "for")) {
        Phrase name = phrase.part(i + 1, phrase.to());
        return Appositions.isAppositive(name) ? name : phrase;
      }
    }
    return phrase;
  }

  private Phrase endingAt(int end) {
    int to = end;
    if (to > 0 && is(to - 1, ",")) {
      int open = insertions.opening(to - 1);
      if (open <= 0) {
        return phrase(0, 0);
      }
      Phrase between = Appositions.unseated(phrase(open + 1, to - 1));
      if (Appositions.isAppositive(between)) {
        return between;
      }
      to = behindAge(backOverAuxiliaries(open));
    }
    int from = to;
    while (from > 0 && to - from < LONGEST_PHRASE && !isBorder(from - 1) && !isVerb(from - 1)) {
      from--;
    }
    if (is(from - 1, "to") && Words.isOneOf(tokens, from - 2, CLOSE)) {
      return endingAt(from - 2);
    }
    while (from < to && is(from, "'s")) {
      from++;
    }
    Phrase subject = tail(behindArticle(phrase(behindStamp(from, to), to)));
    boolean sent = !subject.isEmpty() && subject.from() == from && is(from - 1, "to");
    return sent ? phrase(0, 0) : subject;
  }

  /// "Ada Bell" of "Ada Bell, 47, a member of the committee,".
  private int behindAge(int to) {
    boolean age = to > 2 && tokens.get(to - 1).isDigits() && is(to - 2, ",");
    return age ? to - 2 : to;
  }

  /// "09:14 The coastguard", "2/ Kayrros": a stamp at the head of a line is no part of a name.
  private int behindStamp(int from, int to) {
    int at = from;
    while (at < to && from < 4 && !tokens.get(at).isWord()) {
      at++;
    }
    return at;
  }

  /// "Since December the tracker": an article begins a phrase anew unless something joins it to the
  /// words before it ("officials of the Desk").
  private Phrase behindArticle(Phrase phrase) {
    for (int i = phrase.to() - 1; i > phrase.from(); i--) {
      boolean article = is(i, "the") || is(i, "a") || is(i, "an");
      boolean time =
          Accounts.isTime(tokens.get(i - 1))
              || CalendarWords.isDayOrMonth(tokens.get(i - 1).lower())
              || tokens.get(i - 1).isDigits();
      int opening = is(phrase.from() - 1, "as") && is(phrase.from(), "a") ? 1 : 0;
      boolean noun = i - 1 == phrase.from() + opening && Nominals.isCommonNoun(phrase, i - 1);
      if (article && (time || noun)) {
        return phrase.part(i, phrase.to());
      }
    }
    return phrase;
  }

  private int backOverAuxiliaries(int at) {
    int to = at;
    while (to > 0
        && (WordSet.has(SpeechWords.AUXILIARIES, tokens.get(to - 1))
            || isDay(to - 1)
            || isAdverb(tokens.get(to - 1))
            || "‘“".contains(tokens.get(to - 1).text()))) {
      to--;
    }
    boolean weekend = is(to - 1, "weekend") && is(to - 2, "the");
    if (weekend && (is(to - 3, "over") || is(to - 3, "at") || is(to - 3, "on"))) {
      return to - 3;
    }
    return to;
  }

  /// "openly", "first"; "supply" and "weekly" stand in names of things.
  private static boolean isAdverb(Token token) {
    String word = token.text();
    return word.equals("first")
        || word.length() > 5
            && word.endsWith("ly")
            && !token.isCapitalised()
            && !NO_ADVERBS.contains(word);
  }

  /// "the minister on Tuesday told": the day between a subject and its verb.
  private boolean isDay(int i) {
    boolean day = CalendarWords.isWeekday(tokens.get(i).lower());
    boolean before = i + 1 < tokens.size() && CalendarWords.isWeekday(tokens.get(i + 1).lower());
    boolean late = is(i, "late") || is(i, "early");
    return day && i > 0
        || late && is(i + 1, "on") && i + 2 < tokens.size() && isDay(i + 2)
        || before && (is(i, "on") || late || is(i, "last"));
  }

  /// "The World Food Programme (WFP) said".
  private int backOverBracket(int at) {
    if (at > 3 && is(at - 1, ")")) {
      for (int i = at - 2; i > 0 && at - i < 12; i--) {
        if (is(i, "(")) {
          return i;
        }
      }
    }
    return at;
  }

  /// "according to the World Food Programme (WFP)": where the short form ends.
  int behindBracket(int at) {
    return is(at, "(") && is(at + 2, ")") && Words.isUpper(tokens.get(at + 1).text()) ? at + 3 : at;
  }

  private boolean isBorder(int i) {
    Token token = tokens.get(i);
    boolean mark =
        !token.isWord() && !token.isDigits() && !isInsideWord(i) && !NameLinks.isListed(tokens, i);
    return mark || WordSet.has(SpeechWords.BORDERS, token) && !NameLinks.joins(tokens, i);
  }

  private boolean isInsideWord(int i) {
    if (NameWords.isInitial(tokens, i) && NameWords.isInitial(tokens, i - 2)) {
      return true;
    }
    if (NameWords.isInitial(tokens, i) || NameWords.isTitleStop(tokens, i)) {
      return i + 1 < tokens.size() && tokens.get(i + 1).isCapitalised();
    }
    boolean hyphen = WordSet.isAmong(tokens.get(i).text(), "-", "‑", "–", "’", "'", "&", "+", ".");
    return hyphen
        && i + 1 < tokens.size()
        && (tokens.get(i + 1).isWord() || !tokens.get(i).is("."))
        && (tokens.get(i).glued() && tokens.get(i + 1).glued()
            || tokens.get(i).is("&")
            || tokens.get(i).glued() && !tokens.get(i).is(".") && !tokens.get(i).is("-"));
  }

  /// What is left of a phrase that opens with an adverbial or in a number: "In January Berlin" is
  /// Berlin.
  private Phrase tail(Phrase phrase) {
    if (!phrase.isEmpty() && SpeechWords.isPronoun(phrase.last())) {
      return phrase(phrase.to() - 1, phrase.to());
    }
    boolean number = !phrase.isEmpty() && phrase.first().isDigits();
    if (phrase.isEmpty() || !number && !WordSet.has(SpeechWords.PREPOSITIONS, phrase.first())) {
      return phrase;
    }
    for (int i = phrase.to() - 1; i > phrase.from() && !number; i--) {
      if (WordSet.has(SpeechWords.DETERMINERS, tokens.get(i))
          || SpeechWords.isPronoun(tokens.get(i))) {
        return phrase(i, phrase.to());
      }
    }
    if (SpeechWords.isSpeaker(tokens, phrase.to() - 1, "trade")) {
      return phrase(phrase.to() - 1, phrase.to());
    }
    int from = phrase.to();
    while (from > phrase.from() + 1
        && (tokens.get(from - 1).isCapitalised() || isJoined(from - 1) || is(from - 1, "&"))
        && !CalendarWords.isDayOrMonth(tokens.get(from - 1).lower())) {
      from--;
    }
    return phrase(from, phrase.to());
  }

  /// "-ho" of "Lee Min-ho", "al-" of "Ahmed al-Masri".
  private boolean isJoined(int i) {
    return NameWords.isNameWord(phrase(0, tokens.size()), i);
  }

  /// The phrase that begins at `begin` and runs to the next border.
  Phrase right(int begin) {
    int to = begin;
    while (to < tokens.size()
        && to - begin < LONGEST_PHRASE
        && !isBorder(to)
        && !(to > begin && SpeechWords.isPronoun(tokens.get(to)))
        && !tokens.get(to).isDigits()
        && !(to > begin && isAtPrice(to))
        && !(to > begin + 1 && isAnew(to))
        && !(to > begin && (isVerb(to) || Appositions.isPassedOn(tokens, to) || isCounting(to)))
        && !isTime(to)) {
      to++;
    }
    while (to > begin + 1 && Words.isOneOf(tokens, to - 1, "at", "of", "in", "on")) {
      to--;
    }
    return phrase(begin, to);
  }

  /// "valued by the Association at US$36 million".
  private boolean isAtPrice(int at) {
    return is(at, "at") && at + 2 < tokens.size() && tokens.get(at + 2).text().endsWith("$");
  }

  /// "According to the Volta Office the lorries": an article behind a name begins the clause.
  private boolean isAnew(int i) {
    return (is(i, "the") || is(i, "a") || is(i, "an"))
        && !tokens.get(i).isCapitalised()
        && (tokens.get(i - 1).isCapitalised()
            || SpeechWords.isSpeaker(tokens, i - 1, "body", "any-body", "trade"));
  }

  /// "by the line Bellmar show 40 ships", "show that 40 ships": a verb of counting behind a name.
  private boolean isCounting(int i) {
    return tokens.get(i - 1).isCapitalised()
        && !tokens.get(i).isCapitalised()
        && SpeechWords.SPEAKERS.at(tokens, i).isEmpty()
        && (SpeechWords.SPEECH.at(tokens, i).isPresent()
                && (words.hasNumberSoon(i + 1) || words.isTail(i + 1) || is(i + 1, "that"))
            || Nominals.isVerb(words.phrase(0, tokens.size()), i)
                && i + 1 < tokens.size()
                && words.isNumber(i + 1));
  }

  private boolean isVerb(int i) {
    return WordSet.has(SpeechWords.AUXILIARIES, tokens.get(i)) && !NameWords.isParticle(tokens, i)
        || !tokens.get(i).isCapitalised()
            && SpeechWords.SPEECH
                .at(tokens, i)
                .filter(match -> !match.meaning().equals("counts"))
                .isPresent()
            && !is(i - 1, "the")
            && !is(i - 1, "a")
            && !is(i - 1, "own")
            && !is(i - 1, "'s")
            && !is(i - 1, "confidential")
            && SpeechWords.SPEAKERS.at(tokens, i).isEmpty();
  }

  private boolean is(int i, String word) {
    return words.is(i, word);
  }

  private Phrase phrase(int from, int to) {
    return words.phrase(from, to);
  }

  private boolean isTime(int i) {
    return words.isTime(i);
  }
}
