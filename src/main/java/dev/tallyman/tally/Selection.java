package dev.tallyman.tally;

import dev.tallyman.figure.Commodity;
import org.jspecify.annotations.Nullable;

/// Which claims a question asks for, by their representative. What does not match is not part of
/// the question.
record Selection(Question question) {

  boolean asksFor(Claim claim) {
    Telling face = claim.lead();
    return claim.flow().isWithin(question)
        && asksForCount(claim, face)
        && isWithin(claim.commodity(), question.commodity())
        && (question.mode() == null || face.figure().route().modes().contains(question.mode()))
        && asksForClaimant(face);
  }

  private boolean asksForCount(Claim claim, Telling face) {
    return (question.measure() == null || face.measure().convertsTo(question.measure()))
        && (question.figureClass() == null || face.figureClass() == question.figureClass())
        && (question.status() == null || claim.series().status() == question.status())
        && (question.kind() == null || face.kind() == question.kind());
  }

  private boolean asksForClaimant(Telling face) {
    return (question.originator() == null
            || face.claimant().key().equals(Names.fold(question.originator())))
        && (question.publisher() == null
            || Names.fold(question.publisher()).equals(face.publisher()));
  }

  private static boolean isWithin(@Nullable Commodity commodity, @Nullable Commodity asked) {
    return asked == null || commodity != null && commodity.isWithin(asked);
  }
}
