package dev.tallyman.extract.rule;

import static dev.tallyman.extract.rule.Words.is;
import static dev.tallyman.extract.rule.Words.isOneOf;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.NumberForm;
import dev.tallyman.extract.Passages;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What "MT" stands for in a report: a metric tonne, save where the report writes "51 million
/// tonnes (MT)", or tells with it the trade of a country in small numbers with decimals, which no
/// country would count in single tonnes: "Coal imports fell to 14.2 MT"; "500 MT" may be a parcel.
final class Megatonnes {

  private static final BigDecimal MILLION = new BigDecimal("1000000");
  private static final BigDecimal LEAST = new BigDecimal("1000");

  /// Above this no report counts millions of tonnes.
  private static final BigDecimal MOST = new BigDecimal("10000");

  private static final int LEGEND = 5;
  private static final Set<String> TONNES = WordSet.of("ton", "tons", "tonne", "tonnes", "mt", "t");
  private static final Set<String> TRADE =
      WordSet.parse(
          "import imports export exports output production throughput traffic demand consumption"
              + " offtake");

  /// What nobody trades by the single tonne.
  private static final Set<String> BULK =
      WordSet.of("fuel/coal", "fuel/crude", "fuel/lng", "minerals");

  private static final Set<String> MILLIONS = WordSet.of("million", "millions", "mn", "mln");

  /// What the report itself says of its tonnes: in brackets, or by the way.
  private enum Legend {
    MILLIONS,
    TONNES,
    MILLIONS_BESIDE,
    NONE
  }

  private Megatonnes() {}

  /// Scales the numbers of a report's "MT" where millions are meant.
  static void read(Passages passages, List<Draft> drafts) {
    List<Draft> inMt = new ArrayList<>();
    for (Draft draft : drafts) {
      if (isInMt(draft)) {
        inMt.add(draft);
      }
    }
    if (!inMt.isEmpty() && areMillions(passages, inMt)) {
      for (Draft draft : inMt) {
        if (isPlain(draft) && draft.value.compareTo(MOST) < 0) {
          Scales.rescale(draft, MILLION);
          draft.fired("counts: millions of tonnes");
        }
      }
    }
  }

  private static boolean isInMt(Draft draft) {
    return draft.measure != null
        && draft.value != null
        && draft.measure.name().equals("tonne")
        && isMt(draft.sentence.tokens(), draft.head >= 0 ? draft.head : draft.numberTo);
  }

  /// "MT", "mt"; an "Mt" is a million of itself.
  private static boolean isMt(List<Token> tokens, int at) {
    return is(tokens, at, "mt") && !tokens.get(at).text().equals("Mt");
  }

  private static boolean isPlain(Draft draft) {
    return draft.form == NumberForm.PLAIN && Words.isOne(draft.scale);
  }

  private static boolean areMillions(Passages passages, List<Draft> drafts) {
    Legend legend = legend(passages);
    return switch (legend) {
      case MILLIONS -> true;
      case TONNES -> false;
      case MILLIONS_BESIDE, NONE ->
          drafts.stream().allMatch(draft -> isPlain(draft) && draft.value.compareTo(LEAST) < 0)
              && drafts.stream().anyMatch(draft -> draft.value.stripTrailingZeros().scale() > 0)
              && drafts.stream()
                  .mapToInt(draft -> draft.sentenceIndex)
                  .distinct()
                  .mapToObj(passages.sentences()::get)
                  .anyMatch(sentence -> isTrade(sentence, legend == Legend.NONE));
    };
  }

  /// "51 million tonnes (MT)", "thousand metric tonnes (mt)".
  private static Legend legend(Passages passages) {
    boolean beside = false;
    for (Sentence sentence : passages.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 1; i < tokens.size(); i++) {
        if (isBracketed(tokens, i) && isOneOf(tokens, i - 2, TONNES)) {
          boolean millions = Words.hasAny(tokens, i - LEGEND, i, MILLIONS);
          return millions ? Legend.MILLIONS : Legend.TONNES;
        }
        beside |= isOneOf(tokens, i, TONNES) && isOneOf(tokens, i - 1, MILLIONS);
      }
    }
    return beside ? Legend.MILLIONS_BESIDE : Legend.NONE;
  }

  private static boolean isBracketed(List<Token> tokens, int at) {
    return isMt(tokens, at)
        && isOneOf(tokens, at - 1, "(", "[")
        && isOneOf(tokens, at + 1, ")", "]");
  }

  /// "India's coal imports were 14.2 MT": the trade of a country, where `inBulk` in goods that are
  /// told in no other way.
  private static boolean isTrade(Sentence sentence, boolean inBulk) {
    List<Token> tokens = sentence.tokens();
    boolean trade = Words.hasAny(tokens, 0, tokens.size(), TRADE);
    for (int i = 0; trade && inBulk && i < tokens.size(); i++) {
      Goods goods = Goods.at(tokens, i);
      if (goods != null && goods.commodity() != null && BULK.contains(goods.commodity().path())) {
        return true;
      }
    }
    return trade && !inBulk;
  }
}
