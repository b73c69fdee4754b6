package dev.tallyman.local;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Hands batches from the queue to the function, one at a time. What the function reports as failed
/// comes back later, ever later; what it does not is done.
///
/// On AWS the tries of a message lie a visibility timeout apart, so that the last of them comes an
/// hour after the first, whatever is down meanwhile. Here they follow each other within seconds,
/// and what fails while the table does not answer was not tried: it waits until the table is there.
final class QueueWorker implements AutoCloseable {

  private static final int BATCH = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration FIRST_DELAY = Duration.ofSeconds(1);

  /// The longest that a batch in hand may take when the worker is to stop: a report of 10 MB is
  /// read in less.
  private static final Duration TO_FINISH = Duration.ofSeconds(25);

  private final LocalQueue queue;
  private final Function function;
  private final BooleanSupplier isTableThere;
  private final ServiceLog log;
  private final Thread thread;
  private volatile boolean closed;

  private QueueWorker(
      LocalQueue queue, Function function, BooleanSupplier isTableThere, ServiceLog log) {
    this.queue = queue;
    this.function = function;
    this.isTableThere = isTableThere;
    this.log = log;
    this.thread = Thread.ofPlatform().name("queue").daemon().unstarted(this::work);
  }

  static QueueWorker start(
      LocalQueue queue, Function function, BooleanSupplier isTableThere, ServiceLog log) {
    QueueWorker worker = new QueueWorker(queue, function, isTableThere, log);
    worker.thread.start();
    return worker;
  }

  private void work() {
    try {
      while (!closed) {
        List<QueueMessage> batch = queue.receive(BATCH, PATIENCE);
        if (!batch.isEmpty()) {
          settle(batch, handle(batch));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Set<String> handle(List<QueueMessage> batch) {
    try {
      return SqsEvent.failed(function.invoke(SqsEvent.of(batch)), batch);
    } catch (IOException e) {
      log.failed("a batch could not be read", e);
      boolean mayBeForOne = batch.size() > 1 && isTableThere.getAsBoolean();
      return mayBeForOne ? handleEachAlone(batch) : ids(batch);
    }
  }

  private static Set<String> ids(List<QueueMessage> batch) {
    return batch.stream().map(QueueMessage::id).collect(Collectors.toSet());
  }

  /// A message on which the function itself ends must not take its neighbours along.
  private Set<String> handleEachAlone(List<QueueMessage> batch) {
    return batch.stream()
        .flatMap(message -> handle(List.of(message)).stream())
        .collect(Collectors.toSet());
  }

  private void settle(List<QueueMessage> batch, Set<String> failed) throws InterruptedException {
    boolean wasTried = failed.isEmpty() || isTableThere.getAsBoolean();
    for (QueueMessage message : batch) {
      if (!failed.contains(message.id())) {
        queue.delete(message.receipt());
      } else if (wasTried && !closed) {
        queue.giveBack(message.receipt(), FIRST_DELAY.multipliedBy(1L << (message.receives() - 1)));
      } else {
        queue.putBack(message.receipt());
      }
    }
    while (!wasTried && !closed && !isTableThere.getAsBoolean()) {
      Thread.sleep(PATIENCE);
    }
  }

  boolean isAlive() {
    return thread.isAlive();
  }

  /// Takes nothing more, and waits until what is in hand is done; what the function leaves goes
  /// back to the queue as if it had not been tried.
  @Override
  public void close() {
    closed = true;
    queue.close();
    try {
      thread.join(TO_FINISH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
