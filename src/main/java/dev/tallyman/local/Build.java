package dev.tallyman.local;

import java.net.URISyntaxException;
import java.nio.file.Path;

/// What lies beside the classes of this build.
public final class Build {

  private Build() {}

  static Path functionZip() {
    return ownCode().resolveSibling("function.zip");
  }

  /// The jar or the folder that this class was loaded from.
  static Path ownCode() {
    try {
      return Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The folder of the repository: named by the launcher, else two above the classes.
  public static Path home() {
    String named = System.getProperty("tallyman.home");
    return named != null ? Path.of(named) : ownCode().getParent().getParent();
  }
}
