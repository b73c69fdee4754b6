package dev.tallyman.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version that Maven wrote into the build.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream built = Version.class.getResourceAsStream("version.properties")) {
      properties.load(built);
    }
    return new String[] {"tallyman " + properties.getProperty("version")};
  }
}
