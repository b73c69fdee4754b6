package dev.tallyman.local;

import dev.tallyman.api.AllowedOrigins;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.gaul.shaded.org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.gaul.shaded.org.eclipse.jetty.http.HttpCompliance;
import org.gaul.shaded.org.eclipse.jetty.http.UriCompliance;
import org.gaul.shaded.org.eclipse.jetty.server.HttpConfiguration;
import org.gaul.shaded.org.eclipse.jetty.server.HttpConnectionFactory;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.gaul.shaded.org.eclipse.jetty.server.ServerConnector;
import org.gaul.shaded.org.eclipse.jetty.server.handler.GracefulHandler;
import org.gaul.shaded.org.eclipse.jetty.util.thread.QueuedThreadPool;

/// S3 on this machine: one bucket, path style, on loopback only. Any S3 client works with it; each
/// change of the bucket is announced to its [Changes].
public final class LocalS3 implements AutoCloseable {

  /// The key of the functions; only what is signed with it is verified.
  public static final String ACCESS_KEY = "TALLYMANLOCAL";

  public static final String SECRET_KEY = UUID.randomUUID().toString();

  private static final int MILLIS_TO_FINISH = 5_000;
  private static final int MOST_THREADS = 32;
  private static final int FEWEST_THREADS = 4;
  private static final int LARGEST_HEADER_BYTES = 32 << 10;

  private final Server server;
  private final ServerConnector connector;
  private final Door door;

  private LocalS3(Server server, ServerConnector connector, Door door) {
    this.server = server;
    this.connector = connector;
    this.door = door;
  }

  /// Starts on loopback, on `port`, or on a free one for 0.
  public static LocalS3 start(int port, String bucket, Path folder, Changes changes)
      throws IOException {
    return start(port, bucket, folder, changes, AllowedOrigins.NONE);
  }

  /// The same, where pages of `origins` may put what an address was signed for.
  static LocalS3 start(
      int port, String bucket, Path folder, Changes changes, AllowedOrigins origins)
      throws IOException {
    return start(Door.loopback(origins), port, bucket, folder, changes);
  }

  static LocalS3 start(Door door, int port, String bucket, Path folder, Changes changes)
      throws IOException {
    FolderBlobStore store =
        new FolderBlobStore(bucket, ObjectFolder.open(folder, changes), new PartFolder(folder));
    Server server = new Server(new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS));
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(everyLegalKey()));
    connector.setHost(door.at(port).getAddress().getHostAddress());
    connector.setPort(port);
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder(new S3Servlet(store, ACCESS_KEY, SECRET_KEY, door)), "/*");
    server.setHandler(new GracefulHandler(context));
    server.setStopTimeout(MILLIS_TO_FINISH);
    start(server, port);
    return new LocalS3(server, connector, door);
  }

  public URI endpoint() {
    return door.uri(connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("S3 did not stop", e);
    }
  }

  private static void start(Server server, int port) throws IOException {
    try {
      server.start();
    } catch (IOException e) {
      if (Loopback.isTaken(e)) {
        throw new PortTaken("S3", port, "--s3-port", e);
      }
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("S3 did not start", e);
    }
  }

  /// Keys may hold what a strict server refuses in a path: `//`, `%2F`, `..`.
  private static HttpConfiguration everyLegalKey() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setHttpCompliance(HttpCompliance.LEGACY);
    configuration.setUriCompliance(UriCompliance.LEGACY);
    configuration.setSendServerVersion(false);
    // Signatures cover header values as they were sent.
    configuration.setHeaderCacheCaseSensitive(true);
    configuration.setRequestHeaderSize(LARGEST_HEADER_BYTES);
    return configuration;
  }
}
