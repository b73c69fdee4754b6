package dev.tallyman.extract.rule.speech;

import dev.tallyman.extract.lexicon.Lexicon.Match;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// Words for speech that say nothing where they stand: "their report", "an estimated total", "Press
/// reports", "Varna adds two".
final class SpeechNouns {

  /// Nouns that are verbs in their bare form.
  private static final Set<String> NOUNS =
      WordSet.of(
          "project",
          "forecast",
          "list",
          "count",
          "claim",
          "estimate",
          "report",
          "log",
          "note",
          "record",
          "track",
          "register",
          "document",
          "guess",
          "fear",
          "object",
          "map",
          "chart",
          "measure",
          "watch",
          "monitor",
          "hint",
          "signal",
          "caution",
          "permit",
          "peg",
          "sight",
          "spot",
          "tally",
          "answer",
          "remark",
          "state",
          "address",
          "suspect",
          "trace");

  private final Wording words;
  private final List<Token> tokens;

  SpeechNouns(Wording words) {
    this.words = words;
    this.tokens = words.tokens();
  }

  /// "made new pledges", "its military promises": no verb behind such an adjective.
  private boolean isOfKind(Match verb) {
    return WordSet.isAmong(tokens.get(verb.from()).lower(), "pledges", "promises", "offers")
        && WordSet.isAmong(
            tokens.get(verb.from() - 1).lower(),
            "new",
            "fresh",
            "further",
            "more",
            "additional",
            "other",
            "such",
            "these",
            "military",
            "financial",
            "aid",
            "weapons",
            "arms",
            "recent",
            "big",
            "large",
            "earlier",
            "past");
  }

  /// Behind these stands no verb of speech that is finite.
  private static final Set<String> NOT_BEFORE_VERBS =
      WordSet.of(
          "the", "a", "an", "its", "his", "their", "our", "this", "that", "'s", "'", "of", "to",
          "be", "am", "'m", "'re", "is", "are", "was", "were", "been", "by", "in", "on", "at",
          "with", "for");

  /// "their report", "a claim", "the estimated total": no verb after an article or a possessive,
  /// nor behind a hyphen ("a Panamanian-registered tanker").
  boolean isNoun(Match verb) {
    if (verb.from() == 0) {
      return false;
    }
    if (Words.isOneOf(tokens, verb.from() - 1, "-", "‑") && tokens.get(verb.from()).glued()) {
      return true;
    }
    boolean behindVerb =
        !is(verb.from(), "that")
            && verb.from() > 1
            && !SpeechWords.isSpeaker(tokens, verb.from() - 1, "document")
            && SpeechWords.SPEECH
                .at(tokens, verb.from() - 1)
                .filter(before -> !before.meaning().equals("counts"))
                .isPresent();
    if (tokens.get(verb.from()).isCapitalised()
        || isAddition(verb)
        || isNounBeforeVerb(verb)
        || isSingular(verb)
        || is(verb.from() - 1, "all") && is(verb.from(), "told")
        || (is(verb.from(), "went") || is(verb.from(), "goes"))
            && !words.isTail(verb.to())
            && !is(verb.to(), "that")
        || isDescribed(verb)
        || is(verb.to(), "with") && isAnswer(verb)
        || is(verb.to(), "off") && Words.isOneOf(tokens, verb.from(), "swore", "swear", "swears")
        || isObject(verb)
        || behindVerb
        || isOfKind(verb)) {
      return true;
    }
    Token before = tokens.get(behindDate(verb.from()) - 1);
    Token after = verb.to() < tokens.size() ? tokens.get(verb.to()) : before;
    return WordSet.has(NOT_BEFORE_VERBS, before) && !(before.is("that") && after.is("that"))
        || after.is("of")
            && !tokens.get(verb.to() - 1).is("of")
            && verb.to() - verb.from() == 1
            && !after.glued()
            && WordSet.isAmong(
                tokens.get(verb.from()).lower(),
                "report",
                "claim",
                "estimate",
                "count",
                "list",
                "note",
                "record",
                "show",
                "forecast");
  }

