package dev.tallyman.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of one local cloud, which no other may use at the same time. Without a place of its
/// own it is a temporary one, deleted at the end.
final class DataFolder implements AutoCloseable {

  private final Path root;
  private final boolean isKept;
  private final FileChannel channel;

  private DataFolder(Path root, boolean isKept, FileChannel channel) {
    this.root = root;
    this.isKept = isKept;
    this.channel = channel;
  }

  static DataFolder open(@Nullable Path place) throws IOException {
    Path root = place == null ? Files.createTempDirectory("tallyman-") : created(place);
    FileChannel channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new CannotStart(
          "The folder "
              + root
              + " is in use: stop the other tallyman or choose another with --data.");
    }
    return new DataFolder(root, place != null, channel);
  }

  boolean isKept() {
    return isKept;
  }

  Path resolve(String name) {
    return root.resolve(name);
  }

  @Override
  public void close() {
    try {
      channel.close();
      if (!isKept) {
        delete(root);
      }
    } catch (IOException e) {
      // A temporary folder that stays is no reason to fail at the end.
    }
  }

  private static Path created(Path place) {
    try {
      return Files.createDirectories(place).toAbsolutePath();
    } catch (IOException e) {
      throw new CannotStart(
          "The folder " + place + " cannot be written: choose another with --data.", e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
