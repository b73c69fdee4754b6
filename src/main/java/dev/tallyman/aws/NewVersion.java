package dev.tallyman.aws;

import dev.tallyman.figure.Extraction;
import dev.tallyman.service.FlowKey;
import dev.tallyman.service.ReportContent;
import dev.tallyman.service.ReportRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A version of a report as items: what was read, the words, and one row or more for each flow.
final class NewVersion {

  static final String FLOWS = "flows";
  static final String READ = "read";
  static final String TEXT = "text";
  static final String TEXT_KEY = "textKey";

  private final ReportRecord report;
  private final String generation;
  private final Map<FlowKey, List<byte[]>> flows = new LinkedHashMap<>();
  private final List<Map<String, AttributeValue>> content = new ArrayList<>();

  NewVersion(ReportRecord report, String generation, ReportContent newContent, Texts texts) {
    this.report = report;
    this.generation = generation;
    if (newContent.equals(ReportContent.NONE)) {
      return;
    }
    String extractor = newContent.extraction().extractor();
    FlowKey.group(newContent.extraction().figures())
        .forEach((flow, figures) ->
            flows.put(flow, FigureRows.pieces(new Extraction(extractor, figures, List.of()))));
    content.add(texts.item(report.id(), generation, newContent.text()));
    addRead(newContent.extraction());
    addFlows();
  }

  private void addRead(Extraction extraction) {
    List<byte[]> pieces = FigureRows.pieces(extraction);
    for (int n = 0; n < pieces.size(); n++) {
      content.add(
          Attributes.of(TableKeys.readOf(report.id(), generation, n))
              .with(READ, pieces.get(n))
              .map());
    }
  }

  private void addFlows() {
    List<String> texts = footprint().texts();
    for (int n = 0; n < texts.size(); n++) {
      content.add(
          Attributes.of(TableKeys.flowsOf(report.id(), generation, n))
              .with(FLOWS, texts.get(n))
              .map());
    }
  }

  Footprint footprint() {
    Map<FlowKey, Integer> rows = new LinkedHashMap<>();
    flows.forEach((flow, pieces) -> rows.put(flow, pieces.size()));
    return new Footprint(rows);
  }

  /// What lies in the report's own partition.
  List<Map<String, AttributeValue>> content() {
    return content;
  }

  /// What lies in the partitions of the flows.
  List<Map<String, AttributeValue>> rows() {
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    flows.forEach((flow, pieces) -> {
      for (int n = 0; n < pieces.size(); n++) {
        rows.add(row(TableKeys.row(flow, report.id(), generation, n), pieces, n));
      }
    });
    return rows;
  }

  private Map<String, AttributeValue> row(
      Map<String, AttributeValue> key, List<byte[]> pieces, int n) {
    Attributes row =
        Attributes.of(key)
            .with(Row.REPORT, report.id())
            .with(Row.KEY, report.key())
            .with(Row.SHA256, report.sha256())
            .with(Row.GENERATION, generation)
            .with(Row.OF, pieces.size())
            .with(Row.RECORDED_AT, report.recordedAt())
            .with(Row.FIGURES, pieces.get(n));
    return HeadItem.describe(row, report.metadata()).map();
  }
}
