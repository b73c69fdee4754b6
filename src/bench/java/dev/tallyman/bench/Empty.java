package dev.tallyman.bench;

/// The least that a JVM can be asked to do.
public final class Empty {

  private Empty() {}

  public static void main(String[] args) {
    System.out.println("x");
  }
}
