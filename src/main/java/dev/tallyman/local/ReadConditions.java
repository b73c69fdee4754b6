package dev.tallyman.local;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/// The conditions under which a request wants to read an object. An unmet one is "not modified" for
/// a download and "precondition failed" for the source of a copy.
record ReadConditions(
    @Nullable String match,
    @Nullable String noneMatch,
    @Nullable Instant modifiedSince,
    @Nullable Instant unmodifiedSince,
    int notModifiedStatus) {

  static ReadConditions of(GetObjectRequest get) {
    return new ReadConditions(
        get.ifMatch(), get.ifNoneMatch(), get.ifModifiedSince(), get.ifUnmodifiedSince(), 304);
  }

  static ReadConditions of(CopyObjectRequest copy) {
    return new ReadConditions(
        copy.copySourceIfMatch(),
        copy.copySourceIfNoneMatch(),
        copy.copySourceIfModifiedSince(),
        copy.copySourceIfUnmodifiedSince(),
        412);
  }

  void check(StoredBlob blob) {
    if (match != null && !names(match, blob)) {
      throw S3Exceptions.preconditionFailed(null);
    }
    // HTTP dates have no fractions of a second.
    Instant modified = blob.modified().truncatedTo(ChronoUnit.SECONDS);
    if (match == null && unmodifiedSince != null && modified.isAfter(unmodifiedSince)) {
      throw S3Exceptions.preconditionFailed(null);
    }
    boolean same =
        noneMatch != null
            ? names(noneMatch, blob)
            : modifiedSince != null && !modified.isAfter(modifiedSince);
    if (same) {
      throw S3Exceptions.fromStatusCode(
          notModifiedStatus, BlobHeaders.quoted(blob.eTag()), Map.of(), null);
    }
  }

  private static boolean names(String condition, StoredBlob blob) {
    return condition.equals("*") || condition.replace("\"", "").equals(blob.eTag());
  }
}
