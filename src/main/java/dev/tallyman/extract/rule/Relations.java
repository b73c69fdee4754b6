package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.RelationType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads how a figure stands to another of its report: its part, its alternative, its conversion,
/// what it is compared with, its repetition or its correction. A figure has one relation.
public final class Relations implements Reading {

  private final Syntax syntax;

  public Relations(Syntax syntax) {
    this.syntax = syntax;
  }

  @Override
  public String name() {
    return "relations";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    Grammar grammar = new Grammar(syntax, passages, drafts);
    for (Draft draft : grammar.figures()) {
      new Additions(draft).read();
      if (isAmount(draft)) {
        read(grammar, draft);
      }
    }
    new Sums(grammar).read();
    new Repetitions(grammar).read();
  }

  /// The first that fits; words at the number come before what only its place in the text tells.
  private static void read(Grammar grammar, Draft draft) {
    Parts parts = new Parts(grammar, draft);
    Conversions conversions = new Conversions(grammar, draft);
    boolean related =
        parts.partOf()
            || new Replacements(grammar, draft).corrects()
            || conversions.alternative()
            || conversions.conversion()
            || new Contrasts(grammar, draft).compared()
            || parts.remainder()
            || parts.listed();
    if (!related) {
      draft.notes.add("no words relate it to another number");
    }
  }

  static boolean relate(Draft draft, RelationType type, @Nullable Draft target, String why) {
    if (target == null || target.equals(draft) || draft.relation != null) {
      return false;
    }
    draft.relation = type;
    draft.related = target;
    draft.fired("relations: " + type.code() + ", " + why);
    return true;
  }

  /// Whether a figure is a plain amount, and no share, ratio or limit of one.
  static boolean isAmount(Draft draft) {
    return draft.figureClass != FigureClass.SHARE && draft.kind != Kind.LIMIT;
  }
}
