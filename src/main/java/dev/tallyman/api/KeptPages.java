package dev.tallyman.api;

import dev.tallyman.service.Deflated;
import dev.tallyman.service.KeptAnswers;
import dev.tallyman.service.KeptAnswers.Kept;
import dev.tallyman.text.Report;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// First pages that were asked for before: made anew only when what they rest on has changed, and
/// then once for all who ask at the same time.
final class KeptPages {

  /// A page before it is signed and sent: its words, and the place where the next one begins.
  @SuppressWarnings("ArrayRecordComponent") // bytes are handed over, never compared
  record Page(byte[] body, @Nullable String next) {}

  private final KeptAnswers kept;

  /// The pages that are being made, by name and state.
  private final Map<String, CompletableFuture<Page>> open = new ConcurrentHashMap<>();

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
    CompletableFuture<Page> mine = new CompletableFuture<>();
    CompletableFuture<Page> first = open.putIfAbsent(name + basis, mine);
    return first == null ? made(name, basis, making, mine) : awaited(first);
  }

  private Page made(
      String name, String basis, Supplier<Page> making, CompletableFuture<Page> mine) {
    try {
      Page page = making.get();
      kept.keep(name, new Kept(basis, page.next(), Deflated.of(page.body())));
      mine.complete(page);
      return page;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      open.remove(name + basis, mine);
    }
  }

  /// What ended the making of a page ends the waiting for it.
  private static Page awaited(CompletableFuture<Page> page) {
    try {
      return page.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
