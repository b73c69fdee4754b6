package dev.tallyman.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// What Maven wrote into the build: its version, and a name that no other build has.
public record BuildInfo(String version, String name) {

  public static BuildInfo read() {
    Properties properties = new Properties();
    try (InputStream built =
        BuildInfo.class.getResourceAsStream("/dev/tallyman/version.properties")) {
      properties.load(built);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BuildInfo(properties.getProperty("version"), properties.getProperty("build"));
  }
}
