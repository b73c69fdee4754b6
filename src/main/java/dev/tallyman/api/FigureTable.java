package dev.tallyman.api;

import dev.tallyman.figure.Figure;
import dev.tallyman.figure.Flag;
import dev.tallyman.figure.Mode;
import dev.tallyman.figure.Period;
import dev.tallyman.figure.Source;
import dev.tallyman.service.RecordedFigure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Figures as a table, a row for each.
final class FigureTable {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "quote",
          "class",
          "measure",
          "low",
          "lowExclusive",
          "best",
          "high",
          "highExclusive",
          "hedge",
          "commodity",
          "item",
          "calibre",
          "kind",
          "per",
          "status",
          "point",
          "modality",
          "origin",
          "originPlace",
          "destination",
          "destinationPlace",
          "mode",
          "start",
          "end",
          "duration",
          "asOf",
          "asOfFrom",
          "originator",
          "relayers",
          "relation",
          "relatedTo",
          "trend",
          "flags",
          "report",
          "key",
          "publisher",
          "published",
          "url",
          "spanStart",
          "spanEnd",
          "recordedAt",
          "supersededAt");

  private FigureTable() {}

  static byte[] of(List<RecordedFigure> figures) {
    return Table.of(COLUMNS, figures, FigureTable::cells);
  }

  private static List<@Nullable String> cells(RecordedFigure row) {
    Figure figure = row.published().figure();
    Cells cells = new Cells().add(figure.id()).add(figure.quote()).add(figure.figureClass().code());
    counted(cells, figure);
    meaning(cells, figure);
    route(cells, figure);
    timing(cells, figure);
    saying(cells, figure);
    source(cells, row.published().source(), figure);
    return cells.add(row.recordedAt()).add(row.supersededAt()).list();
  }

  private static void counted(Cells cells, Figure figure) {
    cells
        .add(figure.counted().measure())
        .amount(figure.amount())
        .add(figure.quantity().hedge().code())
        .add(figure.counted().commodity())
        .add(figure.counted().item())
        .add(figure.counted().calibre());
  }

  private static void meaning(Cells cells, Figure figure) {
    var meaning = figure.meaning();
    cells
        .add(meaning.kind() == null ? null : meaning.kind().code())
        .add(meaning.per())
        .add(meaning.status().code())
        .add(meaning.point() == null ? null : meaning.point().code())
        .add(meaning.modality().code());
  }

  private static void route(Cells cells, Figure figure) {
    var route = figure.route();
    cells
        .add(route.origin().country())
        .add(route.origin().name())
        .add(route.destination().country())
        .add(route.destination().name())
        .join(route.modes().stream().map(Mode::code).toList(), " ");
  }

  private static void timing(Cells cells, Figure figure) {
    Period period = figure.timing().period();
    cells
        .add(period.start())
        .add(period.end())
        .add(period.duration())
        .add(figure.timing().asOf())
        .add(figure.timing().asOfFrom() == null ? null : figure.timing().asOfFrom().code());
  }

  private static void saying(Cells cells, Figure figure) {
    var relation = figure.relation();
    cells
        .add(figure.attribution().originator())
        .join(figure.attribution().relayers(), "; ")
        .add(relation == null ? null : relation.type().code())
        .add(relation == null ? null : relation.to())
        .add(figure.meaning().trend() == null ? null : figure.meaning().trend().code())
        .join(figure.flags().stream().map(Flag::code).toList(), " ");
  }

  private static void source(Cells cells, Source source, Figure figure) {
    cells
        .add(source.report())
        .add(source.key())
        .add(source.metadata().publisher())
        .add(source.metadata().published())
        .add(source.metadata().url())
        .add(figure.span().start())
        .add(figure.span().end());
  }
}
