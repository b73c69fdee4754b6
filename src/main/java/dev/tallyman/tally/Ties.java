package dev.tallyman.tally;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.Modality;
import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.figure.RelationType;
import dev.tallyman.quantity.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// What may make figures of different reports matter to one another. Figures that share a tie, or
/// of which one seeks what the other offers, may be one claim, or one may decide where the other
/// stands; figures that no chain of ties connects never do. More may be tied than need be; that
/// costs time and changes nothing. Each tie is a hash of what it says.
public record Ties(Set<Long> shared, Set<Long> sought, Set<Long> offered) {

  private static final String ANYONE = "anyone";
  private static final String ANYONE_NAMED = "anyone named";

  /// Steps of about a quarter: the leading digits at which the next one begins.
  private static final int[] STEPS = {13, 16, 20, 25, 32, 40, 50, 63, 80, 100};

  private static final MathContext LEADING = new MathContext(2, RoundingMode.DOWN);

  Ties() {
    this(new HashSet<>(), new HashSet<>(), new HashSet<>());
  }

  /// The ties of all.
  public static Ties of(Collection<Ties> all) {
    Ties ties = new Ties();
    all.forEach(ties::add);
    return ties;
  }

  /// Whether figures with these ties may matter to those with the others.
  public boolean reach(Ties other) {
    return meet(shared, other.shared) || meet(sought, other.offered) || meet(offered, other.sought);
  }

  private static boolean meet(Set<Long> some, Set<Long> others) {
    return !Collections.disjoint(some, others);
  }

  void add(Ties more) {
    shared.addAll(more.shared);
    sought.addAll(more.sought);
    offered.addAll(more.offered);
  }

  /// All figures of a claimant matter to one another. Beyond that amounts have to be near: nobody
  /// named looks for somebody named (rule 5), an agency for those whom it relays (rule 25), a
  /// denial that leaves an end open for what it denies (rule 18), and a correction without a
  /// claimant for what its publisher printed (rule 19). A figure that `isRelated` to another of its
  /// report may speak for a claimant whom that names.
  static Ties of(PublishedFigure published, Claimants claimants, boolean isRelated) {
    Figure figure = published.figure();
    Claimant claimant = claimants.of(published);
    String publisher = claimants.publisher(published.source());
    Ties ties = new Ties();
    ties.shared.add(hash(claimant.key()));
    Nearby nearby = Nearby.of(figure);
    ties.offered.add(nearby.at(ANYONE));
    if (claimant.isNamed() || isRelated) {
      ties.offered.add(nearby.at(ANYONE_NAMED));
    }
    if (publisher != null) {
      ties.offered.add(nearby.at(publisher));
    }
    for (String relayer : figure.attribution().relayers()) {
      ties.offered.add(nearby.at(claimants.key(published.source(), relayer)));
    }
    nearby.around(claimant.isNamed() ? claimant.key() : ANYONE_NAMED).forEach(ties.sought::add);
    if (figure.meaning().modality() == Modality.DENIED && !Flow.of(figure).isWhole()) {
      nearby.around(ANYONE).forEach(ties.sought::add);
    }
    if (publisher != null && mayCorrect(figure)) {
      nearby.around(publisher).forEach(ties.sought::add);
    }
    return ties;
  }

  /// Or be what is corrected by another figure of its report.
  private static boolean mayCorrect(Figure figure) {
    Modality modality = figure.meaning().modality();
    return corrects(figure) || modality == Modality.DENIED;
  }

  /// Whether it takes back or replaces what was published.
  static boolean corrects(Figure figure) {
    return figure.meaning().modality() == Modality.RETRACTED
        || figure.relation() != null && figure.relation().type() == RelationType.CORRECTS;
  }

  /// Numbers of one measure by how great they are.
  private record Nearby(Measure measure, BigDecimal amount) {

    static Nearby of(Figure figure) {
      Measure stated = figure.counted().measure();
      Measure family = stated.family();
      BigDecimal nominal = figure.amount().times(stated.factorTo(family)).nominal();
      return new Nearby(family, nominal == null ? BigDecimal.ZERO : nominal);
    }

    long at(String whose) {
      return tie(whose, step(amount));
    }

    /// Wherever a number that fits may be.
    Stream<Long> around(String whose) {
      int least = step(ByAmount.least(amount));
      int most = step(ByAmount.most(amount));
      return Stream.iterate(least, step -> step <= most, step -> step + 1)
          .map(step -> tie(whose, step));
    }

    private long tie(String whose, int step) {
      return hash(whose + "\0" + measure.name() + "\0" + step);
    }

    private static int step(BigDecimal amount) {
      if (amount.signum() == 0) {
        return Integer.MIN_VALUE / 2;
      }
      BigDecimal leading = amount.abs().round(LEADING);
      int exponent = leading.precision() - leading.scale();
      int digits = leading.unscaledValue().intValue() * (leading.precision() == 1 ? 10 : 1);
      int step = 0;
      while (digits >= STEPS[step]) {
        step++;
      }
      return exponent * STEPS.length + step;
    }
  }

  /// FNV-1a: two that fall together only tie more than need be.
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
