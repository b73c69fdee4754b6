package dev.tallyman.aws;

import dev.tallyman.service.ReportContent;
import dev.tallyman.service.ReportKeys;
import dev.tallyman.service.ReportRecord;
import dev.tallyman.service.ReportStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads reports from the table.
final class ReportReader {

  /// Sorts before all that the index holds.
  private static final String FIRST = " ";

  private final Table table;
  private final Texts texts;

  ReportReader(Table table, Texts texts) {
    this.table = table;
    this.texts = texts;
  }

  /// The version that the head points to; it never changes, so nothing can be half old, half new.
  Optional<ReportContent> content(String reportId) {
    return table.head(reportId).map(head -> content(reportId, head.generation()));
  }

  private ReportContent content(String reportId, String generation) {
    String text = "";
    List<byte[]> pieces = new ArrayList<>();
    List<Map<String, AttributeValue>> items =
        table.query(reportId, TableKeys.version(generation)).toList();
    for (Map<String, AttributeValue> values : items) {
      Attributes item = Attributes.of(values);
      if (values.containsKey(NewVersion.READ)) {
        pieces.add(item.bytes(NewVersion.READ));
      } else if (!values.containsKey(NewVersion.FLOWS)) {
        text = texts.text(item);
      }
    }
    return pieces.isEmpty() ? ReportContent.NONE : new ReportContent(text, FigureRows.join(pieces));
  }

  List<ReportRecord> list(@Nullable ReportStatus status, @Nullable String after, int limit) {
    List<ReportStatus> asked = status == null ? List.of(ReportStatus.values()) : List.of(status);
    String from = after == null ? FIRST : after;
    return asked.stream()
        .flatMap(one -> table.index(TableKeys.status(one), from, limit).stream())
        .map(item -> HeadItem.of(item).report())
        .sorted(Comparator.comparing(ReportRecord::key, ReportKeys.ORDER))
        .limit(limit)
        .toList();
  }

  List<ReportRecord> unfinished(int limit) {
    return table.index(TableKeys.UNFINISHED, FIRST, limit).stream()
        .map(item -> Attributes.of(item).need(TableKeys.PARTITION))
        .distinct()
        .flatMap(reportId -> table.head(reportId).stream())
        .filter(HeadItem::isUnfinished)
        .map(HeadItem::report)
        .toList();
  }
}
