package dev.tallyman.tally;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes claims of figures (rules 5, 7 and 12): the figures are taken in order of precedence, the
/// unknown ones last; each joins the claim whose representative it fits best, else it founds one.
final class Clustering {

  private final Goods goods;
  private final Corrections corrections;
  private final ClaimIndex index = new ClaimIndex();
  private final List<Claim> claims = new ArrayList<>();

  /// Unknown figures look for claims of anybody named.
  private final boolean hasUnknown;

  private Clustering(Collection<Block> blocks, Corrections corrections) {
    this.goods = Goods.of(blocks);
    this.corrections = corrections;
    this.hasUnknown = blocks.stream().anyMatch(block -> !block.lead().claimant().isNamed());
  }

  /// The claims that the blocks make, and the index by which they are found.
  record Result(List<Claim> claims, ClaimIndex index) {}

  static Result of(Collection<Block> blocks, Corrections corrections) {
    Clustering clustering = new Clustering(blocks, corrections);
    blocks.stream()
        .sorted(
            Comparator.<Block, Boolean>comparing(block -> !block.lead().claimant().isNamed())
                .thenComparing(Block::lead, Precedence.RULE))
        .forEach(clustering::take);
    return new Result(clustering.claims, clustering.index);
  }

  private void take(Block block) {
    Series series = seriesOf(block.lead());
    Optional<Claim> claim =
        block.lead().claimant().isNamed()
            ? nearest(block, series, series.scope())
            : onlyNamed(block, series).or(() -> nearest(block, series, series.scope()));
    claim.ifPresentOrElse(found -> found.add(block), () -> found(series, block));
  }

  private Series seriesOf(Telling lead) {
    return new Series(Scope.of(lead), goods.of(lead), lead.status(), lead.point());
  }

  private void found(Series series, Block block) {
    Claim claim = new Claim(series, block);
    claims.add(claim);
    for (Object dates : Slots.keptUnder(claim.lead())) {
      index.put(new ClaimIndex.Slot(series.scope(), dates), claim);
      if (hasUnknown && claim.lead().claimant().isNamed()) {
        index.put(new ClaimIndex.Slot(series.scope().ofAnyone(), dates), claim);
      }
    }
  }

  private Optional<Claim> nearest(Block block, Series series, Scope scope) {
    return candidates(block.lead(), scope)
        .filter(claim -> mayJoin(block, series, claim))
        .min(nearness(block.lead(), series));
  }

  /// An unknown figure that fits exactly one named claim is a mention of that; of several, of the
  /// one that the same publisher told of before.
  private Optional<Claim> onlyNamed(Block block, Series series) {
    List<Claim> fitting =
        candidates(block.lead(), series.scope().ofAnyone())
            .filter(claim -> mayJoin(block, series, claim))
            .distinct()
            .toList();
    List<Claim> told =
        fitting.size() < 2
            ? fitting
            : fitting.stream().filter(claim -> claim.wasPrintedAs(block.lead())).toList();
    return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
  }

  private boolean mayJoin(Block block, Series series, Claim claim) {
    return corrections.leaveTogether(block.lead(), block.supersededBy(), claim.supersededBy())
        && Joining.mayJoin(block, series, claim);
  }

  /// What is kept under the dates of a figure; a claim may come several times.
  private Stream<Claim> candidates(Telling lead, Scope scope) {
    return Slots.lookedUp(lead).stream()
        .flatMap(dates -> index.near(new ClaimIndex.Slot(scope, dates), lead.nominal()).stream());
  }

  /// Nearest value, then what was counted in the same way, then the own series, then nearest as-of
  /// date.
  private static Comparator<Claim> nearness(Telling lead, Series series) {
    return Comparator.<Claim, BigDecimal>comparing(
            claim -> Fits.distance(lead.amount(), claim.lead().amount()))
        .thenComparing(claim -> Joining.isAcrossKinds(lead, claim.lead()))
        .thenComparing(claim -> !claim.series().equals(series))
        .thenComparingLong(claim -> daysApart(lead, claim.lead()))
        .thenComparing(Claim.ORDER);
  }

  private static long daysApart(Telling one, Telling other) {
    LocalDate a = day(one);
    LocalDate b = day(other);
    return a == null || b == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(a, b));
  }

  private static @org.jspecify.annotations.Nullable LocalDate day(Telling telling) {
    Window moment = telling.when().moment();
    return moment == null ? telling.when().published() : moment.last();
  }
}
