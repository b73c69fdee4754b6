package dev.tallyman.cli;

import dev.tallyman.aws.BuildInfo;
import picocli.CommandLine.IVersionProvider;

/// The version that Maven wrote into the build.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"tallyman " + BuildInfo.read().version()};
  }
}
