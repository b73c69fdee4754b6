package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Status;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the traits of a figure: "42 tonnes were seized in 2024" is seized, a total, and so a total
/// of what was seized.
final class Traits {

  private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

  private Traits() {}

  /// Those that do not depend on its ends; `last` is the figure before.
  static Set<Trait> of(
      Draft figure, SentenceRoutes sentence, @Nullable Draft last, ReportScenes report) {
    Traits read = new Traits();
    read.inWords(figure, sentence, last);
    read.inFields(figure);
    read.when(isLike(figure, last), Trait.LIKE);
    read.when(report.isManifold(), Trait.MANIFOLD);
    read.when(report.home() != null, Trait.HOME);
    return read.traits;
  }

  /// With those that depend on the ends known so far.
  static Set<Trait> with(
      Set<Trait> others, Draft figure, SentenceRoutes sentence, Flow own, ReportScenes report) {
    Traits read = new Traits();
    read.traits.addAll(others);
    List<Token> tokens = figure.sentence.tokens();
    SentenceRoutes.Span clause = sentence.clause(figure);
    boolean on = own.origin() == null && Directions.isCarriedOn(tokens, clause.from(), clause.to());
    read.when(on, Trait.ONWARD);
    read.when(HomeTrade.isTotal(own, tokens), Trait.TRADE);
    read.when(report.isAmbiguous(own), Trait.AMBIGUOUS);
    return read.traits;
  }

  private void inWords(Draft figure, SentenceRoutes sentence, @Nullable Draft last) {
    List<Token> tokens = figure.sentence.tokens();
    SentenceRoutes.Span clause = sentence.clause(figure);
    when(
        Directions.countsPassage(figure, last)
            || Directions.isPassage(tokens, clause.from(), clause.to()),
        Trait.PASSAGE);
    when(Pronouns.takeUp(tokens, clause.from(), figure.numberFrom), Trait.TAKEN_UP);
    when(Directions.isOnward(tokens, sentence.mentions()), Trait.ONWARD);
    when(Directions.isBack(tokens, clause.from(), clause.to()), Trait.BACK);
  }

  private void inFields(Draft figure) {
    boolean total = Antecedents.isTotal(figure);
    boolean seized =
        figure.status == Status.SEIZED
            && (total || !Pronouns.takeUpHaul(figure.sentence.tokens(), figure.numberFrom));
    when(total, Trait.TOTAL);
    when(seized, Trait.SEIZED);
    when(seized && total, Trait.SEIZED_IN_ALL);
    when(figure.kind == Kind.LIMIT, Trait.LIMIT);
    when(figure.sentence.layout() == Sentence.Layout.ROW, Trait.ROW);
    when(figure.figureClass == FigureClass.SHARE, Trait.SHARE);
    boolean toCome =
        figure.status == Status.PLANNED
            || figure.status == Status.PLEDGED
            || figure.status == Status.ORDERED;
    when(toCome, Trait.TO_COME);
  }

  private void when(boolean applies, Trait trait) {
    if (applies) {
      traits.add(trait);
    }
  }

  /// The same goods, or the same things counted, as the figure before.
  static boolean isLike(Draft figure, @Nullable Draft other) {
    if (other == null) {
      return false;
    }
    boolean goods =
        figure.commodity != null
            && other.commodity != null
            && figure.commodity.isCompatibleWith(other.commodity);
    return goods || figure.item != null && figure.item.equals(other.item);
  }
}
