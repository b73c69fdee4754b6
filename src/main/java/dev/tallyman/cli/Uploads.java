package dev.tallyman.cli;

import dev.tallyman.local.LocalNames;
import dev.tallyman.service.ReportKeys;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Puts reports into the bucket, each with its sidecar. What is there already with the same bytes
/// is not sent again, so an upload that was interrupted goes on where it stopped.
final class Uploads implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.of(
          "txt", "text/plain; charset=utf-8",
          "html", "text/html",
          "htm", "text/html",
          "eml", "message/rfc822",
          "csv", "text/csv",
          "pdf", "application/pdf",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "json", "application/json");

  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

  /// So often is tried what may pass, with growing pauses.
  private static final int ATTEMPTS = 6;

  private final S3Client s3;
  private final String bucket;

  private Uploads(S3Client s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /// To the bucket behind `endpoint`, or on AWS for null. The local cloud asks for no credentials;
  /// elsewhere they are the caller's own.
  static Uploads to(@Nullable URI endpoint, String bucket) {
    S3ClientBuilder client =
        S3Client.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(
                settings -> settings.retryStrategy(retry -> retry.maxAttempts(ATTEMPTS)));
    if (endpoint != null) {
      client.endpointOverride(endpoint).forcePathStyle(true);
    }
    if (endpoint != null && THIS_MACHINE.contains(endpoint.getHost())) {
      client
          .region(Region.of(LocalNames.REGION))
          .credentialsProvider(AnonymousCredentialsProvider.create());
    }
    return new Uploads(client.build(), bucket);
  }

  static String key(ReportFile report) {
    return LocalNames.REPORTS + report.name();
  }

  /// The bytes of a report and, where there is one, of its sidecar, as they are now.
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
  record Contents(String key, byte[] report, byte @Nullable [] sidecar) {

    static Contents of(ReportFile report) throws Unreadable {
      try {
        return new Contents(
            Uploads.key(report), Files.readAllBytes(report.file()), report.sidecar());
      } catch (IOException e) {
        throw new Unreadable(e);
      }
    }
  }

  /// A file that is there and cannot be read.
  static final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    Unreadable(IOException cause) {
      super("cannot be read: " + cause.getMessage(), cause);
    }
  }

  /// Whether the bucket has the same bytes. The tag of an object is its MD5, save where it came in
  /// parts or is encrypted by a key of KMS: then it is sent again, which does no harm.
  boolean isThere(Contents contents) {
    return isThere(contents.key(), contents.report())
        && (contents.sidecar() == null
            || isThere(ReportKeys.sidecarOf(contents.key()), contents.sidecar()));
  }

  /// The sidecar goes first, so that the report is read with it.
  void send(Contents contents) {
    if (contents.sidecar() != null) {
      put(ReportKeys.sidecarOf(contents.key()), contents.sidecar());
    }
    put(contents.key(), contents.report());
  }

  private void put(String key, byte[] bytes) {
    s3.putObject(
        put -> put.bucket(bucket).key(key).contentType(type(key)), RequestBody.fromBytes(bytes));
  }

  private boolean isThere(String key, byte[] bytes) {
    try {
      HeadObjectResponse head = s3.headObject(object -> object.bucket(bucket).key(key));
      return head.contentLength() == bytes.length && head.eTag().equals('"' + md5(bytes) + '"');
    } catch (S3Exception e) {
      if (e.statusCode() == 404) {
        return false;
      }
      throw e;
    }
  }

  private static String type(String key) {
    String extension = key.substring(key.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    s3.close();
  }
}
