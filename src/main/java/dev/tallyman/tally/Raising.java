package dev.tallyman.tally;

import dev.tallyman.figure.Modality;
import dev.tallyman.figure.Status;
import java.util.Collection;
import java.util.List;

/// Whether a copy, or a mention by nobody named, tells a claim with a stronger modality or status
/// than its representative (rule 12): capacity as delivery, a plan as a shipment. What the
/// originator itself says in any report raises nothing, and neither does a report that tells it
/// both ways.
final class Raising {

  private final String originator;
  private Modality firmest;
  private Status furthest;

  private Raising(Telling lead) {
    this.originator = lead.claimant().key();
    this.firmest = lead.modality();
    this.furthest = lead.status();
  }

  static boolean isIn(Telling lead, Collection<List<Telling>> reports) {
    if (!lead.claimant().isNamed()) {
      return false;
    }
    Raising raising = new Raising(lead);
    reports.stream().filter(raising::isOwn).flatMap(List::stream).forEach(raising::allow);
    return reports.stream().filter(told -> !raising.isOwn(told)).anyMatch(raising::isRaised);
  }

  private boolean isOwn(List<Telling> told) {
    return originator.equals(told.getFirst().publisher());
  }

  private void allow(Telling own) {
    if (isFirmer(own)) {
      firmest = own.modality();
    }
    if (isFurther(own)) {
      furthest = own.status();
    }
  }

  private boolean isRaised(List<Telling> told) {
    return told.stream().allMatch(this::isFirmer) || told.stream().allMatch(this::isFurther);
  }

  private boolean isFirmer(Telling told) {
    return told.modality().compareTo(firmest) < 0;
  }

  private boolean isFurther(Telling told) {
    boolean onTheWay = told.status().compareTo(Status.DELIVERED) <= 0;
    return onTheWay && furthest.compareTo(told.status()) < 0;
  }
}
