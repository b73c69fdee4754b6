package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Report;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Span;
import dev.tallyman.text.Token;
import dev.tallyman.text.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the company that tells has its works: "exported 900 cars from its plant at Tangier".
final class Works {

  private static final int LEAD = 20;
  private static final int REACH = 4;

  private static final Set<String> KINDS =
      WordSet.of(
          "plant",
          "plants",
          "factory",
          "mill",
          "mine",
          "mines",
          "refinery",
          "smelter",
          "shipyard",
          "warehouse",
          "terminal",
          "depot",
          "farm",
          "farms",
          "brewery",
          "works",
          "foundry",
          "yard",
          "headquarters",
          "quarry",
          "greenhouses",
          "orchards",
          "laboratory",
          "field",
          "fields");

  /// The names in the letterhead and of the publisher, and what a company calls itself.
  private final Set<String> tellers = new HashSet<>(List.of("Company", "Group", "We", "we"));

  private Works(List<Token> head) {
    head.stream()
        .filter(token -> token.isWord() && token.isCapitalised())
        .map(Token::text)
        .forEach(tellers::add);
  }

  /// `named` holds the names of each sentence.
  static @Nullable Place of(Report report, List<Sentence> sentences, List<List<Name>> named) {
    String first = report.text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    String head = first + "\n" + report.metadata().publisher();
    Works works = new Works(Tokens.of(head, Span.of(0, head.length())));
    Set<String> countries = new HashSet<>();
    for (int i = 0; i < Math.min(LEAD, sentences.size()); i++) {
      List<Token> tokens = sentences.get(i).tokens();
      if (tokens.size() <= RunningRoutes.LONGEST) {
        named.get(i).stream()
            .filter(name -> works.isOne(tokens, name.from()))
            .map(Name::country)
            .filter(Objects::nonNull)
            .forEach(countries::add);
      }
    }
    return Whereabouts.only(countries);
  }

  /// "its" or "our", a few words, a kind of works, "at" or "in".
  private boolean isOne(List<Token> tokens, int place) {
    int at = place - 1;
    if (!Words.isOneOf(tokens, at, "at", "in", "near", "outside") || at < 1) {
      return false;
    }
    if (!WordSet.has(KINDS, tokens.get(at - 1))) {
      return false;
    }
    for (int i = at - 2; i >= Math.max(0, at - REACH); i--) {
      if (Words.isOneOf(tokens, i, "its", "our")) {
        return tokens.get(i).is("our") || isTeller(tokens, i);
      }
    }
    return false;
  }

  /// A paper's "Tolland lifts crude for its refinery in Mississippi" is told of another.
  private boolean isTeller(List<Token> tokens, int its) {
    return tokens.subList(0, its).stream().map(Token::text).anyMatch(tellers::contains);
  }
}
