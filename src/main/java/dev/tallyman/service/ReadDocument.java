package dev.tallyman.service;

import dev.tallyman.text.Rejection;
import dev.tallyman.text.Report;
import org.jspecify.annotations.Nullable;

/// Reads the words of an uploaded object, and its metadata: of the object, then of the sidecar,
/// then of the document itself.
@FunctionalInterface
public interface ReadDocument {

  /// `sidecar` holds the bytes of `KEY.meta.json`, or null where there is none.
  Words read(String bucket, StoredObject object, byte @Nullable [] sidecar);

  /// What came of it.
  sealed interface Words {

    /// The report; a broken sidecar was ignored.
    record Accepted(Report report, boolean sidecarBroken) implements Words {}

    record Refused(Rejection rejection) implements Words {}
  }
}
