package dev.tallyman.service;

import dev.tallyman.text.Metadata;
import dev.tallyman.text.Report;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Gives an uploader a new place in the bucket and an address to put a report there. What is known
/// about the report lies beside that place before the address is given away.
public final class OfferUpload {

  /// What a program needs to upload; `contentType` is null where the uploader did not say.
  public record Offer(String id, String key, String url, @Nullable String contentType) {}

  private static final int LONGEST_NAME = 120;

  private final ReportObjects objects;
  private final String bucket;
  private final Supplier<String> tokens;
  private final Function<Metadata, byte[]> sidecars;

  /// `tokens` never gives the same word twice; `sidecars` writes metadata as a sidecar's bytes.
  public OfferUpload(
      ReportObjects objects,
      String bucket,
      Supplier<String> tokens,
      Function<Metadata, byte[]> sidecars) {
    this.objects = objects;
    this.bucket = bucket;
    this.tokens = tokens;
    this.sidecars = sidecars;
  }

  public Offer offer(String name, @Nullable String contentType, Metadata metadata) {
    String key = "reports/" + tokens.get() + "/" + plain(name);
    if (!metadata.equals(Metadata.NONE)) {
      byte[] sidecar = sidecars.apply(metadata);
      objects.put(
          new StoredObject(
              key + ".meta.json", sidecar, sidecar.length, "application/json", Map.of()));
    }
    return new Offer(Report.id(bucket, key), key, objects.presignedPut(key), contentType);
  }

  /// Scheme, host and port of the addresses that are given away: whoever must say beforehand whom
  /// it will ask, such as a web page, needs to know.
  public String origin() {
    URI address = URI.create(objects.presignedPut("reports/"));
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  /// The name without folders and without characters that keys or shells trip over; its end, which
  /// tells the format, stays. A report that were named like a sidecar would be taken for one.
  private static String plain(String name) {
    String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String end =
        file.substring(Math.max(0, file.length() - LONGEST_NAME))
            .replaceAll("[^\\p{L}\\p{N}._ -]", "_")
            .strip();
    String visible = end.startsWith(".") || end.isEmpty() ? "report" + end : end;
    return visible.endsWith(".meta.json") ? visible + ".txt" : visible;
  }
}
