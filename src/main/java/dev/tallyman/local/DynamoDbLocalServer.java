package dev.tallyman.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The program of DynamoDB Local's own JVM: its public classes, served on loopback alone, which its
/// own launcher cannot do. Reflection, because its licence lets nobody link it into a product.
///
/// Arguments: the port (0 for a free one) and, optionally, the folder of the database. Prints the
/// port when ready and ends when its input ends, so that it never outlives its parent.
public final class DynamoDbLocalServer {

  static final String READY = "DynamoDB Local listens on ";

  private static final String SERVER = "org.eclipse.jetty.server.Server";
  private static final String PACKAGE = "software.amazon.dynamodb.services.local.server.";

  private DynamoDbLocalServer() {}

  public static void main(String[] args) throws ReflectiveOperationException, IOException {
    Thread.ofPlatform().daemon().start(DynamoDbLocalServer::endWithInput);
    Object server = server(Integer.parseInt(args[0]), args.length > 1 ? args[1] : null);
    server.getClass().getMethod("start").invoke(server);
    answerOnce((int) port(server));
    System.out.println(READY + port(server));
    server.getClass().getMethod("join").invoke(server);
  }

  private static Object server(int port, @Nullable String databaseFolder)
      throws ReflectiveOperationException {
    boolean inMemory = databaseFolder == null;
    boolean oneDatabaseForAllCallers = true;
    boolean delaysTransientStatuses = false;
    Object requests =
        Class.forName(PACKAGE + "LocalDynamoDBRequestHandler")
            .getConstructor(int.class, boolean.class, String.class, boolean.class, boolean.class)
            .newInstance(
                0, inMemory, databaseFolder, oneDatabaseForAllCallers, delaysTransientStatuses);
    Class<?> handlerType = Class.forName(PACKAGE + "LocalDynamoDBServerHandler");
    Object handler = handlerType.getConstructors()[0].newInstance(requests, null);
    Object server =
        Class.forName(SERVER)
            .getConstructor(InetSocketAddress.class)
            .newInstance(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    Class<?> handlers = Class.forName("org.eclipse.jetty.server.Handler");
    Object ownNames = forThisMachine(handler, handlers);
    server.getClass().getMethod("setHandler", handlers).invoke(server, ownNames);
    return server;
  }

  /// A page cannot rebind a name to it: it answers by those of this machine alone.
  private static Object forThisMachine(Object handler, Class<?> handlers)
      throws ReflectiveOperationException {
    Class<?> contexts = Class.forName("org.eclipse.jetty.server.handler.ContextHandler");
    Object context = contexts.getConstructor(handlers, String.class).newInstance(handler, "/");
    contexts
        .getMethod("setVirtualHosts", List.class)
        .invoke(context, List.of(Loopback.HOST, "localhost"));
    return context;
  }

  private static Object port(Object server) throws ReflectiveOperationException {
    Object[] connectors = (Object[]) server.getClass().getMethod("getConnectors").invoke(server);
    return connectors[0].getClass().getMethod("getLocalPort").invoke(connectors[0]);
  }

  /// Listening is not answering: the first request loads half of the program, so it is made here.
  private static void answerOnce(int port) throws IOException {
    String body = "{}";
    String request =
        "POST / HTTP/1.0\r\nHost: "
            + Loopback.HOST
            + "\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: "
            + body.length()
            + "\r\n"
            + "X-Amz-Target: DynamoDB_20120810.ListTables\r\n"
            + "Authorization: AWS4-HMAC-SHA256"
            + " Credential=local/20250101/us-east-1/dynamodb/aws4_request, SignedHeaders=host,"
            + " Signature=0\r\n\r\n"
            + body;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();
      if (answer.length == 0) {
        throw new IOException("no answer");
      }
    }
  }

  private static void endWithInput() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is said; only the end matters.
      }
    } catch (IOException e) {
      // A broken input is an end as well.
    }
    System.exit(0);
  }
}
