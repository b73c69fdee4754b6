package dev.tallyman.local;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/// The headers and metadata of an object, taken from the requests that set them and put into the
/// answers that show them.
final class BlobHeaders {

  private static final String TYPE = "Content-Type";
  private static final String ENCODING = "Content-Encoding";
  private static final String LANGUAGE = "Content-Language";
  private static final String DISPOSITION = "Content-Disposition";
  private static final String CACHE = "Cache-Control";

  private BlobHeaders() {}

  static Map<String, String> of(PutObjectRequest put) {
    return headers(
        put.contentType(),
        put.contentEncoding(),
        put.contentLanguage(),
        put.contentDisposition(),
        put.cacheControl());
  }

  static Map<String, String> of(CopyObjectRequest copy) {
    return headers(
        copy.contentType(),
        copy.contentEncoding(),
        copy.contentLanguage(),
        copy.contentDisposition(),
        copy.cacheControl());
  }

  static Map<String, String> of(CreateMultipartUploadRequest create) {
    return headers(
        create.contentType(),
        create.contentEncoding(),
        create.contentLanguage(),
        create.contentDisposition(),
        create.cacheControl());
  }

  /// Metadata names do not distinguish case; S3 shows them in lower case.
  static Map<String, String> metadata(Map<String, String> metadata) {
    Map<String, String> lowered = new LinkedHashMap<>();
    metadata.forEach((name, value) -> lowered.put(name.toLowerCase(Locale.ROOT), value));
    return Collections.unmodifiableMap(lowered);
  }

  static GetObjectResponse.Builder answer(StoredBlob blob) {
    return GetObjectResponse.builder()
        .contentType(blob.headers().getOrDefault(TYPE, "binary/octet-stream"))
        .contentEncoding(blob.headers().get(ENCODING))
        .contentLanguage(blob.headers().get(LANGUAGE))
        .contentDisposition(blob.headers().get(DISPOSITION))
        .cacheControl(blob.headers().get(CACHE))
        .contentLength(blob.size())
        .eTag(quoted(blob.eTag()))
        .lastModified(blob.modified())
        .metadata(blob.metadata());
  }

  static String quoted(String eTag) {
    return '"' + eTag + '"';
  }

  private static Map<String, String> headers(
      @Nullable String type,
      @Nullable String encoding,
      @Nullable String language,
      @Nullable String disposition,
      @Nullable String cache) {
    Map<String, String> headers = new LinkedHashMap<>();
    put(headers, TYPE, type);
    put(headers, ENCODING, encoding);
    put(headers, LANGUAGE, language);
    put(headers, DISPOSITION, disposition);
    put(headers, CACHE, cache);
    return headers;
  }

  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      headers.put(name, value);
    }
  }
}
