package dev.tallyman.local;

/// One change of the bucket, as S3 would notify it: "`reports/a.txt` was put, 812 bytes". `eTag` is
/// bare, without quotes; a deletion has neither size nor eTag.
public record ObjectChange(Kind kind, String key, long size, String eTag) {

  /// What happened, by the name that S3 gives the event.
  public enum Kind {
    PUT("ObjectCreated:Put"),
    COPY("ObjectCreated:Copy"),
    MULTIPART("ObjectCreated:CompleteMultipartUpload"),
    DELETE("ObjectRemoved:Delete");

    private final String eventName;

    Kind(String eventName) {
      this.eventName = eventName;
    }

    public String eventName() {
      return eventName;
    }
  }
}
