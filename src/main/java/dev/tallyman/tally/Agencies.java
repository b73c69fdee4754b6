package dev.tallyman.tally;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/// Who relays a claim for the body that makes it: the relayers that its figures name, and the
/// publishers of its copies (rule 25).
final class Agencies {

  private Agencies() {}

  static Set<String> of(Claim claim, Claimants claimants) {
    Set<String> agencies = new LinkedHashSet<>();
    if (!claim.lead().claimant().isNamed()) {
      return agencies;
    }
    for (Telling member : claim.members()) {
      for (String relayer : member.figure().attribution().relayers()) {
        agencies.add(claimants.key(member.source(), relayer));
      }
      String publisher = member.publisher();
      if (member.isCopy() && publisher != null) {
        agencies.add(publisher);
      }
    }
    agencies.remove(claim.lead().claimant().key());
    return agencies;
  }

  /// Whether the agency's claim is that of the body, told elsewhere.
  static boolean isTheirs(Claim agency, Claim body) {
    Telling told = agency.lead();
    Telling first = body.lead();
    boolean comparable =
        agency != body
            && Objects.equals(agency.supersededBy(), body.supersededBy())
            && Restatements.refusal(told.modality()) == Restatements.refusal(first.modality())
            && Goods.agree(told.commodity(), first.commodity())
            && !agency.sharesReportWith(body);
    return comparable
        && Periods.of(told, first) != Periods.Agreement.NONE
        && Fits.fitClosely(told.amount(), first.amount());
  }
}
