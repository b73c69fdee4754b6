package dev.tallyman.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report among the files that were named: its path and its name below the folder that was named.
record ReportFile(Path file, String name) {

  private static final String SIDECAR = ".meta.json";

  /// In a folder these describe reports; none is one.
  private static final String JSON = ".json";

  /// All reports under `paths`, each once, folders in order of their names; sidecars and hidden
  /// files are none.
  static List<ReportFile> under(List<Path> paths) throws IOException {
    Set<ReportFile> found = new LinkedHashSet<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        found.addAll(inFolder(path));
      } else if (Files.exists(path)) {
        found.add(new ReportFile(path, path.getFileName().toString()));
      } else {
        throw new NoSuchFileException(path.toString());
      }
    }
    if (found.isEmpty()) {
      throw new IOException(
          "There is no report in "
              + paths.stream().map(Path::toString).collect(Collectors.joining(", "))
              + ": hidden files and those that end in .json are none.");
    }
    return List.copyOf(found);
  }

  /// Refuses files that would take each other's place where they go to.
  static void checkNames(List<ReportFile> files, Function<ReportFile, String> target)
      throws IOException {
    Map<String, ReportFile> taken = new HashMap<>();
    for (ReportFile one : files) {
      ReportFile other = taken.put(target.apply(one), one);
      if (other != null) {
        throw new IOException(
            "%s and %s would both become %s: name the folder above them, or rename one."
                .formatted(other.file(), one.file(), target.apply(one)));
      }
    }
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
