package dev.tallyman.aws;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The attributes of an item, to be filled and read; what is absent is not there.
final class Attributes {

  private final Map<String, AttributeValue> values;

  private Attributes(Map<String, AttributeValue> values) {
    this.values = values;
  }

  static Attributes of(Map<String, AttributeValue> item) {
    return new Attributes(new HashMap<>(item));
  }

  Map<String, AttributeValue> map() {
    return values;
  }

  Attributes with(String name, @Nullable String value) {
    if (value != null) {
      values.put(name, AttributeValue.fromS(value));
    }
    return this;
  }

  Attributes with(String name, @Nullable Instant value) {
    return with(name, value == null ? null : TableKeys.time(value));
  }

  Attributes with(String name, long value) {
    values.put(name, AttributeValue.fromN(Long.toString(value)));
    return this;
  }

  Attributes with(String name, boolean value) {
    values.put(name, AttributeValue.fromBool(value));
    return this;
  }

  Attributes with(String name, byte[] value) {
    values.put(name, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value)));
    return this;
  }

  Attributes withSet(String name, String only) {
    values.put(name, AttributeValue.fromSs(List.of(only)));
    return this;
  }

  @Nullable String text(String name) {
    AttributeValue value = values.get(name);
    return value == null ? null : value.s();
  }

  String need(String name) {
    String text = text(name);
    if (text == null) {
      throw new IllegalStateException("no " + name + " in " + values.get(TableKeys.SORT));
    }
    return text;
  }

  @Nullable Instant time(String name) {
    String text = text(name);
    return text == null ? null : Instant.parse(text);
  }

  long number(String name) {
    AttributeValue value = values.get(name);
    return value == null ? 0 : Long.parseLong(value.n());
  }

  boolean flag(String name) {
    AttributeValue value = values.get(name);
    return value != null && Boolean.TRUE.equals(value.bool());
  }

  byte[] bytes(String name) {
    AttributeValue value = values.get(name);
    return value == null ? new byte[0] : value.b().asByteArray();
  }

  Set<String> set(String name) {
    AttributeValue value = values.get(name);
    return value == null ? Set.of() : Set.copyOf(value.ss());
  }
}
