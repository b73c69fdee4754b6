package dev.tallyman.service;

import dev.tallyman.figure.PublishedFigure;
import dev.tallyman.service.FlowDigest.Pack;
import dev.tallyman.service.FlowDigest.Packed;
import dev.tallyman.service.FlowDigest.ReportIn;
import dev.tallyman.service.KeptBytes.Found;
import dev.tallyman.tally.Circle;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Portion;
import dev.tallyman.tally.Question;
import dev.tallyman.tally.Tally;
import dev.tallyman.tally.Ties;
import dev.tallyman.text.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Answers about one flow as it is now. A large flow is kept in packs of figures that have nothing
/// to do with one another, and so is what each pack contributes to an answer: after a change only
/// the packs that the changed reports reach are read and tallied again. All of that is a memory,
/// like kept answers: what is missing is made anew from the rows.
public final class FlowAnswers {

  /// The tallies, each list up to `ITEMS` long, and when the newest figure in them was recorded.
  record Answered(List<Tally> tallies, @Nullable Instant newest) {}

  /// What a pack contributes to an answer.
  record Contribution(List<Portion> portions, @Nullable Instant newest) {

    Contribution cut() {
      return new Contribution(Portion.together(portions, ITEMS), newest);
    }
  }

  /// More than a page shows of a list, so that whoever cuts it sees that there is more.
  static final int ITEMS = 1_001;

  /// Flows of fewer figures are read as a whole each time.
  public static final int LARGE = 3_000;

  /// The least large flow has about so many packs.
  private static final int PACKS = 6;

  /// If more than so many reports have changed, all is read.
  private static final int MOST_CHANGES = 100;

  /// So many packs are read at once.
  private static final int TOGETHER = 25;

  private final Flows flows;
  private final Tallying tallying;
  private final KeptBytes kept;
  private final int large;
  private final Supplier<Deadline> deadline;

  /// A flow of `large` figures and more is kept in packs. Each request has a `deadline` of its own.
  public FlowAnswers(
      Flows flows, Tallying tallying, KeptAnswers kept, int large, Supplier<Deadline> deadline) {
    this.flows = flows;
    this.tallying = tallying;
    this.kept = new KeptBytes(kept);
    this.large = large;
    this.deadline = deadline;
  }

  /// Answers that keep nothing: each is made of all figures, however long that takes, as asking
  /// again would begin anew.
  public static FlowAnswers keepingNothing(Flows flows, Tallying tallying) {
    return new FlowAnswers(
        flows, tallying, KeptAnswers.NONE, Integer.MAX_VALUE, () -> Deadline.NONE);
  }

  /// Begins to answer a request about flows that `gathering` knows.
  Request begin(Gathering gathering) {
    return new Request(gathering, deadline.get());
  }

  /// What one request asks, of figures that hold after its gathering was made or later.
  final class Request {

    private final Gathering gathering;
    private final Deadline deadline;

    private Request(Gathering gathering, Deadline deadline) {
      this.gathering = gathering;
      this.deadline = deadline;
    }

    Gathering gathering() {
      return gathering;
    }

    /// The answer for a flow. Where it is due before all is counted, what has been counted is kept,
    /// so that whoever asks again has the rest counted.
    Answered answer(FlowKey flow, Question question, Policy policy) {
      return new Inquiry(this, flow, question, policy).answer();
    }

    /// Ends the request if it is due; something has to be `done` by then, else asking again would
    /// be in vain.
    void goOn(int done, int of) {
      if (deadline.isOver()) {
        throw new StillCounting(done, of);
      }
    }
  }

  private final class Inquiry {

    private final Request request;
    private final Gathering gathering;
    private final FlowKey flow;
    private final Question question;
    private final Policy policy;

    /// The figures of packs, as far as they had to be read.
    private final Map<Pack, List<RecordedFigure>> read = new HashMap<>();

