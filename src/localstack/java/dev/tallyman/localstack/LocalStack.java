package dev.tallyman.localstack;

import static org.junit.jupiter.api.Assumptions.abort;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/// A LocalStack: the one at `LOCALSTACK_ENDPOINT`, else one in a container of this run.
///
/// The image is the last one that runs without a licence token.
final class LocalStack implements AutoCloseable {

  private static final String ENDPOINT = "LOCALSTACK_ENDPOINT";
  private static final DockerImageName IMAGE =
      DockerImageName.parse("localstack/localstack:4.14.0");

  private final URI endpoint;
  private final @Nullable LocalStackContainer container;

  private LocalStack(URI endpoint, @Nullable LocalStackContainer container) {
    this.endpoint = endpoint;
    this.container = container;
  }

  /// Without either the tests are skipped, and it is said why.
  static LocalStack findOrSkip() {
    String named = System.getenv(ENDPOINT);
    if (named != null && !named.isBlank()) {
      return new LocalStack(URI.create(named), null);
    }
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      String why = ENDPOINT + " names no LocalStack, and there is no Docker to run one in";
      System.out.println("skipped: the deployed stack, as " + why);
      abort(why);
    }
    return inContainer();
  }

  /// LocalStack runs each function in a container of its own, for which Testcontainers lets it
  /// reach Docker; on this machine's processor, whatever the template names.
  private static LocalStack inContainer() {
    LocalStackContainer container =
        new LocalStackContainer(IMAGE)
            .withEnv("LAMBDA_IGNORE_ARCHITECTURE", "1")
            .withEnv("LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT", "60");
    container.start();
    return new LocalStack(container.getEndpoint(), container);
  }

  URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    if (container != null) {
      container.stop();
    }
  }
}
