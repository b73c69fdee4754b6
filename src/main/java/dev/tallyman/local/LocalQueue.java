package dev.tallyman.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// A queue with the manners of SQS: a received message is out of sight for a while and comes back
/// unless it is deleted; one received too often goes to the queue of the dead, which keeps it until
/// somebody deletes it there. Messages are files, so the queue survives whatever happens to the
/// process.
public final class LocalQueue {

  private record Waiting(Path file, Instant visibleAt) {}

  private final MessageFiles files;
  private final Duration visibility;
  private final int mostReceives;
  private final InstantSource clock;

  /// Where messages go that were received too often; the dead have no such place.
  private final @Nullable LocalQueue dead;

  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(
          Comparator.comparing(Waiting::visibleAt)
              .thenComparing(message -> message.file().getFileName().toString()));
  private final Map<String, Path> inFlight = new HashMap<>();
  private boolean closed;

  private LocalQueue(
      MessageFiles files,
      Duration visibility,
      int mostReceives,
      InstantSource clock,
      @Nullable LocalQueue dead) {
    this.files = files;
    this.visibility = visibility;
    this.mostReceives = mostReceives;
    this.clock = clock;
    this.dead = dead;
    Instant now = clock.instant();
    files.all().forEach(file -> waiting.add(new Waiting(file, now)));
  }

  /// Opens the queue of a folder, with that of its dead; messages left there are visible at once.
  public static LocalQueue open(
      Path folder, Duration visibility, int mostReceives, InstantSource clock) throws IOException {
    LocalQueue dead =
        new LocalQueue(new MessageFiles(folder, "dead"), visibility, mostReceives, clock, null);
    return new LocalQueue(
        new MessageFiles(folder, "waiting"), visibility, mostReceives, clock, dead);
  }

  /// The queue of the messages that were given up.
  LocalQueue dead() {
    return Objects.requireNonNull(dead);
  }

  /// Keeps a message safe; nobody receives it before it is delivered.
  public Changes.Announcement announce(String body) {
    Path file = files.add(body, clock.millis());
    return () -> show(file, clock.instant());
  }

  /// Returns the id of the message.
  public String send(String body) {
    Path file = files.add(body, clock.millis());
    show(file, clock.instant());
    return MessageFiles.id(file);
  }

  /// Up to `limit` visible messages, oldest first. Waits for the first no longer than `patience`.
  public synchronized List<QueueMessage> receive(int limit, Duration patience)
      throws InterruptedException {
    awaitVisible(patience);
    List<QueueMessage> received = new ArrayList<>();
    while (received.size() < limit && isVisible() && !closed) {
      Path file = counted(waiting.remove().file());
      QueueMessage message = MessageFiles.read(file);
      if (dead != null && message.receives() > mostReceives) {
        dead.take(file);
      } else {
        inFlight.put(message.id(), file);
        waiting.add(new Waiting(file, clock.instant().plus(visibility)));
        received.add(message);
      }
    }
    return received;
  }

  /// Who looks at the dead does not try to read them.
  private Path counted(Path file) {
    return dead == null ? file : files.received(file);
  }

  private synchronized void take(Path file) {
    show(files.take(file), clock.instant());
  }

  /// The message is done with. A message that has meanwhile become visible again stays.
  public synchronized void delete(String receipt) {
    Path file = settled(receipt);
    if (file != null) {
      files.delete(file);
    }
  }

  /// The message was not done; it is visible again after `delay`, or dead if it was tried often
  /// enough.
  public synchronized void giveBack(String receipt, Duration delay) {
    Path file = settled(receipt);
    if (file != null && dead != null && MessageFiles.receives(file) >= mostReceives) {
      dead.take(file);
    } else if (file != null) {
      show(file, clock.instant().plus(delay));
    }
  }

  /// As if the message had not been received.
  synchronized void putBack(String receipt) {
    Path file = settled(receipt);
    if (file != null) {
      show(files.notReceived(file), clock.instant());
    }
  }

  /// The message of a receipt that still holds, in flight no more.
  private @Nullable Path settled(String receipt) {
    String id = receipt.substring(0, Math.max(0, receipt.lastIndexOf('_')));
    Path file = inFlight.get(id);
    if (file == null || !file.getFileName().toString().endsWith("_" + receipt)) {
      return null;
    }
    inFlight.remove(id);
    waiting.removeIf(other -> other.file().equals(file));
    notifyAll();
    return file;
  }

  /// From now on nobody receives anything, and who waits for a message waits no longer.
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /// Messages received and not yet done with.
  synchronized int inFlight() {
    return inFlight.size();
  }

  /// Messages not done with, whether visible or not.
  public synchronized int size() {
    return waiting.size();
  }

  /// All of these, oldest first.
  List<QueueMessage> messages() {
    return files.all().stream().map(MessageFiles::read).toList();
  }

  private synchronized void show(Path file, Instant at) {
    waiting.add(new Waiting(file, at));
    notifyAll();
  }

  private boolean isVisible() {
    return !waiting.isEmpty() && !waiting.element().visibleAt().isAfter(clock.instant());
  }

  private void awaitVisible(Duration patience) throws InterruptedException {
    Instant end = clock.instant().plus(patience);
    while (!isVisible() && !closed) {
      Instant now = clock.instant();
      Instant next =
          waiting.isEmpty() || waiting.element().visibleAt().isAfter(end)
              ? end
              : waiting.element().visibleAt();
      if (!now.isBefore(end)) {
        return;
      }
      wait(Math.max(1, Duration.between(now, next).toMillis()));
    }
  }
}
