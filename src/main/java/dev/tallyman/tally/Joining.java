package dev.tallyman.tally;

import dev.tallyman.figure.Kind;
import dev.tallyman.figure.RelationType;
import java.time.LocalDate;

/// Whether a figure may join a claim: of its own series, or, for a copy, of any status and counting
/// point; with a compatible period and a fitting amount.
final class Joining {

  private Joining() {}

  static boolean mayJoin(Block block, Series series, Face face) {
    Telling lead = block.lead();
    Telling told = face.told();
    return Restatements.refusal(lead.modality()) == Restatements.refusal(told.modality())
        && isOfSeries(lead, series, face)
        && isSameAddition(lead, told)
        && !isRevised(lead, told)
        && face.takes(lead)
        && fits(lead, told)
        && mayShareReport(block, face.claim());
  }

  private static boolean isOfSeries(Telling lead, Series series, Face face) {
    Telling told = face.told();
    if (series.equals(face.series())) {
      return true;
    }
    if (!Goods.agree(lead.commodity(), told.commodity())) {
      return false;
    }
    boolean unknown = !lead.claimant().isNamed() && told.claimant().isNamed();
    boolean sameKindOfCount = lead.status() == told.status() && lead.point() == told.point();
    return unknown ? sameKindOfCount : isCopyOf(lead, told);
  }

  private static boolean isCopyOf(Telling lead, Telling original) {
    return lead.isCopy() && !lead.report().equals(original.report());
  }

  /// "another" begins a claim of its own; a later report may repeat it without the word.
  private static boolean isSameAddition(Telling lead, Telling other) {
    boolean sameReport = lead.report().equals(other.report());
    if (lead.isAddition() || !other.isAddition()) {
      return lead.isAddition() == other.isAddition() && !(lead.isAddition() && sameReport);
    }
    LocalDate one = lead.when().published();
    LocalDate first = other.when().published();
    return !sameReport && one != null && first != null && !one.isBefore(first);
  }

  private static boolean fits(Telling lead, Telling other) {
    return switch (Periods.of(lead, other)) {
      case FULL -> isToldAs(lead, other);
      case IF_CLOSE -> Fits.fitClosely(lead.amount(), other.amount());
      case IF_EQUAL -> Fits.equal(lead.amount(), other.amount());
      case NONE -> isAcrossKinds(lead, other) && Fits.fitClosely(lead.amount(), other.amount());
    };
  }

  /// What its originator first called possible and later says did happen is no repetition (rule
  /// 21).
  private static boolean isRevised(Telling lead, Telling other) {
    return lead.isOwn()
        && other.isOwn()
        && lead.claimant().key().equals(other.claimant().key())
        && !lead.report().equals(other.report())
        && Nature.of(lead) != Nature.of(other);
  }

  /// A copy may round.
  private static boolean isToldAs(Telling lead, Telling other) {
    return Fits.fit(lead.amount(), other.amount())
        || isCopyOf(lead, other) && Fits.fitClosely(lead.amount(), other.amount());
  }

  /// A running total told as a window's figure, or the reverse; another kind overlaps any period.
  static boolean isAcrossKinds(Telling copy, Telling original) {
    return isCopyOf(copy, original)
        && (isWindowOfCounter(copy, original) || isWindowOfCounter(original, copy));
  }

  static boolean isWindowOfCounter(Telling window, Telling counter) {
    return counter.kind() == Kind.CUMULATIVE
        && Periods.Manner.of(window.kind()) == Periods.Manner.SPAN;
  }

  /// Figures of one report are never copies of one another: without `restates` they are one claim
  /// only where they are equal and the report does not tell them apart itself.
  private static boolean mayShareReport(Block block, Claim claim) {
    for (Telling member : claim.membersIn(block.lead().report())) {
      boolean related = block.tellings().stream().anyMatch(telling -> areRelated(telling, member));
      if (related || !Fits.equal(block.lead().amount(), member.amount())) {
        return false;
      }
    }
    return true;
  }

  private static boolean areRelated(Telling one, Telling other) {
    boolean bothParts = one.relates(RelationType.PART_OF) && other.relates(RelationType.PART_OF);
    return bothParts || one.pointsTo(other) || other.pointsTo(one);
  }
}
