package dev.tallyman.localstack;

import dev.tallyman.service.ReportKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;

/// The bucket for reports, as those use it who put them there. Keys are those under `reports/`.
final class Bucket {

  /// Known to who put the object, and to nobody else: S3 refuses to give it without.
  private static final String CUSTOMER_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  private static final String MD5_OF_CUSTOMER_KEY = "hRasmdxgYDKV3nvbahU1MA==";

  private final S3Client s3;
  private final String name;

  Bucket(S3Client s3, String name) {
    this.s3 = s3;
    this.name = name;
  }

  private static String full(String key) {
    return ReportKeys.PREFIX + key;
  }

  void put(String key, String text) {
    s3.putObject(put -> put.bucket(name).key(full(key)), RequestBody.fromString(text));
  }

  /// All files of a folder, sidecars first.
  void putAll(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        put(String.valueOf(file), Files.readString(file));
      }
    }
  }

  void putInParts(String key, List<String> parts) {
    String upload =
        s3.createMultipartUpload(create -> create.bucket(name).key(full(key))).uploadId();
    List<CompletedPart> done = new ArrayList<>();
    for (int i = 1; i <= parts.size(); i++) {
      int number = i;
      String tag =
          s3.uploadPart(
                  part -> part.bucket(name).key(full(key)).uploadId(upload).partNumber(number),
                  RequestBody.fromString(parts.get(i - 1)))
              .eTag();
      done.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    }
    s3.completeMultipartUpload(complete ->
        complete
            .bucket(name)
            .key(full(key))
            .uploadId(upload)
            .multipartUpload(all -> all.parts(done)));
  }

  /// So that the functions cannot read it.
  void putUnderKeyOfCustomer(String key, String text) {
    s3.putObject(
        put ->
            put.bucket(name)
                .key(full(key))
                .sseCustomerAlgorithm("AES256")
                .sseCustomerKey(CUSTOMER_KEY)
                .sseCustomerKeyMD5(MD5_OF_CUSTOMER_KEY),
        RequestBody.fromBytes(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Returns the version of the mark that the deletion leaves.
  String delete(String key) {
    return s3.deleteObject(delete -> delete.bucket(name).key(full(key))).versionId();
  }

  void undelete(String key, String mark) {
    s3.deleteObject(delete -> delete.bucket(name).key(full(key)).versionId(mark));
  }

  /// Does something of which no event tells.
  void unnoticed(Runnable change) {
    GetBucketNotificationConfigurationResponse told =
        s3.getBucketNotificationConfiguration(get -> get.bucket(name));
    s3.putBucketNotificationConfiguration(
        put -> put.bucket(name).notificationConfiguration(none -> {}));
    try {
      change.run();
    } finally {
      s3.putBucketNotificationConfiguration(put ->
          put.bucket(name)
              .notificationConfiguration(
                  again -> again.queueConfigurations(told.queueConfigurations())));
    }
  }
}
