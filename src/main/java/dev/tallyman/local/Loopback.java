package dev.tallyman.local;

import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/// The only interface that anything here listens on.
final class Loopback {

  static final String HOST = "127.0.0.1";

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

  static boolean isTaken(@Nullable Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }
}
