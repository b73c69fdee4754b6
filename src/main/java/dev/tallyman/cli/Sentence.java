package dev.tallyman.cli;

import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/// What went wrong, in one sentence for people.
final class Sentence {

  private Sentence() {}

  static String of(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case NoSuchFileException missing -> {
          return "There is no file or folder " + missing.getFile() + ".";
        }
        case AccessDeniedException denied -> {
          return "The file or folder " + denied.getFile() + " may not be read.";
        }
        case ConnectException refused -> {
          return "Nothing answers there: start the system with `tallyman up`, or check the"
              + " address.";
        }
        default -> {}
      }
    }
    return firstLine(e);
  }

  private static String firstLine(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : first(message);
  }

  private static String first(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
