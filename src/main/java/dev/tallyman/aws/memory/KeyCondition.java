package dev.tallyman.aws.memory;

import dev.tallyman.service.ReportKeys;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// What a query asks for: one partition, and sort keys that begin with a text or come after one.
record KeyCondition(String partition, String prefix, String after) {

  private static final Pattern FORM =
      Pattern.compile(
          "g?pk = (:\\w+)(?: AND (?:begins_with\\(sk, (?<prefix>:\\w+)\\)|g?sk > (?<after>:\\w+)))?");

  static KeyCondition of(QueryRequest request) {
    Matcher form = FORM.matcher(request.keyConditionExpression());
    boolean plain =
        request.filterExpression() == null && !Boolean.FALSE.equals(request.scanIndexForward());
    if (!form.matches() || !plain) {
      throw new UnsupportedOperationException(request.keyConditionExpression());
    }
    Map<String, AttributeValue> values = request.expressionAttributeValues();
    return new KeyCondition(
        value(values, form.group(1)),
        value(values, form.group("prefix")),
        value(values, form.group("after")));
  }

  private static String value(Map<String, AttributeValue> values, @Nullable String name) {
    AttributeValue value = name == null ? null : values.get(name);
    return value == null ? "" : value.s();
  }

  /// No sort key asked for comes before it.
  String least() {
    return prefix.isEmpty() ? after : prefix;
  }

  boolean isPast(String sort) {
    return after.isEmpty() || ReportKeys.ORDER.compare(sort, after) > 0;
  }

  boolean isWithin(String sort) {
    return sort.startsWith(prefix);
  }
}
