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
import java.util.PriorityQueue;

/// A queue with the manners of SQS: a received message is out of sight for a while and comes back
/// unless it is deleted; one received too often goes to the dead. Messages are files, so the queue
/// survives whatever happens to the process.
public final class LocalQueue {

  private record Waiting(Path file, Instant visibleAt) {}

  private final MessageFiles files;
  private final Duration visibility;
  private final int mostReceives;
  private final InstantSource clock;
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(
          Comparator.comparing(Waiting::visibleAt)
              .thenComparing(message -> message.file().getFileName().toString()));
  private final Map<String, Path> inFlight = new HashMap<>();

  private LocalQueue(
      MessageFiles files, Duration visibility, int mostReceives, InstantSource clock) {
    this.files = files;
    this.visibility = visibility;
    this.mostReceives = mostReceives;
    this.clock = clock;
  }

  /// Opens the queue of a folder; messages left there are visible at once.
  public static LocalQueue open(
      Path folder, Duration visibility, int mostReceives, InstantSource clock) throws IOException {
    MessageFiles files = new MessageFiles(folder);
    LocalQueue queue = new LocalQueue(files, visibility, mostReceives, clock);
    Instant now = clock.instant();
    files.waiting().forEach(file -> queue.waiting.add(new Waiting(file, now)));
    return queue;
  }

  /// Keeps a message safe; nobody receives it before it is delivered.
  public Changes.Announcement announce(String body) {
    Path file = files.add(body, clock.millis());
    return () -> show(file, clock.instant());
  }

  public void send(String body) {
    announce(body).deliver();
  }

  /// Up to `limit` visible messages, oldest first. Waits for the first no longer than `patience`.
  public synchronized List<QueueMessage> receive(int limit, Duration patience)
      throws InterruptedException {
    awaitVisible(patience);
    List<QueueMessage> received = new ArrayList<>();
    while (received.size() < limit && isVisible()) {
      Path file = files.received(waiting.remove().file());
      QueueMessage message = MessageFiles.read(file);
      if (message.receives() > mostReceives) {
        files.bury(file);
      } else {
        inFlight.put(message.id(), file);
        waiting.add(new Waiting(file, clock.instant().plus(visibility)));
        received.add(message);
      }
    }
    return received;
  }

  /// The message is done with. A message that has meanwhile become visible again stays.
  public synchronized void delete(QueueMessage message) {
    Path file = inFlight.get(message.id());
    if (file != null && isOf(message, file)) {
      inFlight.remove(message.id());
      waiting.removeIf(other -> other.file().equals(file));
      files.delete(file);
      notifyAll();
    }
  }

  /// The message was not done; it is visible again after `delay`, or dead if it was tried often
  /// enough.
  public synchronized void giveBack(QueueMessage message, Duration delay) {
    Path file = inFlight.get(message.id());
    if (file == null || !isOf(message, file)) {
      return;
    }
    inFlight.remove(message.id());
    waiting.removeIf(other -> other.file().equals(file));
    if (message.receives() >= mostReceives) {
      files.bury(file);
    } else {
      show(file, clock.instant().plus(delay));
    }
    notifyAll();
  }

  /// Messages not done with, whether visible or not.
  public synchronized int size() {
    return waiting.size();
  }

  /// The messages that were given up.
  public List<QueueMessage> dead() {
    return files.dead().stream().map(MessageFiles::read).toList();
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
    while (!isVisible()) {
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

  private static boolean isOf(QueueMessage message, Path file) {
    return file.getFileName().toString().endsWith("_" + message.receives());
  }
}
