package dev.tallyman.extract;

import dev.tallyman.figure.AsOfFrom;
import dev.tallyman.figure.Attribution;
import dev.tallyman.figure.Commodity;
import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Mode;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.figure.Period;
import dev.tallyman.figure.Place;
import dev.tallyman.figure.PlaceLevel;
import dev.tallyman.figure.Point;
import dev.tallyman.figure.RelationType;
import dev.tallyman.figure.SetAside;
import dev.tallyman.figure.Status;
import dev.tallyman.figure.Trend;
import dev.tallyman.quantity.Measure;
import dev.tallyman.quantity.Quantity;
import dev.tallyman.text.Sentence;
import dev.tallyman.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A number on its way through the cascade: the worksheet on which each step writes what it read,
/// and its name. It ends as a figure or, where `setAside` is filled in, as a set-aside. Drafts live
/// inside one extraction only.
///
/// Token indexes are those of `sentence.tokens()`, half-open. `number` covers the numeral with its
/// scale ("16,000"), `quote` also the hedge and the counted noun with its `of`-phrase ("nearly
/// 16,000 containers").
public final class Draft {
  public final Sentence sentence;
  public final int sentenceIndex;
  public int numberFrom;
  public int numberTo;
  public int quoteFrom;
  public int quoteTo;

  /// Absent for a number that has no reading as a quantity (an identifier, a date).
  public @Nullable Quantity quantity;

  /// What the numeral says without its hedge; absent for an identifier. `scale` is the power that
  /// its scale word gave it, so that "4.2 to 5.8 million" can share it.
  public @Nullable BigDecimal value;

  public BigDecimal scale = BigDecimal.ONE;
  public NumberForm form = NumberForm.PLAIN;

  /// The upper end where the number is a range.
  public @Nullable BigDecimal upper;

  public SetAside.@Nullable Reason setAside;

  /// Canonical unit or noun phrase of a set-aside quantity.
  public @Nullable String unit;

  /// Index of the head noun's token ("containers"), or -1 where the noun is elided.
  public int head = -1;

  public @Nullable FigureClass figureClass;
  public @Nullable Measure measure;
  public @Nullable Commodity commodity;
  public @Nullable String item;
  public @Nullable String calibre;
  public @Nullable Kind kind;
  public @Nullable String per;
  public @Nullable Status status;
  public @Nullable Point point;
  public @Nullable Modality modality;
  public @Nullable Trend trend;
  public Place origin = Place.UNSTATED;
  public Place destination = Place.UNSTATED;
  public @Nullable PlaceLevel placeLevel;
  public final Set<Mode> modes = EnumSet.noneOf(Mode.class);
  public final List<String> carriers = new ArrayList<>();
  public Period period = Period.UNSTATED;
  public @Nullable PartialDate asOf;
  public @Nullable AsOfFrom asOfFrom;
  public Attribution attribution = Attribution.UNNAMED;
  public @Nullable RelationType relation;
  public @Nullable Draft related;

  /// What spoke for and against its being a figure, and how many points that came to.
  public List<String> weighed = List.of();

  public int points;

  /// The draft whose noun this one counts where its own is elided.
  public @Nullable Draft base;

  public final Set<Flag> flags = EnumSet.noneOf(Flag.class);

  /// Names of the rules that fired, in order: the trail that a figure keeps.
  public final List<String> rules = new ArrayList<>();

  private final List<Supplier<List<String>>> notes = new ArrayList<>();

  public Draft(Sentence sentence, int sentenceIndex, int numberFrom, int numberTo) {
    this.sentence = sentence;
    this.sentenceIndex = sentenceIndex;
    this.numberFrom = numberFrom;
    this.numberTo = numberTo;
    this.quoteFrom = numberFrom;
    this.quoteTo = numberTo;
  }

  public boolean isFigure() {
    return setAside == null;
  }

  public Span quote() {
    return span(quoteFrom, quoteTo);
  }

  public Span number() {
    return span(numberFrom, numberTo);
  }

  private Span span(int from, int to) {
    return Span.of(
        sentence.tokens().get(from).span().start(), sentence.tokens().get(to - 1).span().end());
  }

  /// For people, what was considered and why it lost. Only `tallyman explain` asks for it, so the
  /// words are made when they are asked for.
  public void note(Supplier<String> words) {
    notes.add(() -> List.of(words.get()));
  }

  /// The same for several lines at once.
  public void consider(Supplier<List<String>> lines) {
    notes.add(lines);
  }

  public List<String> notes() {
    return notes.stream().flatMap(lines -> lines.get().stream()).distinct().toList();
  }

  /// Writes down that `rule` fired, and why, for the derivation.
  public void fired(String rule) {
    if (!rules.contains(rule)) {
      rules.add(rule);
    }
  }
}
