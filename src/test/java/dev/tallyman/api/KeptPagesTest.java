package dev.tallyman.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tallyman.api.KeptPages.Page;
import dev.tallyman.service.KeptAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class KeptPagesTest {

  private static final int CALLERS = 8;

  private final KeptPages pages = new KeptPages(KeptAnswers.NONE);
  private final AtomicInteger made = new AtomicInteger();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final CountDownLatch asked = new CountDownLatch(CALLERS);

  @Test
  void a_page_is_made_once_for_all_who_ask_at_the_same_time() {
    List<CompletableFuture<Page>> answers =
        askAtOnce("state", () -> new Page(new byte[] {7}, null));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.join().body()).containsExactly(7));
    assertThat(made).hasValue(1);
  }

  @Test
  void what_ends_the_making_ends_it_for_all_and_the_next_one_asks_anew() {
    List<CompletableFuture<Page>> answers =
        askAtOnce(
            "state",
            () -> {
              throw new IllegalStateException("no table");
            });

    assertThat(answers)
        .allSatisfy(answer ->
            assertThatThrownBy(answer::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class));
    Page page = pages.page("name", null, "state", () -> new Page(new byte[] {8}, null));
    assertThat(page.body()).containsExactly(8);
  }

  @Test
  void pages_of_two_states_are_two() {
    pages.page("name", null, "one", () -> new Page(new byte[] {1}, null));
    Page other = pages.page("name", null, "two", () -> new Page(new byte[] {2}, null));

    assertThat(other.body()).containsExactly(2);
  }

  /// All callers but the first find the page being made: it is not made before each of them waits.
  private List<CompletableFuture<Page>> askAtOnce(String basis, Supplier<Page> making) {
    List<CompletableFuture<Page>> answers = new ArrayList<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS, this::thread)) {
      for (int i = 0; i < CALLERS; i++) {
        answers.add(
            CompletableFuture.supplyAsync(
                () -> {
                  asked.countDown();
                  return pages.page(
                      "name",
                      null,
                      basis,
                      () -> {
                        made.incrementAndGet();
                        await();
                        return making.get();
                      });
                },
                callers));
      }
    }
    return answers;
  }

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task);
    threads.add(thread);
    return thread;
  }

  private void await() {
    try {
      asked.await();
      while (threads.stream().filter(t -> t.getState() == Thread.State.WAITING).count()
          < CALLERS - 1) {
        Thread.sleep(5);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
