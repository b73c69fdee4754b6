package dev.tallyman.local;

import dev.tallyman.service.ReportKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.jspecify.annotations.Nullable;

/// The objects of the bucket in a folder of the file system. Files have hashed names, so that every
/// legal key works: `a` beside `a/b`, `dir//x`, 1,024 bytes without a slash. File and folder are
/// synced before a change is confirmed.
final class ObjectFolder {

  private final Path objects;
  private final Path drafts;
  private final Changes changes;
  private final NavigableMap<String, StoredBlob> blobs =
      new ConcurrentSkipListMap<>(ReportKeys.ORDER);

  private ObjectFolder(Path root, Changes changes) throws IOException {
    this.objects = Files.createDirectories(root.resolve("objects"));
    this.drafts = Files.createDirectories(root.resolve("drafts"));
    this.changes = changes;
  }

  static ObjectFolder open(Path root, Changes changes) throws IOException {
    ObjectFolder folder = new ObjectFolder(root, changes);
    for (Path abandoned : files(folder.drafts)) {
      Files.delete(abandoned);
    }
    for (Path file : files(folder.objects)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        StoredBlob blob = BlobFile.read(channel);
        folder.blobs.put(blob.key(), blob);
      }
    }
    return folder;
  }

  /// All objects, in the bucket's order.
  NavigableMap<String, StoredBlob> blobs() {
    return blobs;
  }

  /// Stores an object, or nothing where the bytes are not those that were promised.
  StoredBlob put(ObjectChange.Kind kind, BlobDraft draft, InputStream body) throws IOException {
    Path file = drafts.resolve(UUID.randomUUID().toString());
    try {
      StoredBlob blob = BlobFile.write(file, draft, body);
      if (!draft.isKeptBy(blob)) {
        throw S3Exceptions.fromStatusCode(400);
      }
      publish(kind, blob, file);
      return blob;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private synchronized void publish(ObjectChange.Kind kind, StoredBlob blob, Path draft)
      throws IOException {
    Changes.Announcement announcement =
        changes.announce(new ObjectChange(kind, blob.key(), blob.size(), blob.eTag()));
    try {
      Files.move(draft, file(blob.key()), StandardCopyOption.ATOMIC_MOVE);
      sync(objects);
      blobs.put(blob.key(), blob);
    } finally {
      announcement.deliver();
    }
  }

  synchronized void delete(String key) throws IOException {
    if (!blobs.containsKey(key)) {
      return;
    }
    Changes.Announcement announcement =
        changes.announce(new ObjectChange(ObjectChange.Kind.DELETE, key, 0, ""));
    try {
      Files.deleteIfExists(file(key));
      sync(objects);
      blobs.remove(key);
    } finally {
      announcement.deliver();
    }
  }

  /// The object's file, open for reading, so that a later change does not mix into it; null where
  /// there is no such object.
  @Nullable FileChannel open(String key) throws IOException {
    try {
      return blobs.containsKey(key) ? FileChannel.open(file(key), StandardOpenOption.READ) : null;
    } catch (NoSuchFileException deletedMeanwhile) {
      return null;
    }
  }

  /// Makes the names in a folder last. A file system that cannot sync a folder (Windows) keeps them
  /// by itself.
  static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      if (!System.getProperty("os.name").startsWith("Windows")) {
        throw new UncheckedIOException(unsupported);
      }
    }
  }

  private Path file(String key) {
    return objects.resolve(dev.tallyman.text.Report.hash(key));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
