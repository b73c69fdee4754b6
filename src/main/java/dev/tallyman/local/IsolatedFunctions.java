package dev.tallyman.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The functions from the deployment zip, each under AWS's runtime client in a JVM of its own.
final class IsolatedFunctions implements Functions {

  private static final String HANDLERS = "dev.tallyman.aws.";
  private static final Duration INGEST_TIMEOUT = Duration.ofMinutes(2);
  private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(28);
  private static final Duration RECONCILE_TIMEOUT = Duration.ofMinutes(5);

  private final IsolatedFunction ingest;
  private final IsolatedFunction query;
  private final IsolatedFunction reconcile;

  private IsolatedFunctions(Path code, Map<String, String> environment, File log) {
    this.ingest = function("IngestHandler", code, environment, INGEST_TIMEOUT, log);
    this.query = function("QueryHandler", code, environment, QUERY_TIMEOUT, log);
    this.reconcile = function("ReconcileHandler", code, environment, RECONCILE_TIMEOUT, log);
  }

  /// Unpacks `zip` into `code` and runs the functions from there.
  static IsolatedFunctions start(Path zip, Path code, Map<String, String> environment, File log)
      throws IOException {
    if (!Files.isRegularFile(zip)) {
      throw new CannotStart("There is no " + zip + ": build it with mvn package.");
    }
    unpack(zip, code);
    return in(code, environment, log);
  }

  /// Runs the functions from a folder laid out as the zip.
  static IsolatedFunctions in(Path code, Map<String, String> environment, File log) {
    return new IsolatedFunctions(code, environment, log);
  }

  private static IsolatedFunction function(
      String handler, Path code, Map<String, String> environment, Duration timeout, File log) {
    return new IsolatedFunction(handler, HANDLERS + handler, code, environment, timeout, log);
  }

  static void unpack(Path zip, Path folder) throws IOException {
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(file)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("The zip leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(entries, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  @Override
  public Function ingest() {
    return ingest;
  }

  @Override
  public Function query() {
    return query;
  }

  @Override
  public Function reconcile() {
    return reconcile;
  }

  /// They know the time of each invocation alone.
  @Override
  public void stop() {}

  @Override
  public void close() {
    ingest.close();
    query.close();
    reconcile.close();
  }
}
