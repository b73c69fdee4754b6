package dev.tallyman.tally;

import dev.tallyman.figure.Modality;
import dev.tallyman.figure.RelationType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// `restates` makes two figures of a report one claim, whatever their amounts and whatever one of
/// them leaves unstated (rule 16). What both state, and differently, keeps them apart.
final class Restatements {

  private final Map<String, Telling> byId = new HashMap<>();
  private final Roots roots = new Roots();

  private Restatements(Collection<Telling> tellings) {
    tellings.forEach(telling -> byId.put(telling.id(), telling));
    tellings.forEach(this::join);
  }

  static List<Block> blocks(Collection<Telling> tellings) {
    Restatements restatements = new Restatements(tellings);
    Map<String, List<Telling>> groups = new HashMap<>();
    for (Telling telling : tellings) {
      String root = restatements.roots.of(telling.id());
      groups.computeIfAbsent(root, _ -> new ArrayList<>()).add(telling);
    }
    return groups.values().stream().map(Block::of).toList();
  }

  private void join(Telling telling) {
    Telling base =
        telling.relates(RelationType.RESTATES) ? byId.get(telling.figure().relation().to()) : null;
    if (base != null && mayRestate(telling, base)) {
      roots.join(telling.id(), base.id());
    }
  }

  private static boolean mayRestate(Telling one, Telling other) {
    return one.report().equals(other.report())
        && one.measure().equals(other.measure())
        && one.figureClass() == other.figureClass()
        && one.flow().agreesWith(other.flow())
        && (!one.claimant().isNamed()
            || !other.claimant().isNamed()
            || one.claimant().key().equals(other.claimant().key()))
        && refusal(one.modality()) == refusal(other.modality());
  }

  /// Denied and retracted figures never say the same as others.
  static Modality refusal(Modality modality) {
    return switch (modality) {
      case DENIED, RETRACTED -> modality;
      case ASSERTED, ESTIMATED, POSSIBLE, CAPACITY -> Modality.ASSERTED;
    };
  }
}