    private Inquiry(Request request, FlowKey flow, Question question, Policy policy) {
      this.request = request;
      this.gathering = request.gathering();
      this.flow = flow;
      this.question = question;
      this.policy = policy;
    }

    private Answered answer() {
      // While a large report is being written only its head says which rows hold.
      boolean isSettled = gathering.basis(List.of(flow)) != null;
      FlowDigest digest = isSettled ? renewed() : null;
      Answered answer = digest == null ? null : together(digest);
      return answer == null ? anew() : answer;
    }

    private Answered anew() {
      List<RecordedFigure> rows = gathering.around(List.of(flow), null);
      FlowDigest digest = rows.size() < large ? null : packed(rows);
      Answered answer = digest == null ? null : together(digest);
      return answer == null ? answered(List.of(contribution(rows))) : answer;
    }

    /// The flow in packs, if nothing has changed while it was read.
    private @Nullable FlowDigest packed(List<RecordedFigure> rows) {
      String basis = gathering.basis(List.of(flow));
      List<ReportIn> reports = versions();
      if (basis == null || !basis.equals(Gathering.of(flows, flow).basis(List.of(flow)))) {
        return null;
      }
      List<Packed> packs = FlowDigest.pack(rows, large / PACKS, rows.size(), List.of(), 0);
      FlowDigest digest = new FlowDigest(reports, packs.stream().map(Packed::pack).toList());
      if (!digest.isDivided()) {
        return null;
      }
      keep(packs, digest);
      return digest;
    }

    private List<ReportIn> versions() {
      List<ReportIn> reports = new ArrayList<>();
      for (FlowKey near : gathering.near(List.of(flow))) {
        flows
            .versions(near)
            .forEach(one -> reports.add(new ReportIn(near, one.report(), one.name())));
      }
      return reports;
    }

    /// The packs that were kept, with what has changed since packed again; null where they are not
    /// all there, or too much has changed.
    private @Nullable FlowDigest renewed() {
      String name = name("digest");
      Found found = kept.find(List.of(name)).get(name);
      if (found == null) {
        return null;
      }
      FlowDigest before = RecordBytes.read(FlowDigest.class, found.bytes());
      List<ReportIn> now = versions();
      List<ReportIn> changed = before.changed(now);
      if (changed.size() > MOST_CHANGES) {
        return null;
      }
      return changed.isEmpty() ? before : renewed(before, now, changed);
    }

    private @Nullable FlowDigest renewed(
        FlowDigest before, List<ReportIn> now, List<ReportIn> changed) {
      List<RecordedFigure> figures = new ArrayList<>();
      changed.forEach(one -> figures.addAll(flows.figuresOf(one.flow(), one.report())));
      List<Pack> reached = reached(before, changed, figures);
      if (!read(reached)) {
        return null;
      }
      Set<List<Object>> old = new HashSet<>();
      changed.forEach(one -> old.add(List.of(one.flow(), one.report())));
      for (Pack pack : reached) {
        figures.addAll(read.get(pack).stream().filter(row -> !old.contains(place(row))).toList());
      }
      List<Packed> again =
          FlowDigest.pack(
              figures,
              large / PACKS,
              before.figures(),
              reached.stream().map(Pack::slot).toList(),
              before.packs().stream().mapToInt(Pack::slot).max().orElse(-1) + 1);
      List<Pack> packs = new ArrayList<>(before.packs());
      packs.removeAll(reached);
      again.forEach(one -> packs.add(one.pack()));
      FlowDigest digest = new FlowDigest(now, packs);
      if (!digest.isDivided()) {
        return null;
      }
      keep(again, digest);
      return digest;
    }

    private static List<Object> place(RecordedFigure row) {
      return List.of(FlowKey.of(row.published().figure()), row.published().source().report());
    }

