package dev.tallyman.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectStorageClass;
import software.amazon.awssdk.services.s3.model.S3Object;

/// One page of a listing: keys in order, those with a delimiter after the prefix folded into one
/// common prefix.
final class ObjectListing {

  private static final int PAGE = 1000;

  private final String prefix;
  private final String delimiter;
  private final String after;
  private final int limit;
  private final List<S3Object> contents = new ArrayList<>();
  private final List<CommonPrefix> prefixes = new ArrayList<>();
  private @Nullable String last;
  private boolean truncated;

  private ObjectListing(ListObjectsV2Request request) {
    this.prefix = orEmpty(request.prefix());
    this.delimiter = orEmpty(request.delimiter());
    String token = orEmpty(request.continuationToken());
    this.after =
        token.isEmpty()
            ? orEmpty(request.startAfter())
            : new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    this.limit = request.maxKeys() == null ? PAGE : Math.min(request.maxKeys(), PAGE);
  }

  static ListObjectsV2Response page(
      NavigableMap<String, StoredBlob> blobs, ListObjectsV2Request request) {
    ObjectListing listing = new ObjectListing(request);
    listing.walk(blobs);
    return listing.response();
  }

  private void walk(NavigableMap<String, StoredBlob> blobs) {
    boolean resumes = blobs.comparator().compare(after, prefix) >= 0;
    for (StoredBlob blob : blobs.tailMap(resumes ? after : prefix, !resumes).values()) {
      if (!blob.key().startsWith(prefix)) {
        return;
      }
      String name = folded(blob.key());
      if (name.equals(last) || name.equals(after)) {
        continue;
      }
      if (contents.size() + prefixes.size() >= limit) {
        truncated = limit > 0;
        return;
      }
      add(name, blob);
    }
  }

  private void add(String name, StoredBlob blob) {
    last = name;
    if (name.equals(blob.key())) {
      contents.add(
          S3Object.builder()
              .key(name)
              .size(blob.size())
              .eTag(BlobHeaders.quoted(blob.eTag()))
              .lastModified(blob.modified())
              .storageClass(ObjectStorageClass.STANDARD)
              .build());
    } else {
      prefixes.add(CommonPrefix.builder().prefix(name).build());
    }
  }

  private String folded(String key) {
    int end = delimiter.isEmpty() ? -1 : key.indexOf(delimiter, prefix.length());
    return end < 0 ? key : key.substring(0, end + delimiter.length());
  }

  private ListObjectsV2Response response() {
    String token =
        truncated && last != null
            ? Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.getBytes(StandardCharsets.UTF_8))
            : null;
    return ListObjectsV2Response.builder()
        .contents(contents)
        .commonPrefixes(prefixes)
        .nextContinuationToken(token)
        .isTruncated(token != null)
        .build();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
