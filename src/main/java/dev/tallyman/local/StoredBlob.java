package dev.tallyman.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of an object beside its bytes. `headers` are its HTTP headers (`Content-Type`, …),
/// `metadata` its own, without the `x-amz-meta-` prefix; `eTag` is bare, without quotes.
record StoredBlob(
    String key,
    long size,
    String eTag,
    Instant modified,
    Map<String, String> headers,
    Map<String, String> metadata) {

  StoredBlob {
    headers = Map.copyOf(headers);
    metadata = Map.copyOf(metadata);
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }

  void writeTo(DataOutputStream out) throws IOException {
    out.writeUTF(key);
    out.writeLong(size);
    out.writeUTF(eTag);
    out.writeLong(modified.toEpochMilli());
    write(headers, out);
    write(metadata, out);
  }

  static StoredBlob readFrom(DataInputStream in) throws IOException {
    return new StoredBlob(
        in.readUTF(),
        in.readLong(),
        in.readUTF(),
        Instant.ofEpochMilli(in.readLong()),
        read(in),
        read(in));
  }

  private static void write(Map<String, String> map, DataOutputStream out) throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<String, String> entry : map.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeUTF(entry.getValue());
    }
  }

  private static Map<String, String> read(DataInputStream in) throws IOException {
    Map<String, String> map = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      map.put(in.readUTF(), in.readUTF());
    }
    return map;
  }
}
