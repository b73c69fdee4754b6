package dev.tallyman.document;

import dev.tallyman.text.Rejection;
import dev.tallyman.text.Report;

/// What became of uploaded bytes: a report that can be read, or the reason why there is none.
public sealed interface Admission {

  /// A report with its words. `sidecarBroken` says that the `KEY.meta.json` beside it could not be
  /// read and was ignored.
  record Accepted(Report report, boolean sidecarBroken) implements Admission {}

  record Rejected(Rejection rejection) implements Admission {}
}
