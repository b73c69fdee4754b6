package dev.tallyman.local;

import java.util.Objects;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.blobstore.SdkRequests;
import org.jspecify.annotations.Nullable;

/// The stretch of an object that a request asks for: all of it where it names none.
record ByteRange(long start, long length) {

  static ByteRange of(SdkRequests.@Nullable ByteRange asked, long size) {
    if (asked == null) {
      return new ByteRange(0, size);
    }
    if (asked.first() == null) {
      long tail = Math.min(Objects.requireNonNull(asked.last()), size);
      return satisfiable(size - tail, tail, size);
    }
    long end = asked.last() == null ? size : Math.min(asked.last() + 1, size);
    return satisfiable(asked.first(), end - asked.first(), size);
  }

  String header(long size) {
    return "bytes " + start + "-" + (start + length - 1) + "/" + size;
  }

  private static ByteRange satisfiable(long start, long length, long size) {
    if (start >= size || length <= 0) {
      throw S3Exceptions.fromStatusCode(416);
    }
    return new ByteRange(start, length);
  }
}
