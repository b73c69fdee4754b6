package dev.tallyman.extract.rule;

import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.VerbGroup.Tense;
import dev.tallyman.extract.rule.time.CalendarWords;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the verb groups of a sentence from left to right, by auxiliaries, the verb tables and the
/// ending of words; no tagger, no model.
final class VerbGroups {

  private static final Set<String> NO_VERBS =
      WordSet.of(
          "following",
          "according",
          "including",
          "excluding",
          "regarding",
          "concerning",
          "pending",
          "during",
          "compared",
          "hundred",
          "indeed",
          "united",
          "building",
          "exceed",
          "estimated",
          "estimate",
          "something",
          "anything",
          "nothing",
          "morning",
          "evening",
          "spring",
          "speed",
          "red",
          "mixed",
          "used",
          "second",
          "amid");

  private final List<Token> tokens;
  private final Verbs verbs;
  private final List<VerbGroup> groups = new ArrayList<>();

  private VerbGroups(List<Token> tokens) {
    this.tokens = tokens;
    this.verbs = new Verbs(tokens);
  }

  static List<VerbGroup> of(List<Token> tokens) {
    VerbGroups reader = new VerbGroups(tokens);
    for (int i = 0; i < tokens.size(); ) {
      VerbGroup group = reader.at(i);
      if (group != null) {
        reader.groups.add(group);
      }
      i = group == null ? i + 1 : group.to();
    }
    return reader.groups;
  }

  private @Nullable VerbGroup at(int at) {
    Token token = tokens.get(at);
    if (!token.isWord()) {
      return null;
    }
    if (ClosedWords.isAuxiliary(token) && !(token.is("won") && !verbs.is(at + 1, "'t"))
        || token.is("to")
        || token.is("yet") && verbs.is(at + 1, "to")) {
      return withAuxiliaries(at);
    }
    return bare(at);
  }

  private @Nullable VerbGroup withAuxiliaries(int at) {
    Auxiliaries auxiliaries = new Auxiliaries(verbs, groups);
    int main = auxiliaries.read(at);
    if (main < tokens.size()) {
      Optional<Verbs.Match> match = verbs.match(main);
      if (match.isPresent() && auxiliaries.admits(match.get())) {
        return auxiliaries.group(at, match.get());
      }
      if (auxiliaries.admitsUnknown(tokens.get(main))) {
        return auxiliaries.group(
            at, new Verbs.Match(main, main + 1, verbs.unknown(main), verbs.form(main)));
      }
    }
    return auxiliaries.alone(at, main);
  }

  private @Nullable VerbGroup bare(int at) {
    Optional<Verbs.Match> known = verbs.match(at);
    if (known.isPresent()) {
      return standsAsVerb(known.get()) ? plain(known.get()) : null;
    }
    Token token = tokens.get(at);
    boolean regular = token.lower().endsWith("ed") && token.text().length() > 4;
    boolean past =
        (regular || WordSet.has(ClosedWords.IRREGULAR, token))
            && !token.isCapitalised()
            && !WordSet.has(NO_VERBS, token);
    return past
            && at > 0
            && !token.glued()
            && !verbs.determines(at - 1)
            && ClosedWords.opensPhrase(tokens, at + 1)
        ? plain(new Verbs.Match(at, at + 1, verbs.unknown(at), Verbs.Form.PAST))
        : null;
  }

  private VerbGroup plain(Verbs.Match match) {
    Tense tense =
        match.sense().lemma().equals("bound for")
            ? Tense.PARTICIPLE
            : switch (match.form()) {
              case BASE, PRESENT -> Tense.PRESENT;
              case PAST -> Tense.PAST;
              case PARTICIPLE -> Tense.PARTICIPLE;
              case GERUND -> Tense.GERUND;
            };
    boolean negated =
        match.from() > 0 && WordSet.has(ClosedWords.NEGATIONS, tokens.get(match.from() - 1))
            || Hindrances.isNever(tokens, match.from())
            || (match.form() == Verbs.Form.GERUND || match.form() == Verbs.Form.BASE)
                && Hindrances.bar(tokens, match.from());
    return new VerbGroup(
        match.from(), match.to(), match.from(), match.sense(), tense, false, negated, null);
  }

  /// Whether a word of the tables is a verb here and no noun or adjective: "the load of", "two
  /// orders", "a shipping lane".
  private boolean standsAsVerb(Verbs.Match match) {
    int at = match.from();
    Token token = tokens.get(at);
    boolean joined = token.glued() || verbs.is(match.to(), "-") && tokens.get(match.to()).glued();
    boolean alone =
        token.is("let") && verbs.is(match.to(), "alone")
            || token.is("provided") && verbs.is(match.to(), "that");
    if (joined
        || alone
        || at == 0 && isAdjective(match)
        || WordSet.has(NO_VERBS, token)
        || token.isCapitalised() && at > 0 && !isHeading()) {
      return false;
    }
    boolean determined = at > 0 && verbs.determines(at - 1);
    return switch (match.form()) {
      case PAST, PARTICIPLE ->
          !determined || verbs.isCounted(at - 1) && ClosedWords.opensPhrase(tokens, match.to());
      case GERUND ->
          !(at > 0 && WordSet.has(ClosedWords.DETERMINERS, tokens.get(at - 1)))
              && !verbs.is(match.to(), "of")
              && !isCrossing(at);
      case BASE, PRESENT ->
          at > 1 && verbs.is(at - 1, "than") && verbs.is(at - 2, "rather")
              || at > 0
                  && !isOfMonth(at)
                  && !verbs.is(match.to(), "of")
                  && new PresentVerbs(verbs, groups).has(match);
    };
  }

  /// "At the border crossing ten lorries were waiting", "the Horgos crossing".
  private boolean isCrossing(int at) {
    return verbs.is(at, "crossing")
        && at > 1
        && WordSet.has(ClosedWords.DETERMINERS, tokens.get(at - 2))
        && (tokens.get(at - 1).isCapitalised()
            || WordSet.isAmong(tokens.get(at - 1).lower(), "border", "rail", "road", "river"));
  }

  /// "The May figure", "its June order".
  private boolean isOfMonth(int at) {
    return CalendarWords.isMonth(tokens, at - 1)
        && at > 1
        && WordSet.has(ClosedWords.DETERMINERS, tokens.get(at - 2));
  }

  /// "Bagged rice was the largest item".
  private boolean isAdjective(Verbs.Match match) {
    return match.to() < tokens.size()
        && tokens.get(0).lower().endsWith("ed")
        && Goods.at(tokens, match.to()) != null;
  }

  /// "WHERE THEY LOADED, WEEK TO 16 MARCH".
  private boolean isHeading() {
    return Words.areUpper(tokens);
  }
}
