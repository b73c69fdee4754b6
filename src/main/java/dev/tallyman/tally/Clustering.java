package dev.tallyman.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes claims of figures (rules 5, 7 and 12): the figures are taken in order of precedence, the
/// unknown ones last; each joins the claim of which it fits a face best, else it founds one.
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
    Claim claim = claimOf(block, series).orElse(null);
    if (claim == null) {
      claim = new Claim(series, block);
      claims.add(claim);
      keep(claim.face());
      keepRestated(claim, block);
    } else {
      claim.add(block);
      if (block.lead().isOwn()) {
        keepOwn(claim, block, series);
      }
    }
  }

  /// What an originator says of its claim in another report.
  private void keepOwn(Claim claim, Block block, Series series) {
    if (!Fits.equal(block.lead().amount(), claim.lead().amount())) {
      keep(new Face(claim, block.lead(), series));
    }
    keepRestated(claim, block);
  }

  private void keepRestated(Claim claim, Block block) {
    block.restated().forEach(told -> keep(new Face(claim, told, seriesOf(told))));
  }

  private Optional<Claim> claimOf(Block block, Series series) {
    return block.lead().claimant().isNamed()
        ? nearest(block, series, series.scope())
        : onlyNamed(block, series).or(() -> nearest(block, series, series.scope()));
  }

  private Series seriesOf(Telling lead) {
    return new Series(Scope.of(lead), goods.of(lead), lead.status(), lead.point());
  }

  private void keep(Face face) {
    Scope scope = face.series().scope();
    for (Object dates : Slots.keptUnder(face.told())) {
      index.put(new ClaimIndex.Slot(scope, dates), face);
      if (hasUnknown && face.told().claimant().isNamed()) {
        index.put(new ClaimIndex.Slot(scope.ofAnyone(), dates), face);
      }
    }
  }

  private Optional<Claim> nearest(Block block, Series series, Scope scope) {
    return candidates(block.lead(), scope)
        .filter(face -> mayJoin(block, series, face))
        .min(nearness(block.lead()))
        .map(Face::claim);
  }

  /// An unknown figure that fits exactly one named claim is a mention of that.
  private Optional<Claim> onlyNamed(Block block, Series series) {
    List<Claim> fitting =
        candidates(block.lead(), series.scope().ofAnyone())
            .filter(face -> mayJoin(block, series, face))
            .map(Face::claim)
            .distinct()
            .limit(2)
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private boolean mayJoin(Block block, Series series, Face face) {
    Claim claim = face.claim();
    return corrections.leaveTogether(
            block.lead(), block.supersededBy(), claim.lead(), claim.supersededBy())
        && Joining.mayJoin(block, series, face);
  }

  /// What is kept under the dates of a figure; a claim may come several times.
  private Stream<Face> candidates(Telling lead, Scope scope) {
    return Slots.lookedUp(lead).stream()
        .flatMap(dates -> index.near(new ClaimIndex.Slot(scope, dates), lead.nominal()).stream());
  }

  /// Nearest value, then the period that agrees best, then what is told most alike, then nearest
  /// as-of date. A total is told of a window only where no claim of that window fits (rule 24).
  private static Comparator<Face> nearness(Telling lead) {
    return Comparator.<Face, Boolean>comparing(face -> Joining.isAcrossKinds(lead, face.told()))
        .thenComparing(face -> Fits.distance(lead.amount(), face.told().amount()))
        .thenComparing(face -> Periods.of(lead, face.told()), Comparator.reverseOrder())
        .thenComparingInt(face -> -Likeness.of(lead, face.told()))
        .thenComparingLong(face -> daysApart(lead, face.told()))
        .thenComparing(Face::claim, Claim.ORDER);
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
