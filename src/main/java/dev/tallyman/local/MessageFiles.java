package dev.tallyman.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The messages of a queue as files, one each, in a folder of their own. A file name says when the
/// message was sent, its id, and how often it was received.
final class MessageFiles {

  private final Path messages;
  private final Path drafts;

  /// The folder `name` under `root`.
  MessageFiles(Path root, String name) throws IOException {
    this.messages = Files.createDirectories(root.resolve(name));
    this.drafts = Files.createDirectories(root.resolve("drafts"));
  }

  /// Writes a message so that it is there after a power failure.
  Path add(String body, long sentMillis) {
    String name = "%015d_%s_0".formatted(sentMillis, UUID.randomUUID());
    Path draft = drafts.resolve(name);
    try {
      try (FileChannel channel =
          FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
      return synced(Files.move(draft, messages.resolve(name), StandardCopyOption.ATOMIC_MOVE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All messages, oldest first.
  List<Path> all() {
    try (Stream<Path> files = Files.list(messages)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes down that a message was received once more. This need not survive a power failure.
  Path received(Path file) {
    return withReceives(file, receives(file) + 1);
  }

  /// Takes the last receipt back.
  Path notReceived(Path file) {
    return withReceives(file, receives(file) - 1);
  }

  private Path withReceives(Path file, int receives) {
    String name = file.getFileName().toString();
    return move(file, messages.resolve(name.substring(0, name.lastIndexOf('_') + 1) + receives));
  }

  /// Moves a message here from the folder of another queue.
  Path take(Path file) {
    return synced(move(file, messages.resolve(file.getFileName())));
  }

  void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String id(Path file) {
    return file.getFileName().toString().split("_", 3)[1];
  }

  static int receives(Path file) {
    String name = file.getFileName().toString();
    return Integer.parseInt(name.substring(name.lastIndexOf('_') + 1));
  }

  static QueueMessage read(Path file) {
    String[] parts = file.getFileName().toString().split("_", 3);
    try {
      return new QueueMessage(
          parts[1],
          Files.readString(file),
          java.time.Instant.ofEpochMilli(Long.parseLong(parts[0])),
          Integer.parseInt(parts[2]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path move(Path from, Path to) {
    try {
      return Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path synced(Path file) {
    ObjectFolder.sync(file.getParent());
    return file;
  }
}
