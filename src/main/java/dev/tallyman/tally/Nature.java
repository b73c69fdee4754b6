package dev.tallyman.tally;

import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.Kind;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Status;
import dev.tallyman.quantity.Measure;
import org.jspecify.annotations.Nullable;

/// What keeps a figure out of totals by nature: the first word that fits, or null for what moved.
final class Nature {

  private Nature() {}

  static @Nullable Why of(Telling telling) {
    Modality modality = telling.modality();
    if (modality == Modality.DENIED || modality == Modality.RETRACTED) {
      return modality == Modality.DENIED ? Why.DENIED : Why.RETRACTED;
    }
    Why kind = byKind(telling);
    if (kind != null) {
      return kind;
    }
    return switch (modality) {
      case CAPACITY -> Why.CAPACITY;
      case POSSIBLE -> Why.POSSIBLE;
      case ASSERTED, ESTIMATED, DENIED, RETRACTED -> byStatus(telling.status());
    };
  }

  private static @Nullable Why byKind(Telling telling) {
    Kind kind = telling.kind();
    if (kind == Kind.LIMIT || kind == Kind.RATIO) {
      return kind == Kind.LIMIT ? Why.LIMIT : Why.RATIO;
    }
    boolean share =
        telling.figureClass() == FigureClass.SHARE || telling.measure().equals(Measure.PERCENT);
    if (kind == Kind.SHARE || share && kind != Kind.RATE) {
      return Why.SHARE;
    }
    return kind == Kind.RATE ? Why.RATE : null;
  }

  private static @Nullable Why byStatus(Status status) {
    return switch (status) {
      case PLANNED -> Why.PLANNED;
      case PLEDGED -> Why.PLEDGED;
      case ORDERED -> Why.ORDERED;
      case SHIPPED, DELIVERED, SEIZED, UNSTATED -> null;
    };
  }
}
