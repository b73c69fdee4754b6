package dev.tallyman.extract.rule.place;

import dev.tallyman.extract.Draft;
import dev.tallyman.extract.rule.place.RouteMention.End;
import dev.tallyman.figure.Place;
import dev.tallyman.figure.Status;
import java.util.BitSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The grounds that every country has for an end of a figure, and leaving it open too: which end it
/// is, what is known of the other, and what the figure and its words are.
final class Marks {

  private Marks() {}

  static BitSet of(
      End end, @Nullable Place other, boolean borrowed, Setting setting, Precedents precedents) {
    Draft figure = setting.figure();
    BitSet grounds = new BitSet(EndGrounds.ALL);
    grounds.set(EndGrounds.of(end));
    grounds.set(EndGrounds.of(setting.way()));
    grounds.set(
        EndGrounds.of(other == null ? Beside.OPEN : borrowed ? Beside.BORROWED : Beside.READ));
    grounds.set(EndGrounds.of(figure.status == null ? Status.UNSTATED : figure.status));
    if (figure.kind != null) {
      grounds.set(EndGrounds.of(figure.kind));
    }
    if (figure.figureClass != null) {
      grounds.set(EndGrounds.of(figure.figureClass));
    }
    if (figure.modality != null) {
      grounds.set(EndGrounds.of(figure.modality));
    }
    if (figure.relation != null) {
      grounds.set(EndGrounds.of(figure.relation));
    }
    Consumer<Trait> given = trait -> grounds.set(EndGrounds.given(trait));
    setting.traits().forEach(given);
    if (setting.cast().isBrief()) {
      given.accept(Trait.BRIEF);
    } else {
      setting.ledger().traits(figure, end, null, given);
      precedents.traits(null, given);
      setting.names().traits(figure, given);
    }
    return grounds;
  }
}
