package dev.tallyman.aws;

import dev.tallyman.service.ReportObjects;
import dev.tallyman.service.StoredObject;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/// The bucket in S3.
public final class S3Objects implements ReportObjects {

  private static final Duration ADDRESS_HOLDS = Duration.ofMinutes(15);

  private final S3Client client;
  private final S3Presigner presigner;
  private final String bucket;

  public S3Objects(S3Client client, S3Presigner presigner, String bucket) {
    this.client = client;
    this.presigner = presigner;
    this.bucket = bucket;
  }

  @Override
  public Optional<StoredObject> fetch(String key, long maxBytes) {
    try (ResponseInputStream<GetObjectResponse> body =
        client.getObject(get -> get.bucket(bucket).key(key))) {
      return Optional.of(object(key, body, maxBytes));
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StoredObject object(
      String key, ResponseInputStream<GetObjectResponse> body, long maxBytes) throws IOException {
    GetObjectResponse head = body.response();
    long size = head.contentLength();
    byte[] bytes = new byte[0];
    if (size > maxBytes) {
      body.abort();
    } else {
      bytes = body.readAllBytes();
    }
    return new StoredObject(
        key, bytes, size, head.contentType(), metadata(head.metadata()), head.eTag());
  }

  private static Map<String, String> metadata(Map<String, String> headers) {
    Map<String, String> metadata = new HashMap<>();
    headers.forEach(
        (name, value) -> metadata.put(name.toLowerCase(Locale.ROOT), withoutEncoding(value)));
    return metadata;
  }

  /// S3 hands out metadata beyond ASCII as RFC 2047 encoded words.
  private static String withoutEncoding(String value) {
    try {
      return value.startsWith("=?") ? MimeUtility.decodeText(value) : value;
    } catch (UnsupportedEncodingException e) {
      return value;
    }
  }

  @Override
  public List<Listed> list(String prefix, @Nullable String after, int limit) {
    int mostPerPage = 1000;
    return client
        .listObjectsV2Paginator(list ->
            list.bucket(bucket)
                .prefix(prefix)
                .startAfter(after)
                .maxKeys(Math.min(limit, mostPerPage)))
        .contents()
        .stream()
        .map(object -> new Listed(object.key(), object.eTag(), object.size()))
        .limit(limit)
        .toList();
  }

  @Override
  public void put(StoredObject object) {
    client.putObject(
        put ->
            put.bucket(bucket)
                .key(object.key())
                .contentType(object.contentType())
                .metadata(object.metadata()),
        RequestBody.fromBytes(object.bytes()));
  }

  @Override
  public String presignedPut(String key) {
    return presigner
        .presignPutObject(presign ->
            presign
                .signatureDuration(ADDRESS_HOLDS)
                .putObjectRequest(put -> put.bucket(bucket).key(key)))
        .url()
        .toString();
  }
}
