package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.Reading;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.SetAside;
import dev.tallyman.quantity.Amount;
import dev.tallyman.quantity.Measure;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a number counts: the noun behind it with its measure, class and goods, and how far
/// the quote reaches.
public final class Counts implements Reading {

  private static final Set<String> MORE =
      WordSet.of("more", "further", "additional", "other", "extra", "new", "fewer", "less", "such");
  private static final Set<String> WHOLES =
      WordSet.of(
          "convoy",
          "train",
          "parcel",
          "cargo",
          "shipment",
          "consignment",
          "load",
          "haul",
          "package",
          "lot",
          "batch",
          "lift");
  private static final Set<String> QUOTES = WordSet.of("“", "”", "\"", "‘", "’");
  private static final Set<String> TONS = WordSet.of("ton", "tons");

  @Override
  public String name() {
    return "counts";
  }

  @Override
  public void read(Passages passages, List<Draft> drafts) {
    for (Draft draft : drafts) {
      if (draft.setAside == null && draft.value != null && !draft.rules.contains("tables")) {
        read(draft);
      }
    }
    Megatonnes.read(passages, drafts);
  }

  private void read(Draft draft) {
    List<Token> tokens = draft.sentence.tokens();
    int at = HedgeWords.behind(tokens, draft.numberTo);
    if (isHeadingScale(tokens, draft) || Pieces.isPower(tokens, draft)) {
      draft.setAside = SetAside.Reason.CONTEXT;
      draft.unit = tokens.get(draft.numberTo).lower();
      draft.quoteTo = draft.numberTo + 1;
      draft.fired(name());
      return;
    }
    boolean weighed = draft.rules.contains("remainders");
    Goods inside =
        draft.form == NumberForm.PLAIN && !weighed ? Goods.at(tokens, draft.numberFrom + 1) : null;
    if (inside != null && inside.isCounted() && inside.to() < draft.numberTo) {
      draft.head = inside.to() - 1;
      take(draft, inside, inside.from());
      return;
    }
    if (weighed) {
      draft.quoteTo = NounPhrases.endOfPhrase(tokens, draft.numberTo);
    } else if (draft.measure != null) {
      money(tokens, draft);
    } else if (draft.form.isShare()) {
      share(tokens, draft, at);
    } else if (Words.isHyphen(tokens, at) && Words.isGlued(tokens, at + 1)) {
      compound(tokens, draft, at + 1);
    } else if (!dimension(tokens, draft, at)) {
      noun(tokens, draft, at);
    }
  }

  /// "Cargo landed (thousand tonnes)": the scale of a heading counts nothing itself.
  private static boolean isHeadingScale(List<Token> tokens, Draft draft) {
    boolean bare =
        draft.numberTo == draft.numberFrom + 1
            && NumberWords.scale(tokens, draft.numberFrom) != null
            && draft.form == NumberForm.PLAIN;
    return bare
        && !NumberWords.isFurther(tokens, draft.numberFrom)
        && Goods.isCounted(tokens, draft.numberTo)
        && !isOneOf(tokens, draft.numberFrom - 1, "the", "a", "per");
  }

  private void money(List<Token> tokens, Draft draft) {
    int to = Math.max(draft.quoteTo, draft.numberTo);
    if (isOneOf(tokens, to, WHOLES) || is(tokens, to, "aid") && isOneOf(tokens, to + 1, WHOLES)) {
      draft.quoteTo = isOneOf(tokens, to, WHOLES) ? to + 1 : to + 2;
      draft.fired(name());
    }
  }

  /// "half of the shells", "30 percent more containers", "two-thirds of them".
  private void share(List<Token> tokens, Draft draft, int from) {
    draft.figureClass = FigureClass.SHARE;
    draft.measure = Measure.PERCENT;
    draft.unit = "percent";
    draft.fired(name());
    int at = isOneOf(tokens, from, MORE) ? from + 1 : from;
    draft.quoteTo = Math.max(draft.quoteTo, at);
    if (is(tokens, at, "of") || is(tokens, at, "the")) {
      int noun = is(tokens, at, "of") ? at + 1 : at;
      if (isOneOf(tokens, noun, ClosedWords.POINTERS)) {
        draft.quoteTo = noun + 1;
        return;
      }
      while (isOneOf(
          tokens, noun, "the", "a", "an", "its", "their", "all", "those", "these", "his", "her")) {
        noun++;
      }
      noun = NounPhrases.behindOwner(tokens, noun);
      phrase(draft, NounPhrases.at(tokens, noun, false), noun, false);
    } else if (at > from || is(tokens, at - 1, "more") || draft.form == NumberForm.MULTIPLE) {
      phrase(draft, NounPhrases.at(tokens, at, true), at, false);
    } else if (draft.form == NumberForm.FRACTION && NounPhrases.isCountable(tokens, at)) {
      phrase(draft, NounPhrases.at(tokens, at, true), at, false);
    }
  }

  /// "40-truck convoy" counts trucks; "40-foot box" measures it, "18-month" times it.
  private void compound(List<Token> tokens, Draft draft, int at) {
    draft.fired(name());
    Goods goods = Goods.at(tokens, at);
    var whole = goods == null ? null : NounPhrases.at(tokens, goods.to(), false);
    boolean counted =
        whole != null
            && WHOLES.contains(NounPhrases.singular(tokens.get(whole.headTo() - 1).lower()));
    if (goods != null && goods.isCounted() && counted) {
      take(draft, goods, at);
      draft.head = goods.to() - 1;
      draft.item = null;
      draft.quoteTo = whole.to();
      return;
    }
    draft.setAside = SetAside.Reason.CONTEXT;
    UnitWord unit = UnitWord.at(tokens, at);
    boolean none = isOneOf(tokens, at, ClosedWords.PREPOSITIONS);
    draft.unit = unit != null ? unit.unit() : none ? null : tokens.get(at).lower();
    draft.quoteTo = at + 1;
  }

