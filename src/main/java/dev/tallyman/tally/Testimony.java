package dev.tallyman.tally;

import dev.tallyman.figure.Commodity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the members of a claim say together (rule 8): the representative speaks, and what it lacks
/// comes from the next member, in the order of precedence, that has it. `lineages` counts the
/// publishers; one that prints a claim twice is no majority.
record Testimony(Interval interval, When when, @Nullable Commodity commodity, int lineages) {

  static Testimony of(Telling lead, List<Telling> members) {
    List<Telling> inOrder = inOrder(members);
    return new Testimony(
        Interval.of(inOrder), when(lead, inOrder), commodity(inOrder), lineages(members));
  }

  private static List<Telling> inOrder(List<Telling> members) {
    if (members.size() < 3) {
      return members;
    }
    List<Telling> inOrder = new ArrayList<>(members);
    inOrder.subList(1, inOrder.size()).sort(Precedence.RULE);
    return inOrder;
  }

  private static When when(Telling lead, List<Telling> inOrder) {
    When when = lead.when();
    for (Telling member : inOrder) {
      if (when.period().isStated() && when.asOf() != null) {
        return when;
      }
      // A running total told of one month has no dates to lend.
      if (Periods.Manner.of(member.kind()) == Periods.Manner.of(lead.kind())) {
        when = when.completedBy(member.when());
      }
    }
    return when;
  }

  private static @Nullable Commodity commodity(List<Telling> inOrder) {
    for (Telling member : inOrder) {
      if (member.commodity() != null) {
        return member.commodity();
      }
    }
    return null;
  }

  private static int lineages(List<Telling> members) {
    Set<String> lineages = new HashSet<>();
    for (Telling member : members) {
      String publisher = member.publisher();
      lineages.add(publisher == null ? "text " + member.source().sha256() : publisher);
    }
    return lineages.size();
  }
}
