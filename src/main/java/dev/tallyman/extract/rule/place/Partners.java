package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.lexicon.WordSet;
import dev.tallyman.extract.rule.Bearings;
import dev.tallyman.extract.rule.Words;
import dev.tallyman.extract.rule.place.Gazetteer.Name;
import dev.tallyman.figure.Place;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Sentence.Layout;
import dev.tallyman.text.Token;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The ends of a table's cells whose way is told: "Loaded" takes goods from the port that tells it
/// to the country that its row names, "Discharged" the other way.
final class Partners {

  private static final Set<String> HEADS =
      WordSet.parse(
          "to from destination destinations origin origins country countries partner partners"
              + " market markets supplier suppliers buyer buyers port ports via");

  private final List<Sentence> sentences;
  private int asked = -1;
  private boolean told;

  Partners(List<Sentence> sentences) {
    this.sentences = sentences;
  }

  /// The flow of a cell, else `own`; under "Exports to Fiji" rows that name no other country, or
  /// one of the home country, go to Fiji.
  Flow flow(Draft cell, SentenceRoutes row, Flow own, @Nullable Place home, Flow caption) {
    boolean out = Bearings.isOut(cell);
    if (own.isWhole() || !out && !Bearings.isIn(cell)) {
      return own;
    }
    Place told = own.origin() != null ? own.origin() : own.destination();
    if (told != null && home == null) {
      return (out ? own.origin() : own.destination()) == null ? own : Flow.UNKNOWN;
    }
    Place other = told == null ? partner(cell, row) : told;
    boolean inland = Flow.isSame(other, home);
    Place here = inland ? other : home;
    Place captioned = out ? caption.destination() : caption.origin();
    Place there =
        other != null && !inland ? other : Flow.isSame(captioned, home) ? null : captioned;
    return out ? new Flow(here, there) : new Flow(there, here);
  }

  /// The one country that the row names under a head that asks for it.
  private @Nullable Place partner(Draft cell, SentenceRoutes row) {
    List<String> countries =
        row.names().stream().map(Name::country).filter(Objects::nonNull).distinct().toList();
    return countries.size() == 1 && isAskedFor(cell) ? new Place(countries.getFirst(), null) : null;
  }

  /// Rows are asked for in their order, so that each line is looked at once.
  private boolean isAskedFor(Draft cell) {
    int row = cell.sentenceIndex;
    int paragraph = cell.sentence.paragraph();
    boolean same = asked <= row && asked >= 0 && sentences.get(asked).paragraph() == paragraph;
    int from = same ? asked : -1;
    told = same && told;
    for (int i = row - 1;
        !told && i >= 0 && i >= from && sentences.get(i).paragraph() == paragraph;
        i--) {
      List<Token> tokens = sentences.get(i).tokens();
      told =
          sentences.get(i).layout() == Layout.ROW
              && tokens.stream().noneMatch(Token::isDigits)
              && Words.hasAny(tokens, 0, tokens.size(), HEADS);
    }
    asked = row;
    return told;
  }
}