  private boolean dimension(List<Token> tokens, Draft draft, int at) {
    UnitWord unit = UnitWord.at(tokens, at);
    if (unit == null
        || unit.isLeftToGoods()
        || unit.isTime()
        || !unit.outdoes(Goods.at(tokens, at))) {
      return false;
    }
    draft.unit = unit.unit();
    draft.setAside = SetAside.Reason.parse(unit.reason());
    draft.quoteTo = unit.to();
    draft.fired(name());
    return true;
  }

  private void noun(List<Token> tokens, Draft draft, int from) {
    int at = from;
    while (isOneOf(tokens, at, MORE)) {
      at++;
    }
    at = Pieces.behind(tokens, at);
    draft.quoteTo = Math.max(draft.quoteTo, at);
    if (isOneOf(tokens, at, QUOTES) && Words.isGlued(tokens, at + 1)) {
      quoted(tokens, draft, at + 1);
      return;
    }
    if (is(tokens, at, "others")) {
      draft.quoteTo = at + 1;
      return;
    }
    boolean pointed = isOneOf(tokens, at + 1, "those", "these") && Goods.isMeasured(tokens, at + 2);
    if (is(tokens, at, "of") && !pointed && isOneOf(tokens, at + 1, ClosedWords.POINTERS)) {
      draft.quoteTo = at + 2;
      take(draft, HeadedCounts.apposed(draft));
      return;
    }
    boolean partitive = is(tokens, at, "of");
    if (partitive) {
      at++;
      while (isOneOf(tokens, at, "the", "its", "their", "these", "those", "our", "his")) {
        at++;
      }
      at = NounPhrases.behindOwner(tokens, at);
      boolean calibre = Designations.isModelOrCalibre(tokens, at);
      if (Words.isDigits(tokens, at) && !calibre
          || at < tokens.size() && NumberWords.isSmall(tokens, at)) {
        return;
      }
    }
    boolean one =
        draft.value.compareTo(BigDecimal.ONE) == 0 && draft.form == NumberForm.PLAIN
            || draft.form == NumberForm.NONE && !is(tokens, draft.numberFrom, "none");
    phrase(draft, NounPhrases.at(tokens, at, !one || partitive), at, true);
  }

  /// "20 “bricks” of resin": the noun in quotation marks, which belong to the quote.
  private void quoted(List<Token> tokens, Draft draft, int at) {
    phrase(draft, NounPhrases.at(tokens, at, true), at, true);
    if (draft.head >= 0 && isOneOf(tokens, draft.quoteTo, QUOTES)) {
      draft.quoteTo = NounPhrases.endOfPhrase(tokens, draft.quoteTo + 1);
    }
  }

  private void phrase(Draft draft, NounPhrases.Phrase phrase, int from, boolean counted) {
    if (phrase == null) {
      if (counted) {
        label(draft);
      }
      return;
    }
    List<Token> tokens = draft.sentence.tokens();
    draft.fired(name());
    draft.quoteTo = Math.max(draft.quoteTo, phrase.to());
    Goods mass = phrase.goods();
    boolean partitive = is(tokens, from - 1, "of");
    boolean bareUnit = draft.form == NumberForm.PLAIN && Words.isDigits(tokens, from - 2);
    boolean elided =
        partitive && bareUnit && mass != null && isItem(mass) && mass.commodity() != null;
    if (counted && mass != null && (!mass.isCounted() || elided)) {
      boolean bare = mass.from() == draft.numberTo && phrase.to() == mass.to();
      if (partitive || bare) {
        draft.commodity = mass.commodity();
        draft.quoteTo = bare ? draft.numberTo : draft.quoteTo;
        return;
      }
    }
    draft.head = phrase.headTo() - 1;
    if (counted) {
      draft.unit = NounPhrases.item(tokens, from, phrase.headTo());
      if (phrase.goods() != null) {
        take(draft, phrase.goods(), from);
      }
    }
  }

  /// A number without a noun behind it counts the goods before it.
  private void label(Draft draft) {
    take(draft, HeadedCounts.of(draft));
  }

  private void take(Draft draft, @Nullable Goods goods) {
    if (goods != null) {
      take(draft, goods, goods.from());
      draft.item = null;
      draft.fired(name());
    }
  }

  private static boolean isItem(Goods goods) {
    return goods.measure() != null && goods.measure().name().equals("item");
  }

  private static void take(Draft draft, Goods goods, int from) {
    List<Token> tokens = draft.sentence.tokens();
    draft.measure = goods.measure();
    draft.figureClass = goods.figureClass();
    draft.commodity = goods.commodity();
    boolean named = goods.measure() == null || draft.unit != null && isItem(goods);
    draft.unit = named ? draft.unit : goods.measure().name();
    if (!Units.isUnit(goods.measure())) {
      draft.item = NounPhrases.item(tokens, from, goods.to());
    }
    String noun = tokens.get(goods.to() - 1).text();
    if (TONS.contains(noun) && goods.to() == goods.from() + 1) {
      draft.flags.add(Flag.TON_UNQUALIFIED);
    }
    BigDecimal factor = Units.factor(tokens.get(goods.from()).text());
    if (factor.compareTo(BigDecimal.ONE) != 0 && draft.quantity != null) {
      Amount amount = draft.quantity.amount().times(factor);
      draft.quantity = new Quantity(amount, draft.quantity.hedge());
      draft.value = draft.value.multiply(factor);
      draft.scale = draft.scale.multiply(factor);
      draft.upper = draft.upper == null ? null : draft.upper.multiply(factor);
    }
  }
}
