package dev.tallyman.local;

import java.io.IOException;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/// The interface that everything listens on, save API and S3 where another is asked for (`Door`).
final class Loopback {

  static final String HOST = "127.0.0.1";

  private static final int PATIENCE_MILLIS = 2_000;

  private Loopback() {}

  static InetSocketAddress at(int port) {
    try {
      return new InetSocketAddress(InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1}), port);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  static URI uri(int port) {
    return URI.create("http://" + HOST + ":" + port);
  }

  /// Whether a request meant this machine: a page from elsewhere cannot rebind a name to it.
  static boolean isThisMachine(@Nullable String host) {
    return host == null
        || host.isEmpty()
        || host.matches("(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]{1,5})?");
  }

  /// Whether a page of another site asks, as far as its browser says: it names the origin of the
  /// page wherever something may be changed, and else the relation between the two sites. A program
  /// that is no browser names neither.
  static boolean isForeignPage(
      @Nullable String host, @Nullable String origin, @Nullable String fetchSite) {
    if (origin == null) {
      return "cross-site".equals(fetchSite);
    }
    String own = "http://";
    return !origin.equals(own + host)
        && !(origin.startsWith(own) && isThisMachine(origin.substring(own.length())));
  }

  /// Whether a server answers now, be it with a refusal.
  static boolean answers(URI endpoint) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) endpoint.toURL().openConnection(Proxy.NO_PROXY);
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.getResponseCode();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static boolean isTaken(@Nullable Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }
}
