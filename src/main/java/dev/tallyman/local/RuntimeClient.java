package dev.tallyman.local;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The jars of AWS's runtime interface client among those that this process was started with: what
/// Lambda's managed runtime puts on the class path of a function.
final class RuntimeClient {

  private static final Pattern JAR =
      Pattern.compile(
          "(aws-lambda-java-(runtime-interface-client|core|serialization)|utils-lite)-.*\\.jar");

  private RuntimeClient() {}

  static String classPath() {
    String found =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> JAR.matcher(Path.of(entry).getFileName().toString()).matches())
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    if (found.isEmpty()) {
      throw new CannotStart(
          "The Lambda runtime interface client is not on the class path: build with mvn package.");
    }
    return found;
  }
}
