package dev.tallyman.aws;

import dev.tallyman.service.FlowKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Where a version of a report has rows: its flows, each with the number of its rows there.
record Footprint(Map<FlowKey, Integer> rows) {

  static final Footprint NONE = new Footprint(Map.of());

  /// So many flows are written into one item.
  private static final int FLOWS_PER_ITEM = 10_000;

  /// The keys of the rows that `generation` has in the flows.
  List<Map<String, AttributeValue>> keys(String reportId, String generation) {
    return rows.entrySet().stream()
        .flatMap(flow ->
            IntStream.range(0, flow.getValue())
                .mapToObj(n -> TableKeys.row(flow.getKey(), reportId, generation, n)))
        .toList();
  }

  /// The flows of this footprint and of another.
  List<FlowKey> flowsWith(Footprint other) {
    return Stream.concat(rows.keySet().stream(), other.rows.keySet().stream()).distinct().toList();
  }

  List<String> texts() {
    List<String> lines =
        rows.entrySet().stream()
            .map(flow -> TableKeys.route(flow.getKey()) + " " + flow.getValue())
            .toList();
    List<String> texts = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += FLOWS_PER_ITEM) {
      int to = Math.min(lines.size(), from + FLOWS_PER_ITEM);
      texts.add(String.join("\n", lines.subList(from, to)));
    }
    return texts;
  }

  static Footprint of(List<String> texts) {
    Map<FlowKey, Integer> rows = new LinkedHashMap<>();
    for (String text : texts) {
      for (String line : text.split("\n", -1)) {
        int space = line.indexOf(' ');
        rows.put(
            TableKeys.flow(line.substring(0, space)), Integer.valueOf(line.substring(space + 1)));
      }
    }
    return new Footprint(rows);
  }
}
