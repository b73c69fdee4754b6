package dev.tallyman.tally;

import dev.tallyman.figure.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts each claim of a question in its tally and its place there, and writes the tallies down.
final class Answer {

  private final Question question;
  private final Policy policy;
  private final Alternatives alternatives;
  private final Parts parts;
  private final Map<Claim, Place> places = new LinkedHashMap<>();
  private final Map<Claim, TallyKey> keys = new HashMap<>();

  Answer(Collection<Telling> tellings, Question question, Policy policy) {
    this.question = question;
    this.policy = policy;
    this.alternatives = Alternatives.of(tellings);
    this.parts = Parts.of(tellings);
  }

  List<Portion> of(Collection<Claim> claims) {
    Groups groups = new Groups(question);
    Map<TallyKey, List<Claim>> tallies = new TreeMap<>(TallyKey.ORDER);
    for (Claim claim : claims) {
      TallyKey key = groups.keyOf(claim);
      keys.put(claim, key);
      places.put(claim, place(claim));
      tallies.computeIfAbsent(key, _ -> new ArrayList<>()).add(claim);
    }
    if (policy != Policy.ALL_CLAIMS) {
      tallies.values().forEach(own -> Snapshots.settle(own, places));
    }
    new Relations(places, keys).settle();
    claims.forEach(parts::check);
    List<Portion> answer = new ArrayList<>();
    tallies.forEach((key, own) -> {
      List<Claim> inOrder = own.stream().sorted(Claim.ORDER).toList();
      List<Entry> entries = new Account(places, policy).entries(inOrder);
      answer.add(
          new Writing(key, groups.named(key), inOrder, places, question, alternatives)
              .portion(entries));
    });
    return List.copyOf(answer);
  }

  private Place place(Claim claim) {
    boolean superseded = claim.supersededBy() != null && policy != Policy.ALL_CLAIMS;
    Place inTime = new Dates(question).of(claim);
    if (inTime instanceof Place.Left) {
      return inTime;
    }
    if (superseded) {
      return new Place.Left(Exclusion.Reason.SUPERSEDED_BY, claim.supersededBy());
    }
    if (alternatives.isToldWithoutThem(claim)) {
      claim.flag(Warning.MODALITY_RAISED);
    }
    Why why = alternatives.why(claim);
    if (why != null) {
      return new Place.Aside(why);
    }
    return policy == Policy.INCREMENTS_ONLY && isStanding(claim)
        ? new Place.Left(Exclusion.Reason.NOT_SUMMABLE_KIND, null)
        : inTime == null ? Place.COUNTED : inTime;
  }

  private static boolean isStanding(Claim claim) {
    Kind kind = claim.lead().kind();
    return kind == Kind.CUMULATIVE || kind == Kind.SNAPSHOT;
  }
}
