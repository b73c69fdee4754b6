package dev.tallyman.aws;

import dev.tallyman.service.Deflated;
import dev.tallyman.service.ReportObjects;
import dev.tallyman.service.StoredObject;
import dev.tallyman.text.Report;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The words of reports: in an item where they fit into one, else as an object under `texts/`, for
/// which no event is sent. Objects are named by their content, so that writing one twice, or too
/// early, does no harm.
final class Texts {

  private static final String PREFIX = "texts/";
  private static final int BYTES = 300_000;

  private final ReportObjects objects;

  Texts(ReportObjects objects) {
    this.objects = objects;
  }

  Map<String, AttributeValue> item(String reportId, String generation, String text) {
    Attributes item = Attributes.of(TableKeys.textOf(reportId, generation));
    byte[] deflated = Deflated.of(text);
    return deflated.length <= BYTES
        ? item.with(NewVersion.TEXT, deflated).map()
        : item.with(NewVersion.TEXT_KEY, beside(reportId, text)).map();
  }

  private String beside(String reportId, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String key = PREFIX + reportId + "/" + Report.hash(text) + ".txt";
    objects.put(new StoredObject(key, bytes, bytes.length, "text/plain; charset=utf-8", Map.of()));
    return key;
  }

  String text(Attributes item) {
    String key = item.text(NewVersion.TEXT_KEY);
    return key == null ? Deflated.backToText(item.bytes(NewVersion.TEXT)) : fetch(key);
  }

  private String fetch(String key) {
    return objects
        .fetch(key, Integer.MAX_VALUE)
        .map(object -> new String(object.bytes(), StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("a text is gone: " + key));
  }
}
