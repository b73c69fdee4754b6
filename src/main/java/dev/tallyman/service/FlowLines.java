package dev.tallyman.service;

import dev.tallyman.figure.FigureClass;
import dev.tallyman.figure.PartialDate;
import dev.tallyman.quantity.Measure;
import dev.tallyman.service.KeptAnswers.Kept;
import dev.tallyman.tally.Policy;
import dev.tallyman.tally.Question;
import dev.tallyman.tally.Tally;
import dev.tallyman.text.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines of flows: a line for each measure and class that has figures. They come with the
/// flow's tallies, and are kept for as long as these stay the same.
final class FlowLines {

  private static final Comparator<Tally> ORDER =
      Comparator.comparing((Tally tally) -> tally.measure().name())
          .thenComparing(Tally::figureClass);

  private final KeptAnswers kept;

  FlowLines(KeptAnswers kept) {
    this.kept = kept;
  }

  /// The lines of some flows, up to a hundred, in the order of these.
  Map<FlowKey, List<FlowSummary>> of(FlowAnswers.Request request, Collection<FlowKey> flows) {
    Map<String, Kept> found = kept.find(flows.stream().map(FlowLines::name).toList());
    Map<FlowKey, List<FlowSummary>> lines = new LinkedHashMap<>();
    boolean hasCounted = false;
    for (FlowKey flow : flows) {
      String basis = request.gathering().basis(List.of(flow));
      Kept before = found.get(name(flow));
      if (before != null && before.restsOn(basis)) {
        lines.put(flow, read(flow, before));
      } else {
        if (hasCounted) {
          request.goOn(lines.size(), flows.size());
        }
        lines.put(flow, count(request, flow));
        hasCounted = true;
        if (basis != null) {
          kept.keep(name(flow), new Kept(basis, null, write(lines.get(flow))));
        }
      }
    }
    return lines;
  }

  private static String name(FlowKey flow) {
    return Report.hash("lines\0" + flow);
  }

  private static List<FlowSummary> count(FlowAnswers.Request request, FlowKey flow) {
    Question question = Question.EVERYTHING.onRoute(flow.origin(), flow.destination());
    List<FlowSummary> lines = new ArrayList<>();
    request.answer(flow, question, Policy.LATEST_PER_ORIGINATOR).tallies().stream()
        .filter(tally -> flow.equals(new FlowKey(tally.origin(), tally.destination())))
        .filter(tally -> tally.counts().figures() > 0)
        .sorted(ORDER)
        .forEach(tally -> lines.add(line(flow, lines.size(), tally)));
    return lines;
  }

  private static FlowSummary line(FlowKey flow, int index, Tally tally) {
    return new FlowSummary(
        flow,
        index,
        tally.measure(),
        tally.figureClass(),
        tally.counts().figures(),
        tally.counts().reports(),
        tally.counts().originators(),
        tally.newest());
  }

  private static byte[] write(List<FlowSummary> lines) {
    StringBuilder text = new StringBuilder();
    for (FlowSummary line : lines) {
      text.append(line.measure().name())
          .append('\t')
          .append(line.figureClass().code())
          .append('\t')
          .append(line.figures())
          .append('\t')
          .append(line.reports())
          .append('\t')
          .append(line.originators())
          .append('\t')
          .append(line.newest() == null ? "" : line.newest().text())
          .append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<FlowSummary> read(FlowKey flow, Kept kept) {
    List<FlowSummary> lines = new ArrayList<>();
    for (String text : new String(kept.body(), StandardCharsets.UTF_8).lines().toList()) {
      String[] cells = text.split("\t", -1);
      lines.add(
          new FlowSummary(
              flow,
              lines.size(),
              new Measure(cells[0]),
              FigureClass.parse(cells[1]),
              Integer.parseInt(cells[2]),
              Integer.parseInt(cells[3]),
              Integer.parseInt(cells[4]),
              cells[5].isEmpty() ? null : new PartialDate(cells[5])));
    }
    return lines;
  }
}
