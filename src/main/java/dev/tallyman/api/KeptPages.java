package dev.tallyman.api;

import dev.tallyman.service.Deflated;
import dev.tallyman.service.KeptAnswers;
import dev.tallyman.service.KeptAnswers.Kept;
import dev.tallyman.text.Report;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// First pages that were asked for before: made anew only when what they rest on has changed.
final class KeptPages {

  /// A page before it is signed and sent: its words, and the place where the next one begins.
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
  record Page(byte[] body, @Nullable String next) {}

  private final KeptAnswers kept;

  KeptPages(KeptAnswers kept) {
    this.kept = kept;
  }

  KeptAnswers answers() {
    return kept;
  }

  /// The name under which the page is kept that answers a call in a format.
  static String name(Call call, Format format) {
    return Report.hash(String.join("\0", call.question(), format.code(), "" + call.limit()));
  }

  /// The page of a name from the state named `basis`; `before` is what was kept of it.
  Page page(String name, @Nullable Kept before, @Nullable String basis, Supplier<Page> making) {
    if (basis == null) {
      return making.get();
    }
    if (before != null && before.restsOn(basis)) {
      return new Page(Deflated.back(before.body()), before.next());
    }
    Page page = making.get();
    kept.keep(name, new Kept(basis, page.next(), Deflated.of(page.body())));
    return page;
  }
}
