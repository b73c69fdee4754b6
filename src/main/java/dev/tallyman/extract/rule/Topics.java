package dev.tallyman.extract.rule;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.Passages;
import dev.tallyman.figure.Commodity;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which goods a report speaks of, sentence by sentence: what a count without goods of its own may
/// take from the sentences just before it.
final class Topics {

  private static final int FARTHEST = 4;
  private static final int FARTHEST_COVER = 6;
  private static final Set<String> COVERS =
      Set.of(
          "hidden",
          "concealed",
          "disguised",
          "declared",
          "labelled",
          "buried",
          "beneath",
          "behind",
          "amid",
          "stuffed",
          "packed");
  private static final int RELIEF_WORDS = 3;
  private static final Commodity AID_FOOD = new Commodity("aid/food");
  private static final Commodity FOOD = new Commodity("food");
  private static final Set<String> RELIEF =
      Set.of(
          "aid",
          "humanitarian",
          "relief",
          "donors",
          "donor",
          "donated",
          "granted",
          "wfp",
          "unicef",
          "ocha",
          "unhcr",
          "icrc",
          "famine",
          "refugees");

  /// What these carry is taken from their own paragraph alone.
  private static final Set<String> VEHICLES =
      Set.of(
          "vessel",
          "railcar",
          "train",
          "truck",
          "aircraft",
          "flight",
          "container",
          "teu",
          "convoy");

  private final List<@Nullable Commodity> named;
  private final List<Sentence> sentences;
  private final boolean relief;

  private Topics(List<@Nullable Commodity> named, List<Sentence> sentences, boolean relief) {
    this.named = named;
    this.sentences = sentences;
    this.relief = relief;
  }

  static Topics of(Passages passages) {
    List<@Nullable Commodity> named = new ArrayList<>();
    int relief = 0;
    for (Sentence sentence : passages.sentences()) {
      named.add(last(sentence.tokens()));
      for (Token token : sentence.tokens()) {
        relief += RELIEF.contains(token.lower()) ? 1 : 0;
      }
    }
    return new Topics(named, passages.sentences(), relief >= RELIEF_WORDS);
  }

  private static @Nullable Commodity last(List<Token> tokens) {
    Commodity last = null;
    for (int i = 0; i < tokens.size(); ) {
      Goods goods = Goods.at(tokens, i);
      boolean named = goods != null && goods.commodity() != null && !isCover(tokens, i);
      last = named ? goods.commodity() : last;
      i = goods == null ? i + 1 : goods.to();
    }
    return last;
  }

  /// "hidden in crates of tea": goods that cover others are not what the report is about.
  private static boolean isCover(List<Token> tokens, int at) {
    for (int i = Math.max(0, at - FARTHEST_COVER); i < at; i++) {
      if (COVERS.contains(tokens.get(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /// The goods that the nearest of the last sentences names, not farther than the paragraph before.
  @Nullable Commodity before(Draft draft) {
    boolean cell = draft.rules.contains("tables");
    if (cell) {
      return null;
    }
    int reach = draft.measure != null && VEHICLES.contains(draft.measure.name()) ? 0 : 1;
    int paragraph = draft.sentence.paragraph();
    for (int i = draft.sentenceIndex - 1; i >= Math.max(0, draft.sentenceIndex - FARTHEST); i--) {
      if (paragraph - sentences.get(i).paragraph() > reach) {
        return null;
      }
      if (named.get(i) != null) {
        return named.get(i);
      }
    }
    return null;
  }

  /// Food is aid where the report is one of relief.
  Commodity asRelief(Commodity goods) {
    return relief && goods.isWithin(FOOD) ? AID_FOOD : goods;
  }
}