  /// Where the day begins that stands before a noun: "the minister's June 7 pledge".
  private int behindDate(int at) {
    boolean day =
        at > 2
            && tokens.get(at - 1).isDigits()
            && CalendarWords.isDayOrMonth(tokens.get(at - 2).lower());
    return day ? at - 2 : at;
  }

  /// "a research project": the bare form of a verb needs a plural or an auxiliary before it.
  private boolean isSingular(Match verb) {
    String before = tokens.get(verb.from() - 1).lower();
    return WordSet.has(NOUNS, tokens.get(verb.from()))
        && !before.endsWith("s")
        && !tokens.get(verb.from() - 1).isCapitalised()
        && !SpeechWords.AUXILIARIES.contains(before)
        && !SpeechWords.isPronoun(tokens.get(verb.from() - 1))
        && !WordSet.isAmong(before, ",", "also", "who", "which", "people");
  }

  /// "The group follows transponder signals": a plural that is what another verb counts.
  private boolean isObject(Match verb) {
    String word = tokens.get(verb.from()).lower();
    boolean plural = word.endsWith("s") && NOUNS.contains(word.substring(0, word.length() - 1));
    boolean noun = plural && !is(verb.to(), "that") && !is(verb.to(), ":");
    for (int i = verb.from() - 1; noun && i > Math.max(0, verb.from() - 3); i--) {
      boolean counts = tokens.get(i).lower().endsWith("s") || tokens.get(i).lower().endsWith("ed");
      if (counts
          && !tokens.get(i).isCapitalised()
          && SpeechWords.SPEECH.at(tokens, i).isPresent()
          && SpeechWords.SPEAKERS.at(tokens, i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// "Press reports spoke of", "Industry estimates put": a plural before its own verb.
  private boolean isNounBeforeVerb(Match verb) {
    boolean plural = tokens.get(verb.from()).lower().endsWith("s");
    return plural
        && verb.to() < tokens.size()
        && SpeechWords.SPEECH
            .at(tokens, verb.to())
            .filter(next -> !tokens.get(next.from()).lower().endsWith("ed"))
            .isPresent();
  }

  /// "Varna adds two": what is added is a number, not a word.
  private boolean isAddition(Match verb) {
    int number = verb.to();
    number += is(number, "a") && is(number + 1, "further") ? 2 : is(number, "another") ? 1 : 0;
    return tokens.get(verb.from()).lower().startsWith("add")
        && number < tokens.size()
        && words.isNumber(number);
  }

  /// "the airline does not answer", "may not admit ships": nothing is said.
  boolean isSilent(Match verb) {
    boolean not = Words.isOneOf(tokens, verb.from() - 1, "not", "n't", "never", "cannot");
    boolean ends =
        words.isTail(verb.to())
            && Words.isOneOf(tokens, verb.from(), "answer", "reply", "respond", "comment", "say");
    boolean lets =
        Words.isOneOf(tokens, verb.from(), "admit", "allow", "permit")
            && Words.isOneOf(tokens, verb.from() - 2, "may", "must", "can", "could", "shall");
    return not && (ends || lets);
  }

  /// "has answered with 40 tonnes of rice": it sent them, and says nothing.
  private boolean isAnswer(Match verb) {
    return WordSet.isAmong(
        tokens.get(verb.from()).lower(), "answered", "responded", "replied", "answers", "responds");
  }

  /// "a container declared as towels", "put two boats on a truck": nothing is said.
  private boolean isDescribed(Match verb) {
    if (!is(verb.from(), "put") && !is(verb.from(), "puts")) {
      boolean described =
          WordSet.isAmong(
              tokens.get(verb.from()).lower(),
              "declared",
              "listed",
              "reported",
              "recorded",
              "registered",
              "noted",
              "identified");
      return described && is(verb.to(), "as") && !is(verb.to() + 1, "much");
    }
    if (is(verb.to() - 1, "it") && words.isTail(verb.to())) {
      return false;
    }
    for (int i = verb.to(); i < Math.min(tokens.size(), verb.to() + 20); i++) {
      if (is(i, "at")) {
        return false;
      }
    }
    return true;
  }

  private boolean is(int i, String word) {
    return words.is(i, word);
  }
}
