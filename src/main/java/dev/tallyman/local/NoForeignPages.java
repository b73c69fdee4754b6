package dev.tallyman.local;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/// Turns away what pages of other sites ask, and what came by a name that was rebound to this
/// machine.
final class NoForeignPages extends Filter {

  private static final int FORBIDDEN = 403;

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    Headers headers = exchange.getRequestHeaders();
    String host = headers.getFirst("Host");
    if (Loopback.isThisMachine(host)
        && !Loopback.isForeignPage(
            host, headers.getFirst("Origin"), headers.getFirst("Sec-Fetch-Site"))) {
      chain.doFilter(exchange);
      return;
    }
    try (exchange) {
      exchange.sendResponseHeaders(FORBIDDEN, -1);
    }
  }

  @Override
  public String description() {
    return "no foreign pages";
  }
}
