package dev.tallyman.local;

import dev.tallyman.api.AllowedOrigins;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the API and S3 listen, and whom they serve there: on loopback this machine alone, else who
/// reaches the interface. A page from elsewhere cannot rebind a name to it: without a key only bare
/// addresses and the name that was given are served, as no page can come from those.
final class Door {

  private final InetAddress address;
  private final String name;
  private final boolean isLocked;
  private final AllowedOrigins origins;

  private Door(InetAddress address, String name, boolean isLocked, AllowedOrigins origins) {
    this.address = address;
    this.name = name;
    this.isLocked = isLocked;
    this.origins = origins;
  }

  static Door loopback(AllowedOrigins origins) {
    return new Door(Loopback.at(0).getAddress(), Loopback.HOST, false, origins);
  }

  /// At the interface of this name or address, 0.0.0.0 for all; `isLocked` where callers need a
  /// key.
  static Door at(String host, boolean isLocked, AllowedOrigins origins) {
    try {
      InetAddress address = InetAddress.getByName(host);
      String name = address.isAnyLocalAddress() ? reachable().orElse(Loopback.HOST) : host;
      return new Door(address, name, isLocked, origins);
    } catch (UnknownHostException | SocketException e) {
      throw new CannotStart(
          "There is no interface " + host + " on this machine: choose another with --host.", e);
    }
  }

  boolean isLoopback() {
    return address.isLoopbackAddress();
  }

  /// Whether others than this machine must show a key.
  boolean isLocked() {
    return isLocked;
  }

  /// Other pages that are served too.
  AllowedOrigins origins() {
    return origins;
  }

  InetSocketAddress at(int port) {
    return new InetSocketAddress(address, port);
  }

  /// The address that callers are told.
  URI uri(int port) {
    return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port);
  }

  /// Whether a request meant this machine.
  boolean isMeant(@Nullable String hostHeader) {
    if (Loopback.isThisMachine(hostHeader)) {
      return true;
    }
    String host = nameOf(hostHeader);
    return !isLoopback() && (isLocked || isBareAddress(host) || host.equalsIgnoreCase(name));
  }

  /// Whether a page of another site asks; pages of other ports of the same machine are its own.
  boolean isForeignPage(
      @Nullable String hostHeader, @Nullable String origin, @Nullable String fetchSite) {
    if (!Loopback.isForeignPage(hostHeader, origin, fetchSite)) {
      return false;
    }
    return isLoopback()
        || origin == null
        || hostHeader == null
        || !origin.matches("https?://[^/]+")
        || !nameOf(origin.substring(origin.indexOf("//") + 2)).equals(nameOf(hostHeader));
  }

  /// Whether somebody on this machine asks, and not for another: what stands in front of it for
  /// others says so.
  boolean isFromHere(
      InetAddress caller, @Nullable String hostHeader, @Nullable String forwardedFor) {
    return forwardedFor == null
        && isOwn(caller)
        && (Loopback.isThisMachine(hostHeader) || nameOf(hostHeader).equalsIgnoreCase(name));
  }

  private static boolean isOwn(InetAddress address) {
    try {
      return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException e) {
      return false;
    }
  }

  private static boolean isBareAddress(String host) {
    return host.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[[0-9a-fA-F:.]+\\]");
  }

  /// Without the port.
  private static String nameOf(@Nullable String hostHeader) {
    return hostHeader == null
        ? ""
        : hostHeader.replaceFirst(":[0-9]{1,5}$", "").toLowerCase(Locale.ROOT);
  }

  /// An address of this machine that others reach.
  private static Optional<String> reachable() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(one -> one.getAddress().length == 4 && !one.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .findFirst();
  }
}
