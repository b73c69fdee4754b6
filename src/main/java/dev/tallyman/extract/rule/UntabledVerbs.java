package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Set;

/// A verb that stands in no table, right before the number whose clause has no other: "Turkish
/// mills ground 40 tonnes", "Insurers cover 40 tankers". It moves nothing.
final class UntabledVerbs {

  private static final Set<String> NO_VERBS =
      WordSet.parse(
          "total figure number count sum tally volume tonnage weight share amount average record"
              + " high low peak minimum maximum quota limit cap target than was were is are"
              + " whereof thereof plus minus versus another further extra other last first next"
              + " same each every only just even still also again too more less fewer");

  /// What says of what goods consist, or for whom a paper is.
  private static final Set<String> HOLDING =
      WordSet.parse(
          "include includes included including cover covered consist keep kept add added share"
              + " shared follow become became");

  private static final Set<String> ACTORS = WordSet.of("he", "she", "they", "we", "i", "it", "who");

  private UntabledVerbs() {}

  /// Whether the verb of no table is an act done to what the number right behind it counts.
  static boolean isDeed(Draft draft, Governor governor) {
    VerbGroup verb = governor.verb();
    return verb == null
        || governor.role() == Governor.Role.OBJECT
            && !verb.passive()
            && !verb.negated()
            && verb.isFinite()
            && isRightBehind(draft, verb)
            && !HOLDING.contains(verb.sense().lemma());
  }

  /// "launched 40 ships", and of conveyances "looked at 40 ships", "struck off 40 ships".
  private static boolean isRightBehind(Draft draft, VerbGroup verb) {
    boolean particle =
        draft.figureClass == FigureClass.CONVEYANCE
            && verb.to() == draft.quoteFrom - 1
            && Words.isOneOf(draft.sentence.tokens(), verb.to(), "at", "to", "off", "down", "up");
    return particle || verb.to() == draft.quoteFrom;
  }

  static boolean govern(Clauses clauses, Draft draft, Governor governor) {
    List<Token> tokens = draft.sentence.tokens();
    int at = draft.quoteFrom - 1;
    boolean prose =
        draft.sentence.layout() == Layout.PROSE
            && tokens.getLast().is(".")
            && governor.verb() == null;
    if (!prose || at < 1 || !isLikeVerb(tokens.get(at)) || Goods.at(tokens, at) != null) {
      return false;
    }
    int start = clauses.startOfClause(at);
    VerbGroup before = clauses.before(at);
    boolean first =
        before == null || before.main() < start || !before.isFinite() && before.from() < start;
    return first && hasSubject(tokens, start, at) && isOther(tokens.get(at).lower());
  }

  private static boolean isLikeVerb(Token token) {
    return token.isWord()
        && !token.isCapitalised()
        && !token.glued()
        && !ClosedWords.isClosed(token)
        && !ClosedWords.isAdverb(token)
        && !WordSet.has(ClosedWords.NUMERALS, token)
        && !WordSet.has(NO_VERBS, token);
  }

  /// A noun right before the verb, in a phrase that opens the clause.
  private static boolean hasSubject(List<Token> tokens, int start, int verb) {
    int noun = verb - 1;
    while (noun > start && ClosedWords.isAdverb(tokens.get(noun))) {
      noun--;
    }
    Token subject = tokens.get(noun);
    if (noun == start && WordSet.has(ACTORS, subject)) {
      return true;
    }
    if (noun < start || !subject.isWord() || ClosedWords.isClosed(subject)) {
      return false;
    }
    boolean plain = noun == start || WordSet.has(ClosedWords.DETERMINERS, tokens.get(start));
    return plain || tokens.get(start).isCapitalised() && start == 0 && noun - start <= 3;
  }

  private static boolean isOther(String word) {
    return ElidedVerbs.isOther(new VerbGroup.Sense(word, null, null, null));
  }
}