    /// The packs with figures of the changed reports, and those to which the new figures matter.
    private static List<Pack> reached(
        FlowDigest digest, List<ReportIn> changed, List<RecordedFigure> figures) {
      Set<String> reports = changed.stream().map(ReportIn::report).collect(Collectors.toSet());
      Ties ties =
          Ties.of(
              Circle.of(figures.stream().map(RecordedFigure::published).toList()).stream()
                  .map(Circle::ties)
                  .toList());
      return digest.packs().stream()
          .filter(pack ->
              pack.ties().reach(ties) || pack.reports().stream().anyMatch(reports::contains))
          .toList();
    }

    private void keep(List<Packed> packs, FlowDigest digest) {
      for (Packed packed : packs) {
        read.put(packed.pack(), packed.figures());
        kept.keep(slot(packed.pack()), packed.pack().contents(), packed.bytes());
      }
      kept.keep(name("digest"), "digest", RecordBytes.write(digest));
    }

    /// Brings the figures of packs; returns false where one has been lost, or is newer.
    private boolean read(Collection<Pack> packs) {
      List<Pack> missing = packs.stream().filter(pack -> !read.containsKey(pack)).toList();
      Map<String, Found> found = kept.find(missing.stream().map(this::slot).toList());
      for (Pack pack : missing) {
        Found one = found.get(slot(pack));
        if (one == null || !one.basis().equals(pack.contents())) {
          return false;
        }
        read.put(pack, RecordBytes.read(FlowDigest.Figures.class, one.bytes()).figures());
      }
      return true;
    }

    /// What each pack contributes, as it was kept or computed now, put together; null where the
    /// figures of one are gone.
    private @Nullable Answered together(FlowDigest digest) {
      Map<String, Found> found = kept.find(digest.packs().stream().map(this::asked).toList());
      List<Contribution> all = new ArrayList<>();
      List<Pack> open = new ArrayList<>();
      for (Pack pack : digest.packs()) {
        Found one = found.get(asked(pack));
        if (one != null && one.basis().equals(pack.contents())) {
          all.add(RecordBytes.read(Contribution.class, one.bytes()));
        } else {
          open.add(pack);
        }
      }
      for (int from = 0; from < open.size(); from += TOGETHER) {
        List<Pack> some = open.subList(from, Math.min(open.size(), from + TOGETHER));
        if (!read(some)) {
          return null;
        }
        for (Pack pack : some) {
          if (!pack.equals(open.getFirst())) {
            request.goOn(all.size(), digest.packs().size());
          }
          Contribution one = contribution(Objects.requireNonNull(read.remove(pack))).cut();
          kept.keep(asked(pack), pack.contents(), RecordBytes.write(one));
          all.add(one);
        }
      }
      return answered(all);
    }

    private Contribution contribution(List<RecordedFigure> rows) {
      List<PublishedFigure> figures = rows.stream().map(RecordedFigure::published).toList();
      List<Portion> portions = tallying.portions(figures, question, policy);
      Set<String> told = AnswerTally.figuresOf(portions.stream().map(Portion::tally).toList());
      return new Contribution(portions, newest(rows, told));
    }

    private String slot(Pack pack) {
      return name("pack\0" + pack.slot());
    }

    private String asked(Pack pack) {
      return name("answer\0" + pack.slot() + "\0" + question + "\0" + policy);
    }

    private String name(String what) {
      return Report.hash("flow\0" + flow + "\0" + what);
    }
  }

  private static Answered answered(List<Contribution> all) {
    List<Portion> portions = all.stream().flatMap(one -> one.portions().stream()).toList();
    List<Portion> together = all.size() == 1 ? portions : Portion.together(portions, ITEMS);
    return new Answered(
        together.stream().map(Portion::tally).toList(),
        newest(all.stream().map(Contribution::newest)));
  }

  static @Nullable Instant newest(List<RecordedFigure> rows, Set<String> figures) {
    return newest(
        rows.stream()
            .filter(row -> figures.contains(row.published().id()))
            .map(RecordedFigure::recordedAt));
  }

  private static @Nullable Instant newest(Stream<@Nullable Instant> instants) {
    return instants.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
  }
}
