package dev.tallyman.document;

import java.io.Writer;

/// Gathers the words of a report and stops at 10 MB of them, so that a small file cannot grow
/// without end.
final class BoundedText extends Writer {

  static final int MOST_BYTES = 10 * 1024 * 1024;

  /// Thrown out of parsers that know only unchecked exceptions.
  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Full() {
      super("too much text", null, false, false);
    }
  }

  private final StringBuilder text = new StringBuilder();

  BoundedText add(CharSequence part) {
    if (text.length() + part.length() > MOST_BYTES) {
      throw new Full();
    }
    text.append(part);
    return this;
  }

  int length() {
    return text.length();
  }

  @Override
  public void write(char[] buffer, int offset, int length) {
    add(java.nio.CharBuffer.wrap(buffer, offset, length));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
