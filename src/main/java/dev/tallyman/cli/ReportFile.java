package dev.tallyman.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report among the files that were named: its path and its name below the folder that was named.
record ReportFile(Path file, String name) {

  private static final String SIDECAR = ".meta.json";

  /// In a folder these describe reports; none is one.
  private static final String JSON = ".json";

  /// All reports under `paths`, folders in order of their names; sidecars and hidden files are
  /// none.
  static List<ReportFile> under(List<Path> paths) throws IOException {
    List<ReportFile> found = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        found.addAll(inFolder(path));
      } else if (Files.exists(path)) {
        found.add(new ReportFile(path, path.getFileName().toString()));
      } else {
        throw new NoSuchFileException(path.toString());
      }
    }
    return found;
  }

  /// The file's name without its extension.
  String stem() {
    String fileName = file.getFileName().toString();
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  /// The bytes of `FILE.meta.json`, or null where there is none.
  byte @Nullable [] sidecar() throws IOException {
    Path sidecar = file.resolveSibling(file.getFileName() + SIDECAR);
    return Files.isRegularFile(sidecar) ? Files.readAllBytes(sidecar) : null;
  }

  private static List<ReportFile> inFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isReport(folder.relativize(file)))
          .sorted()
          .map(file -> new ReportFile(file, name(folder.relativize(file))))
          .toList();
    }
  }

  private static boolean isReport(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return !relative.toString().endsWith(JSON);
  }

  /// With slashes on every system.
  private static String name(Path relative) {
    return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
  }
}
