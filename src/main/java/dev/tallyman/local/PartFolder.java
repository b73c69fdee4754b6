package dev.tallyman.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.jspecify.annotations.Nullable;

/// Multipart uploads under way: a folder for each, with a file for what the object will be and one
/// for each part.
final class PartFolder {

  private static final String ABOUT = "about";

  private final Path uploads;

  PartFolder(Path root) throws IOException {
    this.uploads = Files.createDirectories(root.resolve("uploads"));
  }

  String begin(String key, Map<String, String> headers, Map<String, String> metadata)
      throws IOException {
    String id = UUID.randomUUID().toString();
    Path folder = Files.createDirectory(uploads.resolve(id));
    BlobDraft draft = new BlobDraft(key, headers, metadata, null, null, null);
    BlobFile.write(folder.resolve(ABOUT), draft, InputStream.nullInputStream());
    return id;
  }

  /// What the object will be, or empty where there is no such upload.
  Optional<StoredBlob> about(String id) throws IOException {
    Path file = uploads.resolve(id).resolve(ABOUT);
    boolean exists = id.matches("[0-9a-f-]{36}") && Files.exists(file);
    return exists ? Optional.of(read(file)) : Optional.empty();
  }

  StoredBlob put(String id, int number, @Nullable Long length, @Nullable String md5, InputStream in)
      throws IOException {
    Path draft = uploads.resolve(id).resolve("draft-" + UUID.randomUUID());
    BlobDraft promised =
        new BlobDraft(String.valueOf(number), Map.of(), Map.of(), null, length, md5);
    try {
      StoredBlob part = BlobFile.write(draft, promised, in);
      if (!promised.isKeptBy(part)) {
        throw S3Exceptions.fromStatusCode(400);
      }
      Files.move(draft, part(id, number), StandardCopyOption.ATOMIC_MOVE);
      return part;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /// The parts so far, by number.
  Map<Integer, StoredBlob> parts(String id) throws IOException {
    Map<Integer, StoredBlob> parts = new TreeMap<>();
    for (Path file : list(uploads.resolve(id))) {
      if (file.getFileName().toString().startsWith("part-")) {
        StoredBlob part = read(file);
        parts.put(Integer.valueOf(part.key()), part);
      }
    }
    return parts;
  }

  /// The bytes of the parts, one after the other.
  InputStream join(String id, List<Integer> numbers) throws IOException {
    List<InputStream> bodies = new ArrayList<>();
    for (int number : numbers) {
      FileChannel channel = FileChannel.open(part(id, number), StandardOpenOption.READ);
      bodies.add(BlobFile.body(channel, 0, BlobFile.read(channel).size()));
    }
    return new SequenceInputStream(Collections.enumeration(bodies));
  }

  /// S3's eTag of a joined object: the MD5 of the MD5s of its parts, and their number.
  static String eTag(List<StoredBlob> parts) {
    MessageDigest md5 = BlobFile.md5();
    parts.forEach(part -> md5.update(HexFormat.of().parseHex(part.eTag())));
    return HexFormat.of().formatHex(md5.digest()) + "-" + parts.size();
  }

  void end(String id) throws IOException {
    for (Path file : list(uploads.resolve(id))) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(uploads.resolve(id));
  }

  /// Uploads under way by id.
  Map<String, StoredBlob> all() throws IOException {
    Map<String, StoredBlob> all = new TreeMap<>();
    for (Path folder : list(uploads)) {
      String id = folder.getFileName().toString();
      about(id).ifPresent(about -> all.put(id, about));
    }
    return all;
  }

  private Path part(String id, int number) {
    return uploads.resolve(id).resolve("part-" + number);
  }

  private static StoredBlob read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return BlobFile.read(channel);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
